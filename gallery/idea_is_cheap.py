import kdviz as kd

bulb, glass = kd.row(
    kd.Bulb(lit=True, ink="blue"), kd.Hourglass(0.1, ink="red").scaled(1.6), gap=22, align="bottom"
)

idea_is_cheap = kd.Visual(
    title="Ideas are cheap",
    message="The idea takes a second. The data can take a year.",
    concept="cost of data",
    verb="waits for the data",
    metaphor="a bulb and an hourglass",
    scene=[kd.Ground(), bulb.label("idea"), glass.label("data")],
)
