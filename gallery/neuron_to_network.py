import kdviz as kd

layer = kd.Layer(3, 3, firing=[0], loose=True, ink="blue")
network = kd.Network((3, 3, 3, 3, 3), firing=[(4, 0), (4, 1), (4, 2)], loose=4, ink="blue")
# The brick of the first picture is where it comes down from in the second.
neuron = kd.Neuron(3, firing=True, ink="blue").at((0, layer.top.y + 3), "body")


def over(shape, brick, words):
    """Return words above the brick that comes down into a shape."""
    return kd.Text(words, ink="blue").at((brick.x, shape.top.y - 2), "bottom")


def under(shape, middle, words):
    """Return words below a shape."""
    return kd.Text(words).at((middle.x, shape.bottom.y + 2), "top")


views = (
    ("Neuron", "One brick.", [neuron]),
    (
        "Side by side",
        "Bricks make a layer.",
        [layer, over(layer, layer.first, "neuron"), under(layer, layer.first, "layer")],
    ),
    (
        "Layer upon layer",
        "Layers make a deep network.",
        [
            network,
            over(network, network.outputs, "layer"),
            under(network, network.center, "network"),
        ],
    ),
)
neuron_to_network = kd.series(
    kd.Visual(
        title=title,
        message=message,
        concept="a neural network",
        verb="snaps together, brick by brick",
        metaphor="bricks",
        scene=scene,
    )
    for title, message, scene in views
)
