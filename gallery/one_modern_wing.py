import kdviz as kd

plane = kd.Airplane("modern", "old", bank=1, left_ink="blue", right_ink="red")
ahead = plane.center.shifted(dy=-19)

one_modern_wing = kd.Visual(
    title="One modern wing",
    message="Both have to lift.",
    concept="data-centric AI",
    verb="needs both wings to lift",
    metaphor="an airplane with one modern wing and one old one",
    scene=[
        kd.Arrow(ahead, ahead.shifted(dy=-18), dash="dotted"),
        plane.label("model", side="left", anchor="left_tip", ink="blue").label(
            "data", side="right", anchor="right_tip", ink="red"
        ),
    ],
)
