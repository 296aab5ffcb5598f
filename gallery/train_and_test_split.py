import kdviz as kd


def pile(*rows, ink="white"):
    """Return balls piled up in rows."""
    return kd.column(*[kd.row(*[kd.Ball(ink=ink)] * count, gap=1.2) for count in rows], gap=0.2)


train, cage = kd.row(pile(1, 2, 3, 4, 5), kd.Rect(28, 30, corner=2), gap=16, align="bottom")
bars = [kd.Line(cage.bottom.shifted(x), cage.top.shifted(x)) for x in (-10, -5, 0, 5, 10)]
test = pile(2, 3, ink="red").at(cage.bottom.shifted(dy=-1), "bottom")
lock = kd.Lock(ink="blue").scaled(0.5).above(test, gap=2)

train_and_test_split = kd.Visual(
    title="Train and test split",
    message="Lock some data away until the end.",
    concept="train and test split",
    verb="locks a part away",
    metaphor="balls in a locked cage",
    scene=[
        kd.Ground(),
        train.label("training data"),
        cage.label("test data", ink="red"),
        test,
        *bars,
        lock,
    ],
)
