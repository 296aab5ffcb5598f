import kdviz as kd

arrow = [(-24, -7), (2, -7), (2, -17), (24, 0), (2, 17), (2, 7), (-24, 7)]


def seen(up):
    """Return the arrow's corners, so far above the floor, as they are seen from the front."""
    return [kd.Point(x, 0.44 * y - up) for x, y in arrow]


floor, low, high = seen(0), seen(23), seen(31)
front = [(low[side], low[side + 1], high[side + 1], high[side]) for side in (3, 5)]
shadow = kd.Group(kd.Polygon(floor, fill="blue"), lead=0, name="shadow")
solid = kd.Group(*(kd.Polygon(side, fill="background") for side in (*front, high)), name="arrow")

dimensionality_reduction = kd.Visual(
    title="Dimensionality reduction",
    message="The shadow keeps what matters.",
    concept="dimensionality reduction",
    verb="casts a shadow that keeps what matters",
    metaphor="an arrow and its shadow",
    scene=[
        *(kd.Line(low[tip], floor[tip], dash="dotted", weight="thin") for tip in (6, 4, 3)),
        shadow.label("2-D"),
        solid.label("3-D", side="top"),
    ],
)
