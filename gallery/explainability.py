import kdviz as kd

black, looked_at = kd.row(kd.Crate(black=True, ink="red"), kd.Crate(black=True), gap=14)
lens = kd.Circle(8, ink="blue", fill="background", weight="bold").at(looked_at.front)
gears = kd.Gears((8, 6))

explainability = kd.Visual(
    title="Explainability",
    message="Not only what it says, but why.",
    concept="explainability",
    verb="looks inside",
    metaphor="a black box under a magnifying glass",
    scene=[
        black,
        looked_at,
        lens,
        kd.Line(lens.center.polar(50, 8), lens.center.polar(50, 18), ink="blue", weight="bold"),
        gears.scaled(12 / gears.box.width).at(lens.center),
    ],
)
