import numpy as np

import kdviz as kd

LEVELS = 8

x = np.linspace(-20, 20, 801)
hill = np.exp(-(((x + 5) / 5.4) ** 2)) + 0.55 * np.exp(-(((x - 8) / 4.6) ** 2))
hill = 43 * hill / hill.max() - 1
level = hill.max() / (LEVELS - 1)
steps = level * np.round(hill / level)

rises = np.flatnonzero(np.diff(steps))
rest = "".join(f"H {x[at]:.2f} V {-steps[at + 1]:.2f} " for at in rises)
stairs = kd.Path(f"M {x[rises[0]]:.2f} 0 {rest}Z", fill="blue")
curve = kd.Curve(np.column_stack([x, -hill])[hill > 0])
smooth, coarse = kd.row(
    kd.Group(curve, lead=0, name="hill"),
    kd.Group(stairs, lead=0, name="hill of steps"),
    gap=6,
    align="bottom",
)

quantisation = kd.Visual(
    title="Quantisation",
    message="The same hill in fewer steps.",
    concept="quantisation",
    verb="keeps the shape in fewer steps",
    metaphor="a hill in steps",
    scene=[kd.Ground(), smooth.label("32 bits"), coarse.label("3 bits")],
)
