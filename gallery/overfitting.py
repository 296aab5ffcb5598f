import kdviz as kd

known, *new = kd.row(
    kd.Lock(open=True),
    kd.Lock(ink="red"),
    kd.Lock(ink="red"),
    gap=10,
    align="bottom",
)
key = kd.Key((0.9, 0.2, 0.7, 0.4, 1), ink="blue").above(new[0], gap=9)

overfitting = kd.Visual(
    title="Overfitting",
    message="It fits what it knows, and nothing else.",
    concept="overfitting",
    verb="opens one lock, and no other",
    metaphor="a key cut for one lock",
    scene=[
        known.label("training data"),
        kd.Group(tuple(new)).label("new data", ink="red"),
        key.label("model", side="top"),
    ],
)
