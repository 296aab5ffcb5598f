import kdviz as kd

funnel = kd.Funnel(ink="blue")
star = kd.Ball(1.9, form="star", ink="red")
dots = [kd.Ball(1.1)] * 4
heap = kd.column(
    kd.row(*dots, kd.Ball(1.1), gap=1.6),
    kd.row(*dots[:2], star, *dots[:2], gap=1.6),
    gap=1.2,
).above(funnel, gap=2)

n_to_k = kd.Visual(
    title="From n to k",
    message="Less comes out. What matters stays.",
    concept="dimensionality reduction",
    verb="takes many in and lets out what matters",
    metaphor="a funnel",
    scene=[heap, funnel, star.below(funnel, gap=2)],
)
