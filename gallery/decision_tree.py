import kdviz as kd

tree = kd.Tree(3, path=[1, 0, 1], ink="blue")
questions = [tree.node(), tree.node(1), tree.node(1, 0)]

decision_tree = kd.Visual(
    title="Decision tree",
    message="One question at a time, down to one answer.",
    concept="a decision tree",
    verb="asks one question at a time",
    metaphor="a path down a tree",
    scene=[
        tree,
        *(kd.Text("?", size="message", ink="background").at(place) for place in questions),
        kd.Check(2.4, ink="background").at(tree.choice),
    ],
)
