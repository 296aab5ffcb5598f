import kdviz as kd

WIDTH, HEIGHT, STEP, ROWS, LAYERS = 13, 9, 24, 3, 3
SIDE = WIDTH / 2


def foot(layer):
    """Return the middle of a layer's lower edge."""
    return kd.Point(layer * STEP, 0)


def brick(middle):
    """Return a toy brick about a middle."""
    studs = "h 1.6 v -1.6 h 3.4 v 1.6 h 1.5 " * 2
    outline = f"M {-SIDE} {HEIGHT / 2} v {-HEIGHT} {studs} v {HEIGHT} Z"
    return kd.Path(outline, ink="blue", fill="background").shifted(*middle)


def neuron(middle):
    """Return a neuron on the front of a brick."""
    disc = kd.Neuron(0, outgoing=False, firing=True, ink="blue").at(middle, "body")
    return kd.Group(brick(middle), disc, name="neuron")


def layer(number):
    """Return a layer: neurons, the brick of each on that of the one below."""
    discs = kd.Layer(ROWS, inputs=0, outgoing=False, firing=range(ROWS), ink="blue")
    discs = discs.at(foot(number).shifted(dy=-HEIGHT * ROWS / 2))
    bricks = [brick(discs.neuron(row)) for row in reversed(range(ROWS))]
    return kd.Group(*bricks, discs, name="layer")


def planned(number, up=0):
    """Return the bricks of a layer that are not there yet, above those that are."""
    x, y = foot(number).shifted(-SIDE)
    low = y - HEIGHT * up
    joints = "".join(f"M {x} {y - HEIGHT * n} h {WIDTH}" for n in range(up + 1, ROWS + 1))
    sides = f"M {x} {low} V {y - ROWS * HEIGHT} M {x + WIDTH} {low} V {y - ROWS * HEIGHT}"
    return kd.Path(sides + joints, dash="dotted")


def ties(number):
    """Return the ties from each neuron of a layer to each of the next."""
    ends = [foot(number).shifted(SIDE, -HEIGHT * (row + 0.5)) for row in range(ROWS)]
    pairs = [(one, two.shifted(STEP - WIDTH)) for one in ends for two in ends]
    return kd.Group(*[kd.Line(*pair, weight="thin") for pair in pairs], name="ties")


first = neuron(foot(0).shifted(dy=-HEIGHT / 2))
network = kd.Group(*(layer(number) for number in range(LAYERS)), name="network")
views = (
    (
        "A neuron alone",
        "One brick.",
        [first.label("neuron"), planned(0, 1), planned(1), planned(2)],
    ),
    (
        "Brick on brick",
        "Bricks make a layer.",
        [layer(0).label("layer"), planned(1), planned(2)],
    ),
    (
        "Layer upon layer",
        "Layers make a deep network.",
        [ties(0), ties(1), network.label("deep network")],
    ),
)
neuron_to_network = kd.series(
    kd.Visual(
        title=title,
        message=message,
        concept="a neural network",
        verb="snaps together, brick by brick",
        metaphor="toy bricks",
        scene=[kd.Ground(), *scene],
    )
    for title, message, scene in views
)
