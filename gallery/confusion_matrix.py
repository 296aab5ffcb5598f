from itertools import pairwise

import kdviz as kd


def heap(basket, *forms):
    """Return what is heaped up in a basket; what differs from the first is wrong."""
    balls = [kd.Ball(3.4, form=form, ink="white" if form == forms[0] else "red") for form in forms]
    lower = kd.row(*balls[:3], gap=2).at(basket.mouth.shifted(dy=1.6), "bottom")
    gaps = [one.center.toward(other.center, 0.5) for one, other in pairwise(lower)]
    upper = [
        ball.at(gap, only="x").standing_on(lower, at=None)
        for ball, gap in zip(balls[3:], gaps, strict=True)
    ]
    return kd.Group(lower, *upper)


balls, squares = kd.row(*[kd.Basket(ink="blue").scaled(2)] * 2, gap=10, align="bottom")

confusion_matrix = kd.Visual(
    title="Confusion matrix",
    message="It counts each kind of mistake.",
    concept="a confusion matrix",
    verb="counts what was taken for what",
    metaphor="balls and squares in two baskets",
    scene=[
        kd.Ground(),
        balls.label("called balls"),
        heap(balls, "round", "round", "round", "round", "square"),
        squares.label("called squares"),
        heap(squares, "square", "square", "square", "round", "round"),
    ],
)
