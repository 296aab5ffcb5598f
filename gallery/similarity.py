import kdviz as kd


def pair(first, second):
    """Return two arrows from one foot, and the angle between them."""
    first, second = kd.Vector(*first), kd.Vector(*second)
    arc = first.angled(second, ink="blue")
    wide = arc.replaced(radius=12, weight="bold").at(first.foot, "origin")
    angle = kd.Group(wide, lead=0, name="angle")
    return kd.Group((angle, first, second))


alike, unlike = kd.row(
    pair((4, 7.6), (3.8, 4.1)),
    pair((-0.6, 6.4), (6.1, 2)),
    gap=12,
    align="bottom",
)

similarity = kd.Visual(
    title="Similarity",
    message="The angle counts, not the length.",
    concept="cosine similarity",
    verb="compares where two arrows point",
    metaphor="two arrows and the angle between them",
    scene=[alike.label("alike", ink="white"), unlike.label("unlike", ink="white")],
)
