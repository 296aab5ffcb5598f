import kdviz as kd

dark = kd.Group(kd.Rect(40, 56), name="dark panel")
white = kd.Group(kd.Rect(40, 56, fill="white"), name="white panel")
left, right = kd.row(dark, white, gap=4)

waiting = kd.Basket().at(left.bottom.shifted(dy=-7), "bottom")
heap = kd.grid(*[kd.Ball(1.8)] * 9, columns=3, gap=1.5).above(waiting, gap=4)

taking = kd.Basket(ink="background").at(right.bottom.shifted(dy=-7), "bottom")
drops = kd.column(*[kd.Ball(1.8, ink="background")] * 4, gap=4).above(taking, gap=4)

batch_and_stream = kd.Visual(
    title="Batch and stream",
    message="Wait for all of it, or take each as it comes.",
    concept="batch and streaming",
    verb="wait for all, or take each as it comes",
    metaphor="balls and baskets",
    scene=[
        left.label("batch"),
        right.label("stream"),
        waiting,
        heap,
        taking,
        drops,
    ],
)
