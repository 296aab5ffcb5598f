import kdviz as kd

balls = [kd.Ball(3) for _ in range(3)]
lower = kd.row(*balls, gap=2, align="bottom")
upper = kd.row(*balls[:2], gap=2, align="bottom").above(lower, gap=1)

scale = kd.Scale(1, 1).holding(
    left=kd.Group((*lower, *upper)),
    right=kd.Catapult(ink="blue", pull=1),
)

data_and_model = kd.Visual(
    title="Model and data",
    message="Neither outweighs the other.",
    scene=[
        scale.label("data", anchor="left_bowl").label("model", anchor="right_bowl", ink="blue"),
    ],
)
