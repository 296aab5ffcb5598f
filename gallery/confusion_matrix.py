import kdviz as kd


def heap(basket, *forms):
    """Return what is heaped up in a basket; what differs from the first is wrong."""
    balls = [kd.Ball(form=form, ink="white" if form == forms[0] else "red") for form in forms]
    upper, lower = kd.row(*balls[3:], gap=1.6), kd.row(*balls[:3], gap=1.6)
    return kd.column(upper, lower, gap=1.6).at(basket.mouth, "bottom")


balls, stars = kd.row(*[kd.Basket(ink="blue").scaled(1.9)] * 2, gap=20, align="bottom")

confusion_matrix = kd.Visual(
    title="Confusion matrix",
    message="It counts each kind of mistake.",
    concept="a confusion matrix",
    verb="counts what was taken for what",
    metaphor="balls and stars in two baskets",
    scene=[
        kd.Ground(),
        balls.label("called balls"),
        heap(balls, "round", "round", "round", "round", "star"),
        stars.label("called stars"),
        heap(stars, "star", "star", "star", "round", "round"),
    ],
)
