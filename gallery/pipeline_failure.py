import kdviz as kd

steps = kd.Dominoes(9, fallen=5).scaled(1.4).at((0, 0), "bottom")
bad = kd.Ball(2.6, ink="red").at(steps.place(1).shifted(-9, -1))

pipeline_failure = kd.Visual(
    title="Pipeline failure",
    message="One bad file, and every step goes down.",
    concept="cascading pipeline failure",
    verb="knocks over all that follows",
    metaphor="dominoes",
    scene=[
        kd.Ground(),
        steps.label("pipeline"),
        kd.Line(bad.left.shifted(-11), bad.left.shifted(-2), dash="dotted", ink="red"),
        bad.label("bad file", side="top"),
    ],
)
