import kdviz as kd

catapult, basket = kd.row(
    kd.Catapult(ink="red", broken=True),
    kd.Basket(),
    gap=40,
    align="bottom",
)
ball = kd.Ball().at(catapult.bottom_right.shifted(20), "bottom")

broken_model = kd.Visual(
    title="Broken model",
    message="The target is right. The throw is not.",
    scene=[
        kd.Ground(),
        catapult.throw(to=basket.mouth, rise=22),
        catapult.label("model"),
        basket.label("target"),
        ball,
    ],
)
