import numpy as np

import kdviz as kd

BLINDFOLD = "M -1.9 -0.5 H 1.9 V 0.6 H -1.9 Z M -1.9 0 L -4.2 -0.9 M -1.9 0 L -3.8 1.5"


def ground(x):
    """Return points of a valley, x² / 52 high: each step goes a like share of what is left."""
    return np.column_stack([x, -(np.array(x) ** 2) / 52])


def slope(begin, end, **look):
    """Return the valley from x to x."""
    return kd.Curve(ground(np.linspace(begin, end, 40)), **look)


*trail, here = ground(-32 * 0.8 ** np.arange(4))
walker = kd.Person("descending", ink="blue").at(here, "feet").shifted(0.4, -0.6)
(felt,) = ground([-8])
cane = kd.Line(walker.hand, kd.Point(*felt).shifted(dy=-0.6))
blindfold = kd.Path(BLINDFOLD, fill="white").shifted(*walker.head)

gradient_descent = kd.Visual(
    title="Gradient descent",
    message="See nothing. Feel the slope. Step down.",
    concept="gradient descent",
    verb="feels its way downhill",
    metaphor="somebody blindfolded in a valley",
    scene=[
        kd.Group(slope(-36, -8), slope(-6.5, 24, dash="dotted"), name="valley"),
        kd.Dots(trail, weight="bold"),
        walker,
        kd.Group(blindfold, name="blindfold"),
        kd.Group(cane, name="cane"),
    ],
)
