import numpy as np

import kdviz as kd

# The seeds of a sunflower: a cloud in which no two points fall on each other.
turns, reach = 2.4 * np.arange(20), np.sqrt(np.arange(20) + 0.5)
data = np.column_stack([3.8 * reach * np.cos(turns), 1.25 * reach * np.sin(turns)])
_, _, axes = np.linalg.svd(data - data.mean(axis=0))


def lit(along, ink, words):
    """Return the cloud turned so that a direction lies level, and its shadow on the ground."""
    across = np.array([along[1], -along[0]])
    turned = np.column_stack([data @ along, data @ across])
    cloud = turned - [0, turned[:, 1].max() + 8]
    ends = cloud[[cloud[:, 0].argmin(), cloud[:, 0].argmax()]]
    feet = ends * [1, 0]
    rays = [kd.Line(*way, dash="dotted", weight="thin") for way in zip(ends, feet, strict=True)]
    points = kd.Group(kd.Dots(cloud, weight="bold"), name="cloud")
    shadow = kd.Group(kd.Line(*feet, ink=ink, weight="bold"), lead=0, name="shadow")
    return kd.Group(*rays, points, shadow.label(words))


long, short = axes

principal_components = kd.Visual(
    title="Principal components",
    message="From its broad side, the shadow keeps the most.",
    concept="principal component analysis",
    verb="casts the longest shadow",
    metaphor="a cloud and its shadows from two sides",
    scene=kd.row(
        lit(long, "blue", "keeps most"),
        lit(short, "red", "keeps least"),
        gap=16,
        align="bottom",
    ),
)
