import numpy as np

import kdviz as kd

rng = np.random.default_rng(4)
spread = np.column_stack([np.linspace(-26, 26, 12), 5 * rng.normal(size=12)])
data = spread @ [[0.95, -0.3], [0.3, 0.95]]
data -= data.mean(axis=0)
_, _, (first, second) = np.linalg.svd(data)
first, second = first * np.sign(first[0]), second * np.sign(second[1])


def shadow(along, away, ink):
    """Return the shadow of the data on a line along a direction, and the light beside them."""
    spans = data @ along
    feet = np.outer(spans, along) + away
    ends = np.argmin(spans), np.argmax(spans)
    rays = [kd.Line(data[end], feet[end], dash="dotted", weight="thin") for end in ends]
    line = kd.Line(*(feet[end] for end in ends), ink=ink, weight="bold")
    return kd.Group(tuple(rays)), line


(wide, long), (narrow, short) = (
    shadow(first, 19 * second, "blue"),
    shadow(second, 38 * first, "red"),
)

principal_components = kd.Visual(
    title="Principal components",
    message="From the right side, the shadow keeps the most.",
    concept="principal component analysis",
    verb="casts the longest shadow",
    metaphor="a cloud and its shadows from two sides",
    scene=[wide, narrow, kd.Dots(data, weight="bold"), long.label("keeps most"), short],
)
