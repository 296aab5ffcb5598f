import kdviz as kd


def pile(*rows):
    """Return balls piled up in rows."""
    return kd.column(*[kd.row(*[kd.Ball()] * count, gap=1.2) for count in rows], gap=0.2)


train, cage = kd.row(pile(1, 2, 3, 4, 5), kd.Rect(31, 26, corner=2), gap=16, align="bottom")
bars = [kd.Line(cage.bottom.shifted(x), cage.top.shifted(x)) for x in (-7.6, 0, 7.6)]
barred = kd.Group(cage, kd.Group(*bars, name="bars"), name="cage")
test = kd.row(*[kd.Ball(ink="red")] * 4, gap=2.4).at(cage.bottom.shifted(dy=-0.8), "bottom")
lock = kd.Lock(ink="blue").scaled(0.6).at(cage.center.shifted(dy=-2.6))

train_and_test_split = kd.Visual(
    title="Train and test split",
    message="Lock some data away until the end.",
    concept="a train and test split",
    verb="locks a part away",
    metaphor="balls in a locked cage",
    scene=[
        kd.Ground(),
        train.label("training data"),
        barred.label("test data", ink="red"),
        test,
        lock,
    ],
)
