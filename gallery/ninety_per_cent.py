import kdviz as kd

FACE, REACH, TIP, BROOM = 26, 22, 6, -51

hub = kd.Point(0, 0)


def sector(begin, end, ink):
    """Return the part of the clock's face from one angle to another, clockwise from its top."""
    (a, b), (c, d) = ([hub.polar(each - 90, r) for each in (begin, end)] for r in (TIP, REACH))
    far = int(end - begin > 180)
    data = (
        f"M {a.x} {a.y} L {c.x} {c.y} A {REACH} {REACH} 0 {far} 1 {d.x} {d.y} "
        f"L {b.x} {b.y} A {TIP} {TIP} 0 {far} 0 {a.x} {a.y} Z"
    )
    return kd.Path(data, fill=ink, line=False)


seams = "M -2 -13 H 2 M -1.3 -15.8 V -22 M 1.3 -15.8 V -22"
broom = kd.Group(
    kd.Circle(1.6, fill="white"),
    kd.Line(hub, (0, -12), weight="bold"),
    kd.Path("M -1.4 -11 H 1.4 L 4 -22 H -4 Z", fill="white"),
    kd.Path(seams, ink="background", weight="thin"),
    lead=0,
    name="broom",
).rotated(BROOM, about=hub)
ticks = [kd.Line(hub.polar(a, FACE), hub.polar(a, FACE - 2.4)) for a in (-90, 0, 90, 180)]

ninety_per_cent = kd.Visual(
    title="Ninety per cent",
    message="Cleaning takes the time. The model gets the rest.",
    concept="data cleaning",
    verb="takes nearly all of the time",
    metaphor="a clock whose hand is a broom",
    scene=[
        kd.Circle(FACE),
        *ticks,
        kd.Group(sector(4, 291, "red"), name="swept"),
        sector(-36, -4, "blue"),
        broom,
        kd.Text("model", ink="blue", align="right").at(hub.polar(-106, FACE + 2.6), "bottom_right"),
        kd.Text("cleaning\ndata", ink="background").at((0, 13)),
    ],
)
