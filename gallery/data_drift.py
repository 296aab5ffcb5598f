import kdviz as kd

catapult, basket = kd.row(
    kd.Catapult(ink="blue"),
    kd.Basket(),
    gap=40,
    align="bottom",
)
before = catapult.throw(to=basket.mouth, rise=20)
star = kd.Ball(3.2, form="star", ink="red").at(catapult.bottom_right.shifted(17), "bottom")

data_drift = kd.Visual(
    title="Data drift",
    message="The ball changed. The catapult did not.",
    scene=[
        kd.Ground(),
        before,
        catapult.throw(to=star.center, rise=0, ink="red"),
        catapult.label("model"),
        basket,
        kd.Circle(2.6, fill="background").at(before.peak).label("old data", side="top"),
        star.label("new data"),
    ],
)
