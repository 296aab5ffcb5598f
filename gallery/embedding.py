import kdviz as kd

axes = kd.Axes(width=76, height=50)
things = [
    (kd.Plant(1).scaled(0.6), 0.15, 0.74),
    (kd.Plant(0.6).scaled(0.6), 0.34, 0.68),
    (kd.Airplane().scaled(0.45), 0.64, 0.82),
    (kd.Boat().scaled(0.5), 0.9, 0.56),
    (kd.Bucket(0).scaled(0.6), 0.42, 0.2),
]
new = kd.Basket(ink="blue").scaled(0.75).at(axes.point(0.62, 0.18))

embedding = kd.Visual(
    title="Embedding",
    message="What is alike stands close.",
    concept="embedding",
    verb="stands near what it is like",
    metaphor="things on a map",
    scene=[
        axes,
        *(thing.at(axes.point(x, y)) for thing, x, y in things),
        new,
        kd.Arrow(axes.point(1, 0.18), new.right, ink="blue", dash="dotted"),
    ],
)
