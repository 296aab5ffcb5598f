import kdviz as kd

CALM = "M -45 0 H -7"
WAVE = "M -7 0 C 4 0 4 7 15 7 C 32 7 39 -8 34 -24 C 31 -32 25 -33 21 -29 C 27 -46 45 -42 51 0"
TORN = "L 7.5 -24 L 4 -22 L 11 -18.4 L 7.5 -16.6 L 15 -12"


def boat(ink, edge="L 15 -12", stern=-16):
    """Return a sailing boat, told by the edge of its sail and where its stern is."""
    hull = kd.Path(f"M {stern} -6 H 16 L 10 3 H {stern + 6} Z", fill=ink)
    sail = kd.Path(f"M 0 -6 V -36 {edge} H 0", ink=ink)
    return kd.Group(hull, sail, lead=0, name="sailing boat")


def afloat(ship, surface, left):
    """Return a boat behind the water below a surface, which begins at the left."""
    water = kd.Path(f"{surface} V 10 H {left} Z", fill="background", line=False)
    return kd.Group(ship, water, kd.Path(surface), name="boat on the sea")


demo = afloat(boat("blue").shifted(-29), CALM, left=-45)
wreck = boat("red", TORN, stern=-8).rotated(-48, about=(0, 0)).shifted(18, 5)
production = afloat(wreck, WAVE, left=-7)

demo_and_production = kd.Visual(
    title="Demo and production",
    message="The same boat, another sea.",
    concept="the step from demo to production",
    verb="goes under in a rough sea",
    metaphor="a sailing boat on a rising sea",
    scene=[demo.label("demo", ink="blue"), production.label("production", ink="red")],
)
