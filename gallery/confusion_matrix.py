import kdviz as kd


def heap(basket, *forms):
    """Return what is heaped up in a basket; what differs from the first is wrong."""
    balls = [
        kd.Ball(4.2, form=form, rim="background", ink="white" if form == forms[0] else "red")
        for form in forms
    ]
    lower = kd.row(*balls[:3], gap=0.4).at(basket.mouth.shifted(dy=0.4), "bottom")
    upper = kd.row(*balls[3:], gap=0.4).at(lower.center, only="x")
    return kd.Group(lower, *(ball.standing_on(lower, at=None) for ball in upper))


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
