import kdviz as kd

network = kd.Network((3, 4, 2), spacing=13, firing=[(0, 1), (1, 1), (1, 2), (2, 0)], ink="blue")
brain, network = kd.row(kd.Brain().scaled(1.6), network, gap=15, align="bottom")
unequal = kd.Path("M -4 -1.5 H 4 M -4 1.5 H 4 M -2 5 L 2 -5", ink="red")
unequal = unequal.at(brain.right.toward(network.left, 0.5))

not_a_brain = kd.Visual(
    title="Neural network",
    message="Inspired by a brain. Not one.",
    concept="a neural network",
    verb="resembles a brain a little",
    metaphor="a brain beside a network",
    scene=[
        brain.label("brain"),
        network.label("network"),
        kd.Group(unequal, lead=0, name="unequal sign"),
    ],
)
