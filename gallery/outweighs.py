import kdviz as kd

pile = kd.column(kd.Ball(2.2), kd.row(kd.Ball(2.2), kd.Ball(2.2), gap=0.8), gap=0)
scale = kd.Scale(8, 1, left_load=pile, right_load=kd.Robot("happy", ink="blue"))

outweighs = kd.Visual(
    title="Clean data",
    message="A few good examples outweigh a clever model.",
    concept="data quality",
    verb="outweighs model size",
    metaphor="a robot on a tilted scale",
    scene=scale.label("good data", anchor="left_bowl").label(
        "clever model", anchor="right_bowl", ink="blue"
    ),
)
