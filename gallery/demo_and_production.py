import numpy as np

import kdviz as kd

x = np.linspace(-43, 51, 377)
y = -18 / (1 + np.exp((3 - x) / 3)) * np.cos((x - 43) / 34 * np.pi)
slope = np.degrees(np.arctan(np.gradient(y, x)))
hull = kd.Path("M -15 -8.4 H 15 L 9 -0.4 H -9 Z", ink="blue", fill="blue")
sail = kd.Path("M 0 -8.4 V -36 L 14 -14.4 H 0", ink="blue")
boat = kd.Group(hull, sail, lead=0, name="sailing boat")
calm, wild = 72, 277
demo, production = (
    boat.rotated(slope[place], about=(0, 0)).shifted(x[place], y[place]) for place in (calm, wild)
)

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
        kd.Text("demo").at((x[calm], 26)),
        kd.Text("production").at((x[wild], 26)),
    ],
)
