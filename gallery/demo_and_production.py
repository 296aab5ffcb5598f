import numpy as np

import kdviz as kd

x = np.linspace(-44, 44, 177)
y = -10 / (1 + np.exp((4 - x) / 5)) * np.cos((x - 29) / 38 * 2 * np.pi)
slope = np.degrees(np.arctan(np.gradient(y, x)))
hull = kd.Path("M -7.5 -4.8 H 7.5 L 4.5 -0.8 H -4.5 Z", ink="blue", fill="blue")
sail = kd.Path("M 0 -4.8 V -15.8 L 7 -7.8 H 0", ink="blue")
boat = kd.Group(hull, sail, lead=0, name="sailing boat")
demo, production = (
    boat.rotated(slope[place], about=(0, 0)).shifted(x[place], y[place]) for place in (28, 135)
)
flash = kd.Path("M 2 0 L -3 8 H 1 L -1 14 L 5 5.4 H 1.4 L 4 0 Z", ink="red", fill="red")
bolt = kd.Group(flash, lead=0, name="lightning bolt")

demo_and_production = kd.Visual(
    title="Demo and production",
    message="The same boat, another sea.",
    concept="the step from demo to production",
    verb="leaves calm water",
    metaphor="a sailing boat on a rising sea",
    scene=[
        kd.Group(kd.Curve(np.column_stack([x, y])), name="sea"),
        demo,
        production,
        bolt.at((38, -26)),
        kd.Text("demo").at((x[28], 14)),
        kd.Text("production", ink="red").at((x[135], 14)),
    ],
)
