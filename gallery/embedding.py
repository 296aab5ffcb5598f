import kdviz as kd

FISH = "M 9 0 C 5 -6.4 -4 -6.4 -8 0 L -12 -4.4 V 4.4 L -8 0 C -4 6.4 5 6.4 9 0 Z"

axes = kd.Axes(width=76, height=58)
fish = kd.Group(kd.Path(FISH), kd.Circle(0.6, fill="white").shifted(3.4, -0.8), name="fish")
plants = kd.row(kd.Plant(0.45), kd.Plant(0.74), gap=5, align="bottom")
plants = plants.scaled(1.15).at(axes.point(0.36, 0.8))
swarm = kd.column(fish, fish.scaled(0.8), gap=3).at(axes.point(0.84, 0.77))
pails = kd.row(kd.Bucket(0), kd.Basket(ink="blue").scaled(1.2), gap=3, align="bottom")
pails = pails.scaled(0.95).at(axes.point(0.38, 0.29))
_, basket = pails
there = kd.Group(basket.replaced(dash="dotted"), name="where it was").shifted(32)
way = kd.Arrow(there.left, basket.right, ink="blue", dash="dotted")

embedding = kd.Visual(
    title="Embedding",
    message="What is alike stands close.",
    concept="an embedding",
    verb="stands near what it is like",
    metaphor="things on a map",
    scene=[axes, plants, swarm, pails, there, way],
)
