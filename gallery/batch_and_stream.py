import kdviz as kd

waiting, taking = kd.row(kd.Basket(), kd.Basket(ink="blue"), gap=24, align="bottom")
heap = kd.grid(*[kd.Ball(2)] * 9, columns=3, gap=0.8).above(waiting, gap=14)
left, right = heap.bottom_left.shifted(-4.4), heap.bottom_right.shifted(4.4)
table = kd.Path(f"M {left.x} 0 V {left.y} H {right.x} V 0")
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
        kd.Group(table, name="table"),
        heap.standing_on(table, None),
        taking.label("stream"),
        drops,
    ],
)
