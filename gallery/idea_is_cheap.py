import kdviz as kd

waiting, glass = kd.row(
    kd.Person("thinking"), kd.Hourglass(0.1, ink="red").scaled(1.4), gap=20, align="bottom"
)
bulb = kd.Bulb(lit=True, ink="blue").scaled(0.6).at(waiting.head.shifted(dy=-4), "bottom")

idea_is_cheap = kd.Visual(
    title="Ideas are cheap",
    message="The idea takes a second. The data can take a year.",
    concept="the cost of data",
    verb="is the wait for it",
    metaphor="somebody with a bright idea before an hourglass",
    scene=[kd.Ground(), waiting, bulb.label("idea", side="left"), glass.label("data")],
)
