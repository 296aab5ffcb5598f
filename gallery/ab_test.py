import kdviz as kd

DOOR = "M -6.5 0 V -24 H 6.5 V 0"
knob = kd.Circle(0.5, fill="white").shifted(3.6, -11)


def _door(ink):
    """Return a door."""
    return kd.Group(kd.Path(DOOR, ink=ink, weight="bold"), knob, lead=0, name="door")


walker = kd.Person("walking")
crowd = kd.row(walker.flipped(), kd.row(*[walker] * 4, gap=1.6, align="bottom"), gap=14)
a, people, b = kd.row(_door("white"), crowd, _door("blue"), gap=4, align="bottom")

ab_test = kd.Visual(
    title="A/B test",
    message="Two doors. Count who takes which.",
    concept="an A/B test",
    verb="lets people choose",
    metaphor="two doors",
    scene=[kd.Ground(), a.label("A"), people, b.label("B")],
)
