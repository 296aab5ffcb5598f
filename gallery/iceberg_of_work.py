import kdviz as kd

iceberg = kd.Iceberg(0.1, ink="red").scaled(1.4)
beside = iceberg.tip.shifted(9)

iceberg_of_work = kd.Visual(
    title="Iceberg of work",
    message="The model shows. Most of the work is below.",
    concept="the share of data work in a project",
    verb="hides below the surface",
    metaphor="an iceberg",
    scene=[
        iceberg,
        kd.Text("data work", ink="red").at(beside.shifted(8, 44), "left"),
        kd.Text("model").at(beside.shifted(dy=6), "left"),
    ],
)
