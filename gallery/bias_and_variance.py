import kdviz as kd

target = kd.Target(bull="red", ink="blue")
bias, variance = kd.row(
    target.grouped(spread=0.31, off=(0.46, -0.39)),
    target.grouped(spread=0.88),
    gap=16,
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
