import numpy as np

import kdviz as kd

then = kd.Distribution(mean=-2.1, deviation=0.6).scaled(1.5)
used = then.drifted(by=4.2).replaced(ink="red")
# The dots end before they would sink into the line.
sides = then.mean + then.deviation * np.linspace(-2.6, 2.6, 41)
bell = kd.Curve([then.place(value) for value in sides], weight="bold", dash="dotted")
trained = kd.Group(bell, name="old distribution")
# As bold as the bell and over its ends, so that it runs out into it.
line = kd.Line(used.low_end.shifted(-2), used.high_end.shifted(2), weight="bold")
model = kd.Robot("puzzled", ink="blue").scaled(0.64).at(used.mean_foot.shifted(dy=-0.6), "bottom")

distribution_shift = kd.Visual(
    title="Distribution shift",
    message="The model is used where it never learned.",
    concept="distribution shift",
    verb="puts a model where it was not trained",
    metaphor="a model under another bell than before",
    scene=[
        kd.Dots([then.mean_foot], ink="background").label("trained on", ink="white"),
        kd.Dots([used.mean_foot], ink="background").label("used on", ink="red"),
        trained,
        used,
        line,
        model,
    ],
)
