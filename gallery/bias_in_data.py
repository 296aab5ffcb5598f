import kdviz as kd


def leaning(ink):
    """Return a stack that leans to the right."""
    bricks = tuple(kd.Bricks(ink=ink).shifted(2 * n, -4.8 * n) for n in range(5))
    return kd.Group(bricks, name="leaning tower")


data, mirror = kd.row(
    leaning("white"),
    kd.Mirror(leaning("blue").scaled(0.72), ink="blue").scaled(1.3),
    gap=18,
    align="bottom",
)

bias_in_data = kd.Visual(
    title="Bias in data",
    message="A model mirrors its data, lean and all.",
    concept="bias in data",
    verb="is mirrored by the model",
    metaphor="a mirror",
    scene=[kd.Ground(), data.label("data"), mirror.label("model")],
)
