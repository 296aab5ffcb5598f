import kdviz as kd

tree = kd.Tree(2, path=(1, 1), others="dotted", leaves=False, ink="blue").scaled(2.7)
rays = [kd.Line((0, -5.4), (0, -7.8)).rotated(45 * n, about=(0, 0)) for n in range(8)]
sun = kd.Group(kd.Circle(3.4), *rays, name="sun")
coat = kd.Suit(worn=False).scaled(0.9)
umbrella = kd.Umbrella().scaled(0.46)
house = kd.Group(
    kd.Path("M -7 0 V -9 L 0 -16 L 7 -9 V 0 H 2.2 V -6.4 H -2.2 V 0 Z", fill="blue"),
    name="house",
)
branches = (0, 0), (0, 1), (1, 0), (1, 1)
ends = [
    thing.at(tree.node(*branch).shifted(dy=3.4), "top")
    for branch, thing in zip(branches, (sun, coat, umbrella, house), strict=True)
]
place = kd.Circle(6.5, ink="background")
questions = [
    place.at(tree.node()).label("rain?", side="right", ink="blue"),
    place.at(tree.node(1)).label("wind?", side="right", ink="blue"),
    place.at(tree.node(0)).label("cold?", side="left", ink="white"),
]

decision_tree = kd.Visual(
    title="Decision tree",
    message="One question at a time, down to one answer.",
    concept="a decision tree",
    verb="asks one question at a time",
    metaphor="a forking way that ends at a house",
    scene=[
        *questions,
        tree,
        *ends,
    ],
)
