import kdviz as kd

ball = kd.Ball(3, ink="blue").at((-46, 0), "bottom")
flag = kd.Group(kd.Path("M 0 6 V -26 L 12 -21.4 L 0 -16.8", fill="white"), name="flag")
green = kd.Group(kd.Path("M -60 0 H -3.6 V 6 H 3.6 V 0 H 16"), name="hole")
edge = kd.Rect(46, 5, ink="red").at((-46, 10), "top_left")
marks = " ".join(f"M {x} 10 v {2.6 if x % 4 else 1.6}" for x in range(-44, 0, 2))
ruler = kd.Group(edge, kd.Path(marks, ink="red", weight="thin"), lead=0, name="ruler")

loss = kd.Visual(
    title="Loss",
    message="How far off was it?",
    concept="loss",
    verb="measures how far off a guess is",
    metaphor="a golf ball and a hole",
    scene=[
        green,
        flag.label("truth", side="top", anchor="top_left"),
        ball.label("guess", side="top"),
        ruler,
    ],
)
