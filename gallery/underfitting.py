import kdviz as kd

mattress = kd.Rect(46, 5.5, corner=1.5).at((-4, -4.5), "bottom")
posts = kd.Path("M -27 0 V -21 M 19 0 V -13", weight="bold")
pillow = kd.Path("M -25 -10.4 Q -25.4 -12.4 -23 -12.4 H -18 Q -15.6 -12.4 -16 -10.4 Z")
head = kd.Circle(3.3, fill="white").at(pillow.top.shifted(0, -0.8), "bottom")
chest = kd.Rect(9.4, 4.2, corner=1.8, fill="white").at((-15, -12.9), "left")
blanket = kd.Path("M -8.6 -3 V -13.4 Q -8.6 -17 -5 -17 H 1 Q 4.6 -17 4.6 -13.4 V -3 Z", fill="blue")
fold = kd.Line((-5.6, -15.6), (-5.6, -3), ink="background", weight="thin")
shins = kd.Path("M 7 -13.6 H 13 V -16.4 A 1.2 1.2 0 0 1 15.4 -16.4 V -10.8 H 7 Z", fill="red")

underfitting = kd.Visual(
    title="Underfitting",
    message="Too small to cover even what it knows.",
    concept="underfitting",
    verb="leaves bare even what it was made for",
    metaphor="a blanket that is too short",
    scene=[
        kd.Ground(),
        posts,
        mattress,
        pillow,
        head,
        chest,
        blanket.label("model", side="top", ink="blue"),
        fold,
        shins.label("training data", side="top", ink="red"),
    ],
)
