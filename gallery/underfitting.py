import kdviz as kd

BODY = "M -14.6 -10.8 C -16 -13.4 -14.6 -16 -11.4 -16 C -7 -16 -5.6 -15.2 -3.6 -14.8 V -10.8 Z"
COVER = (
    "M -5.4 -15.6 C -3.4 -17.4 1.6 -17.2 5 -16 C 6 -15.6 6.4 -14.6 6.6 -13 L 7.2 -7.2 "
    "Q 5.2 -5.8 3.4 -7 Q 1.2 -8.4 -1.2 -7 Q -3.4 -5.8 -6 -7.2 Q -7.2 -11 -5.4 -15.6 Z"
)
LEGS = (
    "M 8.6 -14.8 C 11 -14.5 13.6 -13.8 16 -13.6 C 16 -15 16.2 -16.4 16.8 -17.6 "
    "C 17.4 -18.6 18.9 -18.3 19 -17 C 19.1 -15.4 18.9 -13.4 18.5 -11.8 "
    "C 18.3 -11 17.7 -10.8 16.9 -10.8 H 9.2 Z"
)

frame = kd.Path("M -27 0 V -21 M 22 0 V -14 M -27 -4 H 22", weight="bold")
mattress = kd.Path("M -27 -10 H 20 Q 22 -10 22 -8 V -4")
pillow = kd.Path("M -25.4 -10 C -27 -13.6 -24 -13.4 -20 -13.2 C -15.4 -13 -14.6 -12.4 -16 -10")
head = kd.Circle(3, fill="white").at((-19.4, -13.6), "bottom")
neck = kd.Line(head.center, (-13, -13.8), weight="bold")
sleeper = kd.Group(pillow, head, neck, kd.Path(BODY, fill="white"), name="sleeper")
blanket = kd.Group(kd.Path(COVER, ink="blue", fill="blue"), lead=0, name="blanket")
legs = kd.Group(kd.Path(LEGS, ink="red", fill="red"), lead=0, name="legs")
word = legs.top.shifted(dy=-3.4).y

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
        blanket,
        legs,
        kd.Text("model", ink="blue").at((blanket.top.x, word)),
        kd.Text("training data", ink="red").at((legs.top.x, word)),
    ],
)
