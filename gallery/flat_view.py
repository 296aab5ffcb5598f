import kdviz as kd

data = [(-9, -4, 2), (-6, 4, 3), (-3.4, -1, 1), (-2, 5, 2), (2, -5, 3), (5, 4.6, 1), (9, -2, 2)]
cloud = kd.Projection([*data, (1.6, 0.4, -1), (1.6, 0.4, 7)], ink="blue")
near, far = cloud.point(8), cloud.point(9)
spot = cloud.shadow_of(8)

flat_view = kd.Visual(
    title="A flat view",
    message="Far apart in the data, one spot on the plot.",
    concept="projection",
    verb="casts a shadow",
    metaphor="points and their shadow",
    scene=[
        cloud,
        *(kd.Ball(1.3, ink="red").at(place) for place in (near, far, spot)),
        kd.Text("data").at((cloud.left.x, cloud.cloud.y), "left"),
        kd.Text("plot", ink="blue").at(cloud.bottom_left.shifted(dy=4), "left"),
    ],
)
