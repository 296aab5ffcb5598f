import kdviz as kd

star = kd.Ball(3.2, form="star", ink="red").at((0, -58))
giant = kd.Person().scaled(2).at((13, 0), "feet")
heir = kd.Person(ink="blue").flipped().at(giant.top, "feet")
alone = kd.Person(ink="blue").at((-22, 0), "feet")

transfer_learning = kd.Visual(
    title="Transfer learning",
    message="Stand on what was learnt before.",
    concept="transfer learning",
    verb="stands on what was learnt before",
    metaphor="somebody on a giant's head",
    scene=[
        kd.Ground(),
        alone.pointing(to=star.center).label("from scratch"),
        giant.label("learnt before"),
        heir.pointing(to=star.center),
        star,
    ],
)
