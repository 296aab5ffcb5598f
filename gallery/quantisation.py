import numpy as np

import kdviz as kd

LEVELS = 8

x = np.linspace(-20, 20, 801)
hill = np.exp(-(((x + 5) / 5.4) ** 2)) + 0.55 * np.exp(-(((x - 8) / 4.6) ** 2))
hill = 42 * hill / hill.max()
step = hill.max() / (LEVELS - 1)
steps = step * np.round(hill / step)


def _outline(y, **style):
    """Return the outline of a hill from foot to foot."""
    inside = np.flatnonzero(y > 0.2)
    curve = kd.Curve(np.column_stack([x, -y])[inside[0] - 1 : inside[-1] + 2], **style)
    return kd.Group(curve, lead=0, name="hill")


smooth, coarse = kd.row(_outline(hill), _outline(steps, fill="blue"), gap=6, align="bottom")

quantisation = kd.Visual(
    title="Quantisation",
    message="The same hill in fewer steps.",
    concept="quantisation",
    verb="keeps the shape in fewer steps",
    metaphor="a hill in steps",
    scene=[kd.Ground(), smooth.label("32 bits"), coarse.label("3 bits")],
)
