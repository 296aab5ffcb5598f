import kdviz as kd

plane = kd.Airplane("modern", "old", left_ink="blue", right_ink="red").banked()
course = kd.Arrow(plane.bottom.shifted(dy=10), plane.top.shifted(dy=-10), dash="dotted")

one_modern_wing = kd.Visual(
    title="One modern wing",
    message="Both have to lift.",
    concept="data-centric AI",
    verb="pulls off course, since one wing lifts less",
    metaphor="an airplane with one modern wing and one old one",
    scene=[
        course.at(plane.center),
        plane.label("model", anchor="left_wake", ink="blue").label(
            "data", anchor="right_wake", ink="red"
        ),
    ],
)
