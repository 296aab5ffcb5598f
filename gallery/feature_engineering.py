import kdviz as kd

SIDE, DEEP, RADIUS, CUT = 10, 6, 10 / 2**0.5, 1.4
BLOCK = f"M -11 0 V -18 H {-SIDE / 2} v {DEEP} h {SIDE} v {-DEEP} H 11 V 0"
CHIP = f"M {-SIDE / 2} 0 A {RADIUS} {RADIUS} 0 0 1 {SIDE / 2} 0 Z"

block = kd.Group(kd.Path(BLOCK), name="block")
square = kd.Rect(SIDE, SIDE, ink="blue", fill="blue")
chip = kd.Path(CHIP, fill="white").at(square.top.shifted(dy=-CUT), "bottom")
chips = [chip.rotated(turn, about=square.center) for turn in (0, 90, 180, 270)]
trimmed = kd.Group(square, *chips, lead=0, name="trimmed peg")

before, cut, after = kd.row(block, trimmed, block, gap=6, align="bottom")
raw = kd.Group(kd.Circle(RADIUS, fill="white"), name="round peg")
raw = raw.at(before.top.shifted(dy=-SIDE / 2))
peg = kd.Group(square.replaced(line=False), lead=0, name="square peg")
peg = peg.at(after.top.shifted(dy=DEEP), "bottom")

feature_engineering = kd.Visual(
    title="Feature engineering",
    message="Cut the data until it fits.",
    concept="feature engineering",
    verb="cuts the data until it fits",
    metaphor="a round peg made square",
    scene=[
        kd.Ground(),
        raw.label("raw data", side="top"),
        before.label("model"),
        cut,
        peg.label("feature", side="top"),
        after.label("model"),
    ],
)
