import kdviz as kd


def pile(*rows, ink: kd.Ink = "white"):
    """Return balls piled up in rows."""
    return kd.column(*[kd.row(*[kd.Ball(ink=ink)] * count, gap=1.2) for count in rows], gap=0.2)


train, gate = kd.row(pile(1, 2, 3, 4, 5), kd.Gate().scaled(1.5), gap=12, align="bottom")
test = pile(2, 3, ink="blue").at(gate.passage, "bottom")

train_and_test_split = kd.Visual(
    title="Train and test split",
    message="Lock some data away until the end.",
    concept="a train and test split",
    verb="locks a part away",
    metaphor="balls behind a gate that is shut",
    scene=[
        kd.Ground(),
        train.label("training data"),
        test,
        gate.label("test data", ink="blue"),
    ],
)
