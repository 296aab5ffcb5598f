import kdviz as kd

valley = kd.Valley(1, begin_at=0.04, trapped=False, empty=True).scaled(1.5)
was = kd.Ball(3.1, dash="dotted").at(valley.begin)


def step(rate, turn, rise, ink):
    """Return a ball after one step down the valley, and its way there."""
    ball = kd.Ball(3.1, ink=ink).at(valley.replaced(rate=rate).ball)
    return ball, kd.Throw(was.center.polar(turn, 3.6), ball.top, rise=rise, ink=ink)


(small, creep), (right, arrival), (large, leap) = (
    step(0.09, 60, 0, "white"),
    step(1 / 2.4, 0, 3, "blue"),
    step(0.79, -60, 14, "red"),
)

learning_rate = kd.Visual(
    title="Learning rate",
    message="Not too timid. Not too bold.",
    concept="a learning rate",
    verb="creeps, arrives or leaps over",
    metaphor="a ball in a valley",
    scene=[
        *(valley, was, creep, arrival, leap, small, large),
        kd.Text("too\nsmall", align="right").at(small.bottom_left.shifted(-3, 1), "top_right"),
        right.label("right"),
        kd.Text("too\nlarge", ink="red", align="left").at(
            large.bottom_right.shifted(3, 1), "top_left"
        ),
    ],
)
