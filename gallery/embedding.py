import kdviz as kd

FISH = "M 9 0 C 5 -6.4 -4 -6.4 -8 0 L -12 -4.4 V 4.4 L -8 0 C -4 6.4 5 6.4 9 0 Z"

axes = kd.Axes(width=76, height=58)
fish = kd.Group(kd.Path(FISH), kd.Circle(0.6, fill="white").shifted(4.6, -0.8), name="fish")


def alike(thing, other, gap=3):
    """Return two things side by side on one level."""
    return kd.row(thing, other, gap=gap, align="bottom")


trees = alike(kd.Plant(1).scaled(0.8), kd.Plant(0.8).scaled(0.8)).at(axes.point(0.27, 0.75))
swarm = kd.column(fish, fish.scaled(0.8), gap=2.4).at(axes.point(0.82, 0.75))
bucket, basket = alike(kd.Bucket(0), kd.Basket(ink="blue").scaled(1.2)).at(axes.point(0.4, 0.22))
way = [axes.point(0.98, 0.42), axes.point(0.8, 0.2), basket.right.shifted(1.6)]

embedding = kd.Visual(
    title="Embedding",
    message="What is alike stands close.",
    concept="an embedding",
    verb="stands near what it is like",
    metaphor="things on a map",
    scene=[
        axes,
        trees,
        swarm,
        bucket,
        basket,
        kd.Group(kd.Curve(way, ink="blue", dash="dotted"), name="trail"),
    ],
)
