import kdviz as kd

SHOULDERS = "M -18 0 V -9 C -18 -16 -14 -18 -9 -18 H 9 C 14 -18 18 -16 18 -9 V 0 Z"

body = kd.Path(SHOULDERS, fill="white").at((15, 0), "bottom")
head = kd.Circle(7, fill="white").at(body.top.shifted(dy=-1.6), "bottom")
neck = kd.Rect(6, 4, fill="white").at(body.top)
sleeves = kd.Path("M -13 0 V -9 M 13 0 V -9", ink="background").at(body.bottom, "bottom")
giant = kd.Group(body, neck, head, sleeves, name="giant")
heir = kd.Person(ink="blue").at(body.top.shifted(11.8, -0.6), "feet")
alone = kd.Person(ink="blue").at((-24, 0), "feet")
star = kd.Ball(3.2, form="star", ink="red").at(heir.top.shifted(-9, -9))

transfer_learning = kd.Visual(
    title="Transfer learning",
    message="Stand on what was learnt before.",
    concept="transfer learning",
    verb="stands on what was learnt before",
    metaphor="somebody on a giant's shoulders",
    scene=[
        kd.Ground(),
        alone.pointing(to=star.center).label("from scratch"),
        giant.label("learnt before"),
        heir.flipped().pointing(to=star.center),
        star,
    ],
)
