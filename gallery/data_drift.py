import kdviz as kd

catapult, basket = kd.row(
    kd.Catapult(ink="blue"),
    kd.Basket(),
    gap=40,
    align="bottom",
)
brick = kd.Ball(3.2, form="square", ink="red").at(catapult.bottom_right.shifted(16), "bottom")
ring = kd.Group(kd.Circle(2.6), name="ball").label("old data", side="top")
fall = catapult.throw(to=brick.top, rise=0.4, ink="red").replaced(begin=0.1)

data_drift = kd.Visual(
    title="Data drift",
    message="The ball changed. The catapult did not.",
    concept="data drift",
    verb="makes the same throw fall short",
    metaphor="a catapult and a brick",
    scene=[
        kd.Ground(),
        catapult.label("model"),
        basket,
        brick.label("new data"),
        catapult.throw(to=basket.mouth, rise=20).carrying(ring, at=0.45),
        fall,
    ],
)
