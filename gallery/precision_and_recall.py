import math

import kdviz as kd

WIDE, DEEP = 22, 32
FISH = "M 4 0 C 2.4 -3.6 -3 -3.6 -6 0 L -8.6 -2.8 V 2.8 L -6 0 C -3 3.6 2.4 3.6 4 0 Z"
BOOT = "M -4 -6 H 1.2 V -1.2 Q 6 -0.4 6.2 4.2 H -4 Z"


def mesh():
    """Yield the cords of the bag, which cross and end where it does."""
    for off in (-1.2, -0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9):
        far = math.sqrt(2 - off**2)
        ends = max(off, (off - far) / 2), (off + far) / 2
        for side in (-WIDE, WIDE):
            cord = (kd.Point(side * x, DEEP * (x - off)) for x in ends)
            yield kd.Group(kd.Line(*cord, ink="blue", weight="thin"), lead=0, name="cord")


def fish(ink):
    """Return a fish that swims to the right."""
    eye = kd.Circle(0.3, ink="background", fill="background").shifted(1.2, -0.5)
    return kd.Group(kd.Path(FISH, ink=ink, fill=ink), eye, lead=0, name="fish").scaled(1.15)


boot = kd.Group(kd.Path(BOOT, ink="white", fill="red"), name="boot").rotated(12)
hoop = kd.Ellipse(2 * WIDE, 6, ink="blue", fill="background", weight="bold")
bag = kd.Path(f"M {-WIDE} 0 A {WIDE} {DEEP} 0 0 0 {WIDE} 0", ink="blue", weight="bold")
net = kd.Group(*mesh(), bag, hoop, lead=0, name="landing net")
handle = kd.Line(hoop.right, hoop.right.polar(-24, 26), weight="bold")
pair = kd.row(fish("white").rotated(-14), fish("white").flipped().rotated(-14), gap=3)
pair = pair.replaced(name="pair of fish")
catch = kd.column(pair, boot, gap=1.5).at(bag.bottom.shifted(dy=-3), "bottom")

precision_and_recall = kd.Visual(
    title="Precision and recall",
    message="Is all of the catch fish? Is all of the fish caught?",
    concept="precision and recall",
    verb="count what is wrongly caught, and what is missed",
    metaphor="a landing net, fish and a boot",
    scene=[
        net.label("costs precision", ink="red"),
        kd.Group(handle, name="handle"),
        catch,
        fish("red").rotated(-14).at(bag.bottom.shifted(42), "bottom").label("costs recall"),
    ],
)
