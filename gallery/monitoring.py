import kdviz as kd

gauge = kd.Gauge(0.9, ink="blue").scaled(1.6)
launch, lately = gauge.replaced(value=0.2), gauge.replaced(value=0.79)
begin, end = (kd.Dots([gauge.place(value)], ink="background") for value in (0.2, 0.9))

monitoring = kd.Visual(
    title="Monitoring",
    message="Models go bad without a sound. Watch the error.",
    concept="monitoring",
    verb="sees the error drift into the red",
    metaphor="a gauge",
    scene=[
        kd.Arrow(launch.tip, lately.tip, bend=0.39, dash="dotted"),
        begin.label("launch", side="left", ink="white"),
        end.label("today", side="right", ink="red"),
        gauge.label("error"),
    ],
)
