import kdviz as kd


def volume(width, shift):
    """Return a closed book as it lies, its pages to the right."""
    half = width / 2
    cover = kd.Path(f"M {half} -3.4 H {3.4 - half} a 3.4 3.4 0 0 0 0 6.8 H {half}")
    pages = kd.Path(f"M {half - 1.6} -3.4 v 6.8 M {half - 1.6} 0 h {-width / 2}", weight="thin")
    return kd.Group(cover, pages, name="book").shifted(shift)


pile = [volume(28, 0).at((16, 0), "bottom")]
for width, shift in ((24, 1), (26, -1), (22, 0.6)):
    pile.append(volume(width, 16 + shift).standing_on(pile[-1], None))

star = kd.Ball(4, form="star").at((27, -58))
heir = kd.Person("reaching", ink="blue").scaled(1.2).at((15, -50)).standing_on(pile[-1], None)
alone = kd.Person("reaching", ink="blue").scaled(1.2).at((-22, 0), "feet")

transfer_learning = kd.Visual(
    title="Transfer learning",
    message="Stand on what was learnt before.",
    concept="transfer learning",
    verb="stands on what was learnt before",
    metaphor="somebody on a pile of books who reaches a star",
    scene=[
        kd.Ground(),
        alone.looking(at=star.center).label("from scratch", anchor="feet"),
        kd.Group(*pile, name="pile of books").label("learnt before"),
        heir.looking(at=star.center),
        star,
    ],
)
