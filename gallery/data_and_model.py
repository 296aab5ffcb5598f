import kdviz as kd

pile = kd.column(
    kd.row(*[kd.Ball(2.6)] * 2, gap=1.6),
    kd.row(*[kd.Ball(2.6)] * 3, gap=1.6),
    gap=0.4,
)

nodes = [
    kd.Circle(2, fill="blue").shifted(*at) for at in [(0, 0), (0, 9), (9, 4.5), (18, 0), (18, 9)]
]
ties = [kd.Line(nodes[a].center, nodes[2].center, ink="blue") for a in (0, 1, 3, 4)]

scale = kd.Scale(1, 1, left_load=pile, right_load=kd.Group(*ties, *nodes, name="network"))

data_and_model = kd.Visual(
    title="Model and data",
    message="Neither outweighs the other.",
    concept="data-centric AI",
    verb="balances data and model",
    metaphor="a scale",
    scene=scale.label("data", anchor="left_bowl").label("model", anchor="right_bowl", ink="blue"),
)
