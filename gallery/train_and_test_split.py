import kdviz as kd


def pile(*rows):
    """Return balls piled up in rows."""
    return kd.column(*[kd.row(*[kd.Ball()] * count, gap=1.2) for count in rows], gap=0.2)


train, cage = kd.row(pile(1, 2, 3, 4, 5), kd.Rect(26, 34, corner=2), gap=8, align="bottom")
rail = kd.Line(cage.bottom_left.shifted(dy=-14.6), cage.bottom_right.shifted(dy=-14.6))
bars = [kd.Line(cage.bottom.shifted(x), rail.center.shifted(x)) for x in (-4, 4)]
barred = kd.Group(cage, kd.Group(rail, *bars, name="bars"), name="cage")
stacked = kd.column(*[kd.Ball(ink="blue")] * 2, gap=1.2)
test = kd.row(*[stacked] * 3, gap=2.8).at(cage.bottom.shifted(dy=-0.8), "bottom")
lock = kd.Lock().scaled(0.55).at(rail.center.toward(cage.top, 0.5))

train_and_test_split = kd.Visual(
    title="Train and test split",
    message="Lock some data away until the end.",
    concept="a train and test split",
    verb="locks a part away",
    metaphor="balls in a locked cage",
    scene=[
        kd.Ground(),
        train.label("training data"),
        barred.label("test data", ink="blue"),
        test,
        lock,
    ],
)
