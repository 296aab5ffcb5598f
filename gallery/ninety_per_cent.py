import kdviz as kd

FACE, SLICE, BROOM = 26, 22, 302

hub = kd.Point(0, 0)
seams = "M -2.4 -12.8 H 2.4 M -1.7 -15.6 V -21 M 1.7 -15.6 V -21"
broom = kd.Group(
    kd.Circle(1.4, fill="white"),
    kd.Line((0, 5), (0, -12), weight="bold"),
    kd.Path("M -1.6 -11 H 1.6 L 5 -21 H -5 Z", fill="white"),
    kd.Path(seams, ink="background", weight="thin"),
    lead=0,
    name="broom",
).rotated(BROOM, about=hub)
ticks = [kd.Line(hub.polar(a, FACE), hub.polar(a, FACE - 2.4)) for a in (-90, 0, 90, 180)]
tip, end, top = hub.polar(-108, 4.5), hub.polar(-122.4, SLICE), hub.polar(-93.6, SLICE)
edge = f"A {SLICE} {SLICE} 0 0 1 {top.x} {top.y}"
rest = kd.Path(f"M {tip.x} {tip.y} L {end.x} {end.y} {edge} Z", fill="blue")
swept = [kd.Arc(r, begin=-82, sweep=272, ink="red") for r in (14, 17, 20)]

ninety_per_cent = kd.Visual(
    title="Ninety per cent",
    message="Cleaning takes the time. The model gets the rest.",
    concept="data cleaning",
    verb="takes nearly all of the time",
    metaphor="a clock whose hand is a broom",
    scene=[
        kd.Circle(FACE),
        *ticks,
        rest,
        kd.Group(*swept, name="swept"),
        broom,
        kd.Text("model", ink="blue").at(hub.polar(-108, FACE + 2), "bottom"),
        kd.Text("cleaning\ndata", ink="red").at((0, 8.6)),
    ],
)
