import kdviz as kd

iceberg = kd.Iceberg(0.1, tip_ink="blue", ink="red").scaled(1.4)
shore = iceberg.waterline

iceberg_of_work = kd.Visual(
    title="Iceberg of work",
    message="The model shows. Most of the work is below.",
    concept="the share of data work in a project",
    verb="hides below the surface",
    metaphor="an iceberg",
    scene=[
        iceberg,
        kd.Text("model", ink="blue", align="right").at(shore.shifted(dy=-3), "bottom_right"),
        kd.Text("data\nwork", ink="red", align="right").at(shore.shifted(dy=3), "top_right"),
    ],
)
