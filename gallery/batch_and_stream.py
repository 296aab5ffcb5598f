import kdviz as kd

waiting, taking = kd.row(kd.Basket(), kd.Basket(ink="blue"), gap=22, align="bottom")
heap = kd.grid(*[kd.Ball(2)] * 9, columns=3, gap=0.8).above(waiting, gap=14)
shelf = kd.Line(heap.bottom_left.shifted(-3, 0.8), heap.bottom_right.shifted(3, 0.8), weight="bold")
drops = kd.column(*[kd.Ball(2)] * 4, gap=3.4).above(taking, gap=3.4)

batch_and_stream = kd.Visual(
    title="Batch and stream",
    message="Wait for all of it, or take each as it comes.",
    concept="batch and streaming",
    verb="wait for all, or take each as it comes",
    metaphor="balls and baskets",
    scene=[
        kd.Ground(),
        waiting.label("batch"),
        heap,
        kd.Group(shelf, name="shelf"),
        taking.label("stream"),
        drops,
    ],
)
