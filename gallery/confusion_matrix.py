import kdviz as kd

PLACES = [(-7, -3.2), (0, -3.2), (7, -3.2), (-3.5, -9.6), (3.5, -9.6)]


def heap(basket, *forms):
    """Return what is heaped up in a basket; what differs from the first is wrong."""
    spots = [basket.mouth.shifted(*place) for place in PLACES]
    yield kd.Group(tuple(kd.Ball(3.6, ink="background").at(spot) for spot in spots))
    for spot, form in zip(spots, forms, strict=True):
        yield kd.Ball(form=form, ink="white" if form == forms[0] else "red").at(spot)


balls, stars = kd.row(*[kd.Basket(ink="blue").scaled(1.9)] * 2, gap=20, align="bottom")

confusion_matrix = kd.Visual(
    title="Confusion matrix",
    message="It counts each kind of mistake.",
    concept="confusion matrix",
    verb="counts what was taken for what",
    metaphor="balls and stars in two baskets",
    scene=[
        kd.Ground(),
        balls.label("called balls"),
        *heap(balls, "round", "round", "round", "round", "star"),
        stars.label("called stars"),
        *heap(stars, "star", "star", "star", "round", "round"),
    ],
)
