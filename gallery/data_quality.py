import kdviz as kd

whole = kd.Ball(2.6)
zigzag = kd.Polyline(
    [(0.6, -2.4), (0.9, -1), (-0.8, -0.2), (0.6, 1), (-0.6, 2.4)], ink="background"
)
broken = kd.Group(kd.Ball(2.6, ink="red"), zigzag, lead=0, name="broken ball")


def fed(ball):
    """Return a funnel with what goes in and what comes out."""
    heap = kd.column(ball, kd.row(ball, ball, gap=1.6), gap=0)
    return kd.column(heap, kd.Funnel(ink="blue"), ball, gap=2.2)


good, bad = kd.row(fed(whole), fed(broken), gap=30)

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
