import numpy as np

import kdviz as kd


def ground(x):
    """Return points of a valley, x² / 52 high: each step goes a like share of what is left."""
    return np.column_stack([x, -(np.array(x) ** 2) / 52])


def between(left, right, dash="solid"):
    """Return the ground from one place to another."""
    return kd.Curve(ground(np.linspace(left, right, 40)), dash=dash)


*trail, here = ground(-40 * 0.8 ** np.arange(4))
humps = "a 7 7 0 0 1 6 -9 a 9 9 0 0 1 13 -8 a 9 9 0 0 1 15 -1 a 7.2 7.2 0 0 1 8.7 10.2"

gradient_descent = kd.Visual(
    title="Gradient descent",
    message="See nothing. Feel the slope. Step down.",
    concept="gradient descent",
    verb="steps downhill in fog",
    metaphor="somebody in a foggy valley",
    scene=[
        *(between(-42, -17), between(-17, 26, dash="dotted"), between(26, 42)),
        *(kd.Path(f"M -16.6 -5.3 {humps}"), kd.Dots(trail, weight="bold")),
        kd.Person("descending", ink="blue").at(here, "feet"),
    ],
)
