import kdviz as kd

JAGS = "l 1.2 -1.8 l 0.9 1.4 l 1.2 -2.2 l 0.7 1.4"

shaft = kd.Bars([0, 0, 1, 0, 0], focus=2, ink="blue", height=24)


def stump(number, height):
    """Return what is left of a column, and where its shaft was."""
    left = kd.Path(f"M -2 0 V {-height} {JAGS} V 0")
    gone = [kd.Line((x, -height - 4.4), (x, -24), dash="dotted", weight="thin") for x in (-2, 2)]
    return kd.Group(left, *gone, name="broken column").shifted(*shaft.foot(number))


stumps = [stump(*each) for each in ((0, 5), (1, 8), (3, 3), (4, 6.5))]
beam = kd.Group(kd.Rect(32, 3), name="beam").standing_on(shaft, "top")
roof = kd.Group(kd.Polygon([(-18, 0), (0, -8), (18, 0)]), name="roof").standing_on(beam)
floor = kd.Group(kd.Rect(36, 2.6), name="floor").at(shaft.foot(2), "top")

feature_importance = kd.Visual(
    title="Feature importance",
    message="Know which feature carries the decision.",
    concept="feature importance",
    verb="tells what carries the decision",
    metaphor="a temple whose roof is on one pillar",
    scene=[
        kd.Ground(floor.bottom.y),
        floor.label("one feature", ink="blue"),
        *stumps,
        shaft,
        beam,
        roof.label("decision", side="top"),
    ],
)
