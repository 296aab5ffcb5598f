import kdviz as kd

target = kd.Target(ink="blue")
bias, variance = kd.row(
    target.grouped(spread=0.34, off=(0.5, -0.44)),
    target.grouped(spread=0.88),
    gap=8,
    align="bottom",
)

bias_and_variance = kd.Visual(
    title="Bias and variance",
    message="All miss together, or each for itself.",
    concept="bias and variance",
    verb="miss together, or miss apart",
    metaphor="two targets with hits",
    scene=[
        kd.Ground(),
        bias.label("bias"),
        variance.label("variance"),
    ],
)
