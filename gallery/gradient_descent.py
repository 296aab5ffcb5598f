import numpy as np

import kdviz as kd


def ground(x):
    """Return points of a valley, x² / 52 high: each step goes a like share of what is left."""
    return np.column_stack([x, -(np.array(x) ** 2) / 52])


def wisp(x, y, length):
    """Return a strand of fog that begins at a place."""
    return kd.Line((x, y), (x + length, y), weight="bold")


*trail, here = ground(-32 * 0.8 ** np.arange(4))
fog = [
    *(wisp(0, -19, 8), wisp(11, -19, 8), wisp(-4, -15, 17), wisp(16, -15, 5)),
    *(wisp(-1, -11, 5), wisp(7, -11, 14), wisp(-6, -7, 13), wisp(10, -7, 8), wisp(-3, -3, 15)),
]

gradient_descent = kd.Visual(
    title="Gradient descent",
    message="See nothing. Feel the slope. Step down.",
    concept="gradient descent",
    verb="steps downhill in fog",
    metaphor="somebody in a foggy valley",
    scene=[
        *(kd.Curve(ground(np.linspace(*ends, 40))) for ends in ((-34, -9), (25, 34))),
        *(kd.Dots(trail, weight="bold"), *fog),
        kd.Person("descending", ink="blue").at(here, "feet").shifted(0.4, -0.6),
    ],
)
