import kdviz as kd

catapult, basket = kd.row(kd.Catapult(ink="blue"), kd.Basket(), gap=52, align="bottom")
ball = kd.Ball().at(basket.bottom_left.shifted(-30), "bottom")
short = catapult.throw(to=ball.top, rise=1).replaced(dash="solid")
next_one = catapult.throw(to=basket.mouth, rise=16).replaced(ink="blue")
level = ball.right.y - 2
gap = kd.Arrow((ball.right.x, level), (basket.bottom_left.x, level), ink="red", head="both")

predict_measure_adjust = kd.Visual(
    title="Predict, measure, adjust",
    message="Every miss aims the next throw.",
    concept="a feedback loop",
    verb="learns from each miss",
    metaphor="a catapult that falls short",
    scene=[
        kd.Ground(),
        catapult,
        basket,
        short,
        next_one.label("adjust", side="top", anchor="peak"),
        ball.label("predict"),
        gap,
        kd.Text("measure", ink="red").at(gap.center.shifted(dy=-7.2)),
    ],
)
