import numpy as np

import kdviz as kd

# The seeds of a sunflower: a cloud in which no two points fall on each other.
turns, reach = 2.4 * np.arange(22), np.sqrt(np.arange(22) + 0.5)
data = np.column_stack([3.8 * reach * np.cos(turns), 1.25 * reach * np.sin(turns)])
_, _, axes = np.linalg.svd(data - data.mean(axis=0))


def lit(along, ink):
    """Return the cloud turned so that a direction lies level, and its shadow on the ground."""
    across = np.array([along[1], -along[0]])
    turned = np.column_stack([data @ along, data @ across])
    cloud = turned - [0, turned[:, 1].max() + 8]
    ends = cloud[[cloud[:, 0].argmin(), cloud[:, 0].argmax()]]
    feet = ends * [1, 0]
    rays = [kd.Line(*way, dash="dotted", weight="thin") for way in zip(ends, feet, strict=True)]
    shadow = kd.Line(*feet, ink=ink, weight="bold")
    return kd.Group((*rays, kd.Dots(cloud, weight="bold"), shadow))


flat, upright = (lit(*side) for side in zip(axes, ("blue", "red"), strict=True))
long, short = kd.row(flat, upright, gap=16, align="bottom")

principal_components = kd.Visual(
    title="Principal components",
    message="From its broad side, the shadow keeps the most.",
    concept="principal component analysis",
    verb="casts the longest shadow",
    metaphor="a cloud and its shadows from two sides",
    scene=[long.label("keeps most", ink="blue"), short.label("keeps least", ink="red")],
)
