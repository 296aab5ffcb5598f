import numpy as np

import kdviz as kd


def place(x, above=3):
    """Return where a ball rests in the valley of the heights x² / 50."""
    off = above / np.hypot(x, 25)
    return kd.Point(x - off * x, -(x**2) / 50 - off * 25)


balls, ways, was = [], [], place(-31)
for rate, turn, rise, ink in ((6, 30, 0, "white"), (25, -20, 2, "blue"), (54, -70, 15, "red")):
    balls.append(kd.Ball(ink=ink).at(place(-31 - rate * -31 / 25)))
    ways.append(kd.Throw(was.polar(turn, 3), balls[-1].center, rise=rise, ink=ink))
small, right, large = balls
valley = kd.Curve([place(x, above=0) for x in np.linspace(-42, 42, 60)])
words = kd.Text("too small", align="right").at(small.center.shifted(-5, 6.5), "right")

learning_rate = kd.Visual(
    title="Learning rate",
    message="Not too timid. Not too bold.",
    concept="learning rate",
    verb="creeps, arrives or leaps over",
    metaphor="a ball in a valley",
    scene=[
        *(valley, kd.Circle(2.6, dash="dotted").at(was), *ways, small, words),
        *(right.label("right"), large.label("too large", side="left")),
    ],
)
