import kdviz as kd

cloud = kd.Projection(ink="blue")

flat_view = kd.Visual(
    title="A flat view",
    message="A plot is a shadow of the data.",
    concept="projection",
    verb="casts a shadow",
    metaphor="points and their shadow",
    scene=[
        cloud,
        kd.Text("data").at((cloud.left.x, cloud.cloud.y), "left"),
        kd.Text("plot", ink="blue").at(cloud.bottom_left.shifted(dy=4), "left"),
    ],
)
