import kdviz as kd

bridge = kd.Bridge(gap=1)
imagined = kd.Path("M -16 -19 H 16 M -16 -8.9 Q 0 -26.4 16 -8.9", ink="red", dash="dotted")
model = kd.Person("walking", ink="blue").scaled(0.8)

hallucination = kd.Visual(
    title="Hallucination",
    message="Sure of every step, with nothing under it.",
    concept="hallucination",
    verb="walks confidently on what is not there",
    metaphor="a bridge that is not there",
    scene=[
        bridge,
        imagined,
        model.at(bridge.span.shifted(dy=-0.8), "bottom").label("model", side="top"),
    ],
)
