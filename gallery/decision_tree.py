import kdviz as kd

tree = kd.Tree(3, ink="blue").decided(1, 0, 1)

decision_tree = kd.Visual(
    title="Decision tree",
    message="One question at a time, down to one answer.",
    concept="decision tree",
    verb="asks one question at a time",
    metaphor="a path down a tree",
    scene=[
        kd.Circle(1.6, ink="background").at(tree.choice).label("answer", ink="blue"),
        tree.label("question", side="top"),
    ],
)
