import kdviz as kd

bridge = kd.Bridge(gap=1)
start, end = bridge.left_end, bridge.right_end
missing = kd.Line(start, end, ink="red", dash="dotted", weight="bold")
model = kd.Person("walking", ink="blue").scaled(0.8)

hallucination = kd.Visual(
    title="Hallucination",
    message="Sure of every step, with nothing under it.",
    concept="hallucination",
    verb="walks confidently on what is not there",
    metaphor="a bridge that is not there",
    scene=[
        bridge,
        kd.Group(missing, lead=0, name="missing deck"),
        model.at(bridge.span.shifted(-2, -1.7), "bottom").label("model", side="top"),
    ],
)
