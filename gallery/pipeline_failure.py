import kdviz as kd

steps = kd.Dominoes(9, fallen=5).scaled(1.4).at((0, 0), "bottom")
sheet = kd.Path("M -4.5 -6 H 1.5 L 4.5 -3 V 6 H -4.5 Z M 1.5 -6 V -3 H 4.5", ink="red")
paper = kd.Group(sheet, lead=0, name="sheet")
bad = paper.rotated(-12).at(steps.place(1).shifted(-3, 1.5), "bottom_right")

pipeline_failure = kd.Visual(
    title="Pipeline failure",
    message="One bad file, and every step goes down.",
    concept="a cascading pipeline failure",
    verb="knocks over all that follows",
    metaphor="dominoes",
    scene=[
        kd.Ground(),
        steps.label("pipeline"),
        kd.Line(bad.left.shifted(-13), bad.left.shifted(-2), dash="dotted", ink="red"),
        bad.label("bad file", side="top"),
    ],
)
