import kdviz as kd

loop = kd.Cycle(("data", "model", "output"), ink="white").scaled(1.3)
new = kd.Ball(1.4, ink="red")
old = [kd.Ball(1.4).at(loop.station(0).shifted(x, 1.2)) for x in (-1.9, 1.9)]

feedback_loop = kd.Visual(
    title="Feedback loop",
    message="Yesterday's output is today's data.",
    concept="feedback loop",
    verb="learns from its own output",
    metaphor="a circle",
    scene=[loop, new.at(loop.station(2)), *old, new.at(loop.station(0).shifted(dy=-2))],
)
