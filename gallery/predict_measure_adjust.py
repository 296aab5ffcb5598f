import kdviz as kd

catapult, basket = kd.row(kd.Catapult(ink="blue"), kd.Basket(), gap=52, align="bottom")
ball = kd.Ball().at(basket.bottom_left.shifted(-27), "bottom")

gap = kd.Arrow(ball.right, (basket.bottom_left.x, ball.right.y), ink="red", head="both")
below = catapult.base.shifted(dy=3)
back = kd.Arrow((gap.center.x, below.y), below, ink="blue", bend=0.16, standoff=0)

predict_measure_adjust = kd.Visual(
    title="Predict, measure, adjust",
    message="Every miss aims the next throw.",
    concept="feedback loop",
    verb="learns from each miss",
    metaphor="a catapult that falls short",
    scene=[
        kd.Ground(),
        catapult,
        basket,
        catapult.throw(to=ball.top, rise=8).label("predict", side="top"),
        ball,
        gap.label("measure", side="top"),
        back.label("adjust"),
    ],
)
