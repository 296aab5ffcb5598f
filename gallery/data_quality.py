import kdviz as kd

RADIUS = 2.7

whole = kd.Ball(RADIUS, rim="background")
zigzag = [(0.8, -2.7), (-0.7, -0.3), (0.7, 0.3), (-0.8, 2.7)]
crack = kd.Polyline(zigzag, ink="background", weight="thin")
broken = kd.Group(kd.Ball(RADIUS, rim="background", ink="red"), crack, lead=0, name="broken ball")
funnel = kd.Funnel(ink="blue").scaled(1.6)


def fed(ball):
    """Return a funnel with what goes in and what comes out."""
    rows = [kd.row(*[ball] * count, gap=0) for count in (1, 2, 3, 4)]
    heap = kd.column(*rows, gap=-0.5).at(funnel.mouth.shifted(dy=-0.4), "bottom")
    return kd.Group(funnel, heap, ball.at(funnel.spout.shifted(dy=2.4), "top"))


good, bad = kd.row(fed(whole), fed(broken), gap=22)

data_quality = kd.Visual(
    title="Data quality",
    message="A model hands on what it is given.",
    concept="data quality",
    verb="comes out as it went in",
    metaphor="two funnels",
    scene=[
        good.label("good data", side="top").label("good answer"),
        bad.label("bad data", side="top", ink="red").label("bad answer", ink="red"),
    ],
)
