import kdviz as kd

catapult, basket = kd.row(
    kd.Catapult(ink="blue"),
    kd.Basket(),
    gap=40,
    align="bottom",
)
star = kd.Ball(3.2, form="star", ink="red").at(catapult.bottom_right.shifted(16), "bottom")
ring = kd.Group(kd.Circle(2.6), name="ball").label("old data", side="top")

data_drift = kd.Visual(
    title="Data drift",
    message="The ball changed. The catapult did not.",
    concept="data drift",
    verb="makes the same throw fall short",
    metaphor="a catapult and a star",
    scene=[
        kd.Ground(),
        catapult.label("model"),
        basket,
        star.label("new data"),
        catapult.throw(to=basket.mouth, rise=20).carrying(ring, at=0.45),
        catapult.throw(to=star.top, rise=1, ink="red"),
    ],
)
