import kdviz as kd

RISE = kd.Bricks().place.y * -2


def laid(row, *middles, across=1):
    """Return bricks in a row, counted from the ground, about each of some middles."""
    wall = kd.row(*[kd.Bricks()] * across, gap=0)
    return [wall.at((x, -RISE * row), "bottom") for x in middles]


legs = [*laid(0, -8, 8), *laid(1, -8, 8)]
arms = [*laid(3, -16, 16), *laid(4, -16, 16)]
body = [*laid(2, 0, across=3), *laid(3, 0, across=2), *laid(4, 0, across=2), *laid(5, 0, across=5)]
[head] = laid(6, 0, across=2)
eyes = [kd.Circle(0.9, fill="white").at(head.bottom.shifted(x, -RISE / 2)) for x in (-4, 4)]
robot = kd.Group(*legs, *arms, *body, head, *eyes, name="brick robot")
last = kd.Bricks(ink="blue").above(head, gap=5)

small_parts = kd.Visual(
    title="Small parts",
    message="Large systems grow from small parts that fit.",
    concept="modularity",
    verb="lets parts snap into place",
    metaphor="a robot of toy bricks",
    scene=[kd.Ground(), robot, last],
)
