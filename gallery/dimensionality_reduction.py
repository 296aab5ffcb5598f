import numpy as np

import kdviz as kd

turns, reach = np.radians(np.arange(10) * 36 - 90), np.array([23, 10] * 5)
star = np.column_stack([reach * np.cos(turns), reach * np.sin(turns)])


def seen(up):
    """Return the star's corners, so far above the floor, as they are seen from the front."""
    return [kd.Point(x, 0.44 * y - up) for x, y in star]


floor, low, high = seen(0), seen(23), seen(31)
back_to_front = sorted(range(-1, 9), key=lambda side: low[side].y + low[side + 1].y)
sides = [(low[side], low[side + 1], high[side + 1], high[side]) for side in back_to_front]
shadow = kd.Group(kd.Polygon(floor, fill="blue"), lead=0, name="shadow")
solid = kd.Group(*(kd.Polygon(side, fill="background") for side in (*sides, high)), name="star")

dimensionality_reduction = kd.Visual(
    title="Dimensionality reduction",
    message="The shadow keeps what matters.",
    concept="dimensionality reduction",
    verb="casts a shadow that keeps what matters",
    metaphor="a star and its shadow",
    scene=[
        shadow.label("2-D"),
        *(kd.Line(low[tip], floor[tip], dash="dotted", weight="thin") for tip in range(2, 10, 2)),
        solid.label("3-D", side="top"),
    ],
)
