import kdviz as kd

FISH = "M -4.6 0 Q -0.8 -5 3.2 -0.5 L 5.8 -2.8 V 2.8 L 3.2 0.5 Q -0.8 5 -4.6 0 Z"
BOOT = "M -3.6 -5 H 1 V -1 Q 5 -0.4 5.2 3.6 H -3.6 Z"
BAG, *CORDS = (f"M {-x} 0 C {-1.1 * x} 44 {1.1 * x} 44 {x} 0" for x in (21, 15.6, 9.6, 3.4))
ROUNDS = [f"M {-x} {y} Q 0 {y + 6} {x} {y}" for x, y in ((21, 4), (20, 12), (16.6, 21))]


def caught(outline, ink, turn, x, y):
    """Return something in the net, with a little room around it."""
    room = kd.Path(outline, ink="background", fill="background").scaled(1.25)
    return kd.Group((room, kd.Path(outline, fill=ink))).rotated(turn).at((x, y))


precision_and_recall = kd.Visual(
    title="Precision and recall",
    message="Is all of the catch fish? Is all of the fish caught?",
    concept="precision and recall",
    verb="catches what it should not, and misses what it should",
    metaphor="a landing net, fish and a boot",
    scene=[
        kd.Path(" ".join(CORDS + ROUNDS), ink="blue", weight="thin"),
        kd.Path(BAG, ink="blue", weight="bold").label("costs precision", ink="red"),
        kd.Ellipse(42, 6, ink="blue", fill="background", weight="bold"),
        kd.Line((21, 0), (44, -10), weight="bold"),
        *[caught(FISH, "white", *at) for at in ((-12, 5, 9), (18, -10, 12.5), (165, 8, 19))],
        caught(BOOT, "red", 14, -4, 23),
        kd.Path(FISH, fill="red").rotated(-20).at((40, 33), "bottom").label("costs recall"),
    ],
)
