import kdviz as kd

catapult, basket = kd.row(
    kd.Catapult(ink="red", broken=True),
    kd.Basket(),
    gap=38,
    align="bottom",
)
ball = kd.Ball().at(catapult.bottom_right.shifted(14), "bottom")

broken_model = kd.Visual(
    title="Broken model",
    message="The target is right. The throw is not.",
    concept="a failing model",
    verb="breaks and falls short",
    metaphor="a catapult with a broken arm",
    scene=[
        kd.Ground(),
        catapult.label("model", anchor="base"),
        basket.label("target"),
        catapult.throw(to=ball.top, rise=0),
        ball,
    ],
)
