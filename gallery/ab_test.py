import kdviz as kd

DOOR = "M -6.5 0 V -24 H 6.5 V 0"


def _takers(ink, count, level):
    """Return the ground at some level, and on it a door with all who take it in a row."""
    door = kd.Group(
        kd.Path(DOOR, ink=ink, weight="bold"),
        kd.Circle(0.5, ink=ink, fill=ink).shifted(3.6, -11),
        lead=0,
        name="door",
    )
    walker = kd.Person("walking", ink=ink).flipped()
    people = kd.row(*[walker] * count, gap=3, align="bottom")
    door, people = kd.row(door, people, gap=2.4, align="bottom").shifted(dy=level)
    return kd.Ground(y=level), door, people


upper, door_a, few = _takers("white", 2, -38)
lower, door_b, many = _takers("blue", 5, 0)

ab_test = kd.Visual(
    title="A/B test",
    message="Two doors. Count who takes which.",
    concept="an A/B test",
    verb="lets people choose",
    metaphor="two doors",
    scene=[upper, lower, door_a.label("A"), door_b.label("B"), few, many],
)
