import kdviz as kd

gauge = kd.Gauge(0.9).scaled(1.6)
was = [
    kd.Line(
        gauge.hub.toward(gauge.place(at), 0.2),
        gauge.hub.toward(gauge.place(at), 0.64),
        dash="dotted",
    )
    for at in (0.2, 0.45, 0.68)
]

monitoring = kd.Visual(
    title="Monitoring",
    message="Models go bad without a sound. Watch the error.",
    concept="monitoring",
    verb="drifts into the red",
    metaphor="a gauge",
    scene=[
        gauge.label("error"),
        *was,
        kd.Text("launch").at(gauge.place(0.2).shifted(-2), "right"),
        kd.Text("today", ink="red").at(gauge.place(0.9).shifted(2), "left"),
    ],
)
