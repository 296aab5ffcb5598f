import kdviz as kd

lid = kd.Rect(24, 15, dash="dotted").at((0, -4), "bottom")
base = kd.Path("M -12 -4 L -14.5 -1 M 12 -4 L 14.5 -1", dash="dotted")
code = kd.Path("M -3 -2.6 L -6 0 L -3 2.6 M 3 -2.6 L 6 0 L 3 2.6 M 1.2 -3.8 L -1.2 3.8")
laptop = kd.Group((lid, base, code.at(lid.center)))

person, plan, laptop = kd.row(
    kd.Person("thinking", ink="blue").scaled(1.2), kd.Map(ink="blue"), laptop, gap=6, align="bottom"
)

plan_before_code = kd.Visual(
    title="Plan before code",
    message="Find the route first. Code comes after.",
    concept="planning",
    verb="finds the route first",
    metaphor="a map before a laptop",
    scene=[kd.Ground(), person, plan, laptop],
)
