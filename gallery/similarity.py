import kdviz as kd


def pair(first, second, ink):
    """Return two arrows from one foot, and the angle between them."""
    first, second = kd.Vector(*first), kd.Vector(*second)
    return kd.Group((first.angled(second, ink=ink), first, second.replaced(ink=ink)))


alike, unlike = kd.row(
    pair((4.4, 6.6), (4.2, 3.1), "blue"),
    pair((-2.4, 5.4), (5.6, 1.9), "red"),
    gap=18,
    align="bottom",
)

similarity = kd.Visual(
    title="Similarity",
    message="The angle counts, not the length.",
    concept="cosine similarity",
    verb="compares where two arrows point",
    metaphor="two arrows and the angle between them",
    scene=[alike.label("alike", ink="blue"), unlike.label("unlike", ink="red")],
)
