import kdviz as kd

lid = kd.Rect(22, 15, 1.5, dash="dotted").at((0, -6.2), "bottom")
base = kd.Path("M -14.2 -1.4 L -11 -4.2 H 11 L 14.2 -1.4", dash="dotted")
code = kd.Path("M -3 -2.6 L -6 0 L -3 2.6 M 3 -2.6 L 6 0 L 3 2.6 M 1.2 -3.8 L -1.2 3.8")
# The ground closes the keyboard.
laptop = kd.Group(lid, base, code.at(lid.center), name="laptop")

person, plan, laptop = kd.row(
    kd.Person("thinking", ink="blue").scaled(1.6),
    kd.Map(ink="blue").scaled(1.4),
    laptop.scaled(0.8),
    gap=5,
    align="bottom",
)

plan_before_code = kd.Visual(
    title="Plan before code",
    message="Find the route first. Code comes after.",
    concept="planning",
    verb="finds the route first",
    metaphor="a map before a laptop",
    scene=[kd.Ground(), person, plan, laptop],
)
