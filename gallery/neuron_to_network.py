import kdviz as kd

WIDTH, HEIGHT, STEP = 12, 9, 21
SIDE, LIFT = WIDTH / 2, 2 * HEIGHT + 3


def brick(middle, ink):
    """Return a toy brick about a middle."""
    studs = "h 1.4 v -1.6 h 3.2 v 1.6 h 1.4 " * 2
    outline = f"M {-SIDE} {HEIGHT / 2} v {-HEIGHT} {studs} v {HEIGHT} Z"
    return kd.Path(outline, ink=ink, fill="background").shifted(*middle)


def neuron(middle, ink="white"):
    """Return a neuron on the front of a brick."""
    disc = kd.Neuron(0, outgoing=False, firing=ink == "blue", ink=ink).at(middle, "body")
    return kd.Group(brick(middle, ink), disc, name="neuron")


def layer(middle, ink="white"):
    """Return two neurons, the brick of one on that of the other."""
    firing = [0, 1] if ink == "blue" else []
    discs = kd.Layer(2, inputs=0, outgoing=False, firing=firing, ink=ink).at(middle)
    return kd.Group(brick(discs.last, ink), brick(discs.first, ink), discs, name="layer")


def gap(foot, up):
    """Return the outline of so many bricks that are not there yet."""
    x, y = foot.shifted(-SIDE)
    joints = "".join(f"M {x + 1.2} {y - HEIGHT * n} h {WIDTH - 2.4}" for n in range(1, up))
    return kd.Path(f"M {x} {y} V {y - up * HEIGHT} h {WIDTH} V {y} {joints}", dash="dotted")


def ties(middle, dash="solid", off=0.0):
    """Return the ties from the layer about a middle to the next, some way off both."""
    start, end = middle.shifted(SIDE + off), middle.shifted(STEP - SIDE - off)
    rows = -HEIGHT / 2, HEIGHT / 2
    pairs = [(start.shifted(dy=a), end.shifted(dy=b)) for a in rows for b in rows]
    return kd.Group(*[kd.Line(*pair, dash=dash, weight="thin") for pair in pairs], name="ties")


body, top = kd.Point(0, -HEIGHT / 2), kd.Point(0, -HEIGHT)
left, right = top.shifted(-STEP), top.shifted(STEP)
inputs = [kd.Ball(1.2).at(body.shifted(-SIDE - 11, y)) for y in (-2.5, 2.5)]
wires = [kd.Line(each.center, each.center.shifted(11)) for each in inputs]
output = kd.Arrow(body.shifted(SIDE), body.shifted(SIDE + 11), ink="blue", standoff=0)

views = (
    ("Neuron", "One brick.", [neuron(body, "blue"), *wires, *inputs, output]),
    (
        "Brick on brick",
        "Bricks make a layer.",
        [neuron(body), gap(top, 1), neuron(body.shifted(dy=-LIFT), "blue")],
    ),
    (
        "Layer upon layer",
        "Layers make a deep network.",
        [
            *(layer(left), ties(left)),
            *(layer(top), ties(top, "dotted", 1.2)),
            gap(kd.Point(STEP, 0), 2),
            layer(right.shifted(dy=-LIFT), "blue"),
        ],
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
