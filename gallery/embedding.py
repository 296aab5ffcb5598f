import math

import kdviz as kd

SIZE = 13.5


def alike(*things):
    """Return things side by side, each as large as the others."""
    sizes = [math.sqrt(thing.box.width * thing.box.height) for thing in things]
    return kd.row(*map(kd.Shape.scaled, things, [SIZE / size for size in sizes]), gap=3)


axes = kd.Axes(width=76, height=50)
plants = alike(kd.Plant(1), kd.Plant(0.6)).at(axes.point(0.24, 0.78))
vehicles = alike(kd.Airplane(), kd.Boat(1)).at(axes.point(0.8, 0.78))
bucket, basket = alike(kd.Bucket(0), kd.Basket(ink="blue")).at(axes.point(0.5, 0.25))

embedding = kd.Visual(
    title="Embedding",
    message="What is alike stands close.",
    concept="an embedding",
    verb="stands near what it is like",
    metaphor="things on a map",
    scene=[
        axes,
        plants,
        vehicles,
        bucket,
        basket,
        kd.Arrow(basket.right.shifted(22), basket.right, ink="blue", dash="dotted"),
    ],
)
