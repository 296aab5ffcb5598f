import kdviz as kd

box = kd.Crate(black=True).scaled(1.4)
black, looked_at = kd.row(box.replaced(ink="red"), box, gap=12)
lens = kd.Circle(10, ink="blue", fill="background", weight="bold").at(looked_at.center)
handle = kd.Line(lens.center.polar(45, 10), lens.center.polar(45, 24), ink="blue", weight="bold")
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
        kd.Group(lens, handle, lead=0, name="magnifying glass"),
        gears.scaled(15.5 / gears.box.width).at(lens.center),
    ],
)
