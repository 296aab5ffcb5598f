import kdviz as kd

layer = kd.Layer(3, 3, firing=[0], loose=True, ink="blue")
network = kd.Network((3, 3, 3, 3, 3), firing=[(4, 0), (4, 1), (4, 2)], loose=4, ink="blue")
# The brick of the first picture is where it comes down from in the second.
neuron = kd.Neuron(3, firing=True, ink="blue").at((0, layer.top.y + 3), "body")

neuron_to_network = [
    kd.Visual(
        title=title,
        message=message,
        concept="neural network",
        verb="snaps together, brick by brick",
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
