import kdviz as kd

STUD, HEIGHT = 4, 6


def brick(studs, x, row, ink: kd.Ink = "white", fill: kd.Ink = "background"):
    """Return a brick of so many studs about a middle, on so many rows of bricks."""
    top = "h 0.8 v -1.2 h 2.4 v 1.2 h 0.8 " * studs
    outline = kd.Path(f"M 0 0 v {-HEIGHT} {top} v {HEIGHT} Z", ink=ink, fill=fill)
    return kd.Group(outline.at((x, -row * HEIGHT), "bottom"), lead=0, name="brick")


legs = [brick(2, x, row) for row in (0, 1) for x in (-8, 8)]
arms = [brick(2, x, row) for row in (2, 3) for x in (-20, 20)]
body = [brick(6, 0, 2), brick(3, -6, 3), brick(3, 6, 3)]
shoulders = [brick(4, x, 4) for x in (-16, 0, 16)]
robot = kd.Group(*legs, *arms, *body, *shoulders, name="brick robot")
gap = kd.Path("M -8 -2.6 V -6 H 8 V -2.6", dash="dotted").shifted(dy=-5 * HEIGHT)
last = brick(4, 0, 6.6, "blue", "blue")
eye = kd.Circle(1.4, fill="background", line=False)
eyes = [eye.at(last.bottom.shifted(x, -HEIGHT / 2)) for x in (-4, 4)]
head = kd.Group(last, *eyes, name="head")

small_parts = kd.Visual(
    title="Small parts",
    message="Large systems grow from small parts that fit.",
    concept="modularity",
    verb="lets parts snap into place",
    metaphor="a robot of toy bricks that gets its head",
    scene=[kd.Ground(), robot, gap, head],
)
