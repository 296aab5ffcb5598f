import kdviz as kd

edge = kd.Rect(6, 26).at((0, 0), "bottom")
wall = kd.Group(kd.Hatch(edge), edge, name="wall")
was = kd.Ball(3, dash="dotted").at((-46, 0), "bottom")
weak = kd.Ball(3).at((-19, 0), "bottom")
strong = kd.Ball(3, ink="blue").at((24, 0), "bottom")

activation = kd.Visual(
    title="Activation",
    message="Only what is strong enough passes.",
    concept="activation",
    verb="passes on what is strong enough",
    metaphor="a wall",
    scene=[
        kd.Ground(),
        wall.label("threshold"),
        was,
        kd.Throw(was.top, weak.top, rise=8),
        weak.label("weak"),
        kd.Throw(was.top, strong.top, rise=30, ink="blue"),
        strong.label("strong"),
    ],
)
