import kdviz as kd

row = kd.row(*[kd.Person(ink="blue").flipped()] * 3, gap=5, align="bottom")
first, *others = row
blaming = [
    other.pointing(to=before.head.shifted(dy=4)) for before, other in zip(row, others, strict=False)
]
leak = kd.Bucket(0.7, holes=1, ink="red").scaled(0.7).right_of(row, gap=5, align="bottom")
# A label beside the bucket's box would be off its middle, since the puddle is in it.
below = kd.Dots([(leak.mouth.x, leak.bottom.y)], ink="background")

backpropagation = kd.Visual(
    title="Backpropagation",
    message="Each blames the one before.",
    concept="backpropagation",
    verb="hands the blame back",
    metaphor="people who point at each other",
    scene=[
        below.label("error", ink="red"),
        kd.Ground(),
        first.label("first layer"),
        *blaming[:-1],
        blaming[-1].label("last layer", anchor="feet"),
        leak,
    ],
)
