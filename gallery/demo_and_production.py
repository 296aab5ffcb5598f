import kdviz as kd

CALM = "M -46 0 H 2 "
WAVE = "C 8 0 8 9 18 9 C 34 9 36 -6 33 -16 C 31 -22 26 -24 22 -21 C 27 -33 44 -30 48 -10"


def boat(ink):
    """Return a sailing boat in an ink, on level water."""
    hull = kd.Path("M -16 -6 H 16 L 10 3 H -10 Z", fill=ink, ink=ink)
    sail = kd.Path("M 0 -6 V -36 L 15 -12 H 0", ink=ink)
    return kd.Group(hull, sail, lead=0, name="sailing boat")


water = kd.Path(CALM + WAVE + " V 14 H -46 Z", ink="background", fill="background")
demo = boat("blue").shifted(-28)
production = boat("red").rotated(-60, about=(0, 0)).shifted(18, 8)

demo_and_production = kd.Visual(
    title="Demo and production",
    message="The same boat, another sea.",
    concept="the step from demo to production",
    verb="goes under in a rough sea",
    metaphor="a sailing boat on a rising sea",
    scene=[
        demo,
        production,
        water,
        kd.Group(kd.Path(CALM + WAVE), name="sea"),
        kd.Text("demo", ink="blue").at((-28, 14), "top"),
        kd.Text("production", ink="red").at((18, 14), "top"),
    ],
)
