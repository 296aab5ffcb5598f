import kdviz as kd

person, plan = kd.row(
    kd.Person(ink="blue").scaled(1.5), kd.Map(ink="white").scaled(1.5), gap=8, align="bottom"
)
person = person.pointing(plan.goal)

plan_before_code = kd.Visual(
    title="Plan before code",
    message="Find the route first. Code comes after.",
    concept="planning",
    verb="finds the route first",
    metaphor="a map",
    scene=[person, plan],
)
