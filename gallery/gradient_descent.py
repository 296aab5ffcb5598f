import numpy as np

import kdviz as kd

BLINDFOLD = "M -1.9 -0.5 H 1.9 V 0.6 H -1.9 Z M -1.9 0 L -4.2 -0.9 M -1.9 0 L -3.8 1.5"
LEAN = 13


def ground(x):
    """Return points of a valley, x² / 70 high: each step goes a like share of what is left."""
    return np.column_stack([x, -(np.array(x) ** 2) / 70])


def slope(begin, end, **look):
    """Return the valley from x to x."""
    return kd.Curve(ground(np.linspace(begin, end, 40)), **look)


*trail, here = ground(-29 * 0.8 ** np.arange(4))
done, ahead = slope(-31, -6), slope(-4.8, 9.6, dash="dotted")
walker = kd.Person("descending", ink="blue").rotated(LEAN).at(here, "feet", only="x")
walker = walker.standing_on(done, at=None)
(felt,) = ground([-6.4])
cane = kd.Line(walker.hand, felt)
blindfold = kd.Path(BLINDFOLD, fill="white").rotated(LEAN, about=(0, 0)).shifted(*walker.head)

gradient_descent = kd.Visual(
    title="Gradient descent",
    message="See nothing. Feel the slope. Step down.",
    concept="gradient descent",
    verb="feels its way downhill",
    metaphor="somebody blindfolded in a valley",
    scene=[
        kd.Group(done, ahead, name="valley"),
        kd.Dots(trail, weight="bold"),
        walker,
        kd.Group(blindfold, name="blindfold"),
        kd.Group(cane, name="cane"),
    ],
)
