import kdviz as kd

known, *new = kd.row(
    kd.Lock(ink="red"),
    kd.Lock(ink="red"),
    kd.Lock(ink="red"),
    gap=10,
    align="bottom",
)
key = kd.Key((0,), ink="blue").above(new[0], gap=9)

underfitting = kd.Visual(
    title="Underfitting",
    message="Too simple to fit even what it knows.",
    concept="underfitting",
    verb="opens none, not even the one it was made for",
    metaphor="a key with next to no teeth",
    scene=[
        known.label("training data"),
        kd.Group(tuple(new)).label("new data", ink="red"),
        key.label("model", side="top"),
    ],
)
