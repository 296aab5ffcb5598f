import kdviz as kd

# As far up as they are down on average, so that the floor lies level below them.
data = [(-9, -3, 1.19), (-5.4, 4.4, 3.33), (-2.4, -3, 2.72), (5, 5, 1), (9, -1.6, 2.56)]
cloud = kd.Projection([*data, (2.6, 0.6, -2.6), (2.6, 0.6, 7.4)], ink="blue")
low, high, spot = cloud.point(6), cloud.point(7), cloud.shadow_of(6)

flat_view = kd.Visual(
    title="A flat view",
    message="Far apart in the data, one spot on the plot.",
    concept="projection",
    verb="casts a shadow",
    metaphor="points and their shadow",
    scene=[
        cloud,
        *(kd.Ball(1.4, ink="red").at(place) for place in (low, high)),
        kd.Ball(1.4, ink="red").at(spot),
        kd.Circle(2.6, ink="red").at(spot),
        kd.Text("data").at((cloud.left.x, cloud.cloud.y), "left"),
        kd.Text("plot", ink="blue").at(cloud.bottom_left.shifted(dy=4), "left"),
    ],
)
