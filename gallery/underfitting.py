import kdviz as kd

COVER = (
    "M -11 -6.6 C -9 -9.4 0 -9.2 6 -7.8 C 10 -6.8 12.6 -6.4 13 -5 L 13.6 1.4 "
    "Q 10.6 3 7.4 1.6 Q 3.8 0 -0.4 1.6 Q -5 3.2 -10.6 1.6 Q -12.4 -3 -11 -6.6 Z"
)

frame = kd.Path("M -32 0 V -26 M 27 0 V -17 M -32 -5 H 27", weight="bold")
mattress = kd.Path("M -32 -11 H 24 Q 27 -11 27 -8 V -5")
pillow = kd.Path("M -30 0 Q -31.4 -4 -27 -4 H -18 Q -14.6 -4 -15.4 0 Z").shifted(dy=-11)
sleeper = kd.Person("lying", ink="red").scaled(2.4).at((0, -11), "bottom")
blanket = kd.Path(COVER, ink="white", fill="blue").at((4.6, -7.4), "bottom")

underfitting = kd.Visual(
    title="Underfitting",
    message="Too small to cover even what it knows.",
    concept="underfitting",
    verb="leaves bare even what it was made for",
    metaphor="a blanket that is too short",
    scene=[
        kd.Ground(),
        kd.Group(frame, mattress, name="bed"),
        kd.Group(pillow, name="pillow"),
        sleeper,
        kd.Group(blanket, lead=0, name="blanket"),
        kd.Text("model", ink="blue").at((blanket.center.x, sleeper.head.y - 8), "bottom"),
        kd.Text("training data", ink="red").at(sleeper.head.shifted(-1, -8), "bottom"),
    ],
)
