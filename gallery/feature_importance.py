import kdviz as kd

JAGS = "L -1.4 {0} L -0.7 {1} L 0.3 {0} L 1.2 {1} L 2 {0} V 0"

shaft = kd.Bars([0, 0, 1, 0, 0], focus=2, ink="blue", height=24)


def stump(number, height):
    """Return what is left of a column, and where its shaft was."""
    left = kd.Path(f"M -2 0 V {-height} " + JAGS.format(0.5 - height, -1.3 - height))
    gone = [kd.Line((x, -height - 3), (x, -24), dash="dotted", weight="thin") for x in (-2, 2)]
    return kd.Group(left, *gone, name="broken column").shifted(*shaft.foot(number))


stumps = [stump(*each) for each in ((0, 6), (1, 9), (3, 4), (4, 7))]
beam = kd.Group(kd.Rect(32, 3), name="beam").touching(shaft, "top")
roof = kd.Group(kd.Polygon([(-18, 0), (0, -8), (18, 0)]), name="roof").touching(beam, "top")
floor = kd.Group(kd.Rect(36, 2.6), name="floor").at(shaft.foot(2), "top")

feature_importance = kd.Visual(
    title="Feature importance",
    message="Know which feature carries the decision.",
    concept="feature importance",
    verb="tells what carries the decision",
    metaphor="a temple whose roof is on one pillar",
    scene=[
        kd.Ground(floor.bottom.y),
        floor.label("features", ink="blue"),
        *stumps,
        shaft,
        beam,
        roof.label("decision", side="top"),
    ],
)
