import kdviz as kd

SIDE, DEEP, RADIUS = 10, 6, 10 / 2**0.5
BLOCK = f"M -15 0 V -20 H {-SIDE / 2 - 0.7} v {DEEP} h {SIDE + 1.4} v {-DEEP} H 15 V 0 Z"

before, after = kd.row(*[kd.Path(BLOCK, fill="background")] * 2, gap=16, align="bottom")
raw = kd.Circle(RADIUS, fill="white").at(before.top.shifted(dy=-RADIUS * 0.68))
peg = kd.Rect(SIDE, SIDE, ink="blue", fill="blue").at(after.top.shifted(dy=DEEP - 0.8), "bottom")
was = kd.Arc(RADIUS, begin=180, sweep=180, dash="dotted").at(peg.center, "origin")

feature_engineering = kd.Visual(
    title="Feature engineering",
    message="Cut the data until it fits.",
    concept="feature engineering",
    verb="cuts the data until it fits",
    metaphor="a round peg made square",
    scene=[
        kd.Ground(),
        was.label("feature", side="top", ink="blue"),
        before.label("model"),
        after.label("model"),
        raw.label("raw data", side="top"),
        peg,
    ],
)
