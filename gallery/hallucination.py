import kdviz as kd

bridge = kd.Bridge(ink="red", dash="dotted")
model = kd.Person("walking", ink="blue").scaled(0.8)

hallucination = kd.Visual(
    title="Hallucination",
    message="Sure of every step, with nothing under it.",
    concept="hallucination",
    verb="walks confidently on what is not there",
    metaphor="a bridge that is not there",
    scene=[
        bridge,
        model.standing_on(bridge, "span").shifted(dy=-0.5).label("model", side="top"),
    ],
)
