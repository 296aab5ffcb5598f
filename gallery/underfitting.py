import kdviz as kd

COVER = (
    "M -8 -8.2 C -6 -9.6 2 -9.4 6 -8.6 C 7.4 -8.2 7.8 -7 8 -5.4 L 8.6 1.4 "
    "Q 6.4 3 4 1.6 Q 1.2 0 -1.6 1.6 Q -4.6 3.2 -8 1.4 Q -10 -4 -8 -8.2 Z"
)

frame = kd.Path("M -30 0 V -24 M 26 0 V -16 M -30 -5 H 26", weight="bold")
mattress = kd.Path("M -30 -11 H 23 Q 26 -11 26 -8 V -5")
sleeper = kd.Person("lying").scaled(2.3).at((-1, -11), "bottom")
blanket = kd.Group(kd.Path(COVER, fill="blue"), lead=0, name="blanket").at((1, -7), "bottom")
WIGGLE = "M 0 0 q 1.4 -1.4 0 -2.8 q -1.4 -1.4 0 -2.8"
cold = [kd.Path(WIGGLE, ink="red").at(sleeper.foot.shifted(x, -13)) for x in (-8, -2.5, 3)]

underfitting = kd.Visual(
    title="Underfitting",
    message="Too small to cover even what it knows.",
    concept="underfitting",
    verb="leaves bare even what it was made for",
    metaphor="a blanket that is too short",
    scene=[
        kd.Ground(),
        kd.Group(frame, mattress, name="bed"),
        sleeper,
        blanket.label("model", side="top"),
        kd.Group(*cold, name="cold"),
        kd.Text("training data").at(sleeper.head.shifted(dy=-8), "bottom"),
    ],
)
