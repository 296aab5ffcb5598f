import kdviz as kd

HEAD = (
    "M 0 -9 Q 2 -9 4 -8.4 L 9.4 -14 L 10.4 -3 C 10.4 5.6 5 9 0 9 "
    "C -5 9 -10.4 5.6 -10.4 -3 L -9.4 -14 L -4 -8.4 Q -2 -9 0 -9 Z"
)
FACE = (
    ("whisker", "M -6 3 L -14 1.6"),
    ("whisker", "M -6 4.2 L -14 5"),
    ("whisker", "M 6 3 L 14 1.6"),
    ("whisker", "M 6 4.2 L 14 5"),
    ("mouth", "M 0 2.6 V 4 Q -1.6 5.8 -3.4 4.4"),
    ("mouth", "M 0 4 Q 1.6 5.8 3.4 4.4"),
)


def cat(*head, ink: kd.Ink = "white"):
    """Return a cat's face in a head of some lines, and how many lines it has."""
    eyes = [kd.Circle(1, ink=ink, fill=ink).at((x, -1.2)) for x in (-4, 4)]
    nose = kd.Path("M -1 2 H 1 L 0 2.8 Z", ink=ink, fill=ink)
    face = [kd.Group(kd.Path(line, ink=ink), name=name) for name, line in FACE]
    lines = *head, *eyes, nose, *face
    return kd.Group(lines, lead=0, name="cat").label(f"{len(lines)} lines")


def hair(share):
    """Return a hair of the right half of the head, which stands out from it."""
    place = kd.Path(HEAD).outline.place
    root = place(share)
    lies = root.angle(place(share + 0.002))
    return kd.Group(kd.Line(root, root.polar(lies - 38, 2.4)), name="hair")


right = [hair((number + 0.6) / 54) for number in range(27)]
fur = *right, *[one.flipped(about=(0, 0)) for one in right]
marks = [kd.Line((x, -6.6), (0.8 * x, -4 - abs(x) / 4)) for x in (-3.4, -1.1, 1.1, 3.4)]
stripes = [kd.Group(mark, name="stripe") for mark in marks]
few = cat(kd.Path(HEAD, ink="blue"), ink="blue")
many = cat(*fur, *stripes)


def cats():
    """Return both cats, side by side or one below the other."""
    return kd.lined(many, few, gap=14)


n_to_k = kd.Visual(
    title="From n to k",
    message="Fewer lines. Still a cat.",
    concept="dimensionality reduction",
    verb="leaves out all but what matters",
    metaphor="a cat drawn with few lines",
    scene=cats,
)
