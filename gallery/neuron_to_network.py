import kdviz as kd

neuron = kd.Neuron(3, firing=True, outgoing=True, ink="blue").at((0, 0), "body")
layer = kd.Layer(3, 3, firing=[1], ink="blue")
network = kd.Network((3, 3, 3, 3, 3), firing=[(2, 1)], ink="blue")

neuron_to_network = [
    kd.Visual(
        title=title,
        message=message,
        concept="neural network",
        verb="is built up, brick by brick",
        metaphor="bricks",
        scene=shape,
        series=(neuron, layer, network),
    )
    for title, message, shape in (
        ("Neuron", "One brick.", neuron),
        ("Layer", "Bricks side by side.", layer),
        ("Deep network", "Layer upon layer.", network),
    )
]
