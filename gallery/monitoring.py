import kdviz as kd

gauge = kd.Gauge(0.9, ink="blue").scaled(1.6)
launch, lately = gauge.replaced(value=0.2), gauge.replaced(value=0.79)

monitoring = kd.Visual(
    title="Monitoring",
    message="Models go bad without a sound. Watch the error.",
    concept="monitoring",
    verb="sees the error drift into the red",
    metaphor="a gauge",
    scene=[
        gauge.label("error"),
        kd.Arrow(launch.tip, lately.tip, bend=0.39, dash="dotted"),
        kd.Text("launch").at(gauge.place(0.2).shifted(-2), "right"),
        kd.Text("today", ink="red").at(gauge.place(0.9).shifted(2), "left"),
    ],
)
