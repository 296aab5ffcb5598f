"""Frames filled to the edge; beside them what is large or many, and still leaves room."""

import kdviz as kd

FAULTS = {
    "a wall of robots": kd.grid(*[kd.Robot() for _ in range(50)], columns=10, gap=2),
    "a hatched square as large as the stage": kd.Hatch(kd.Rect(84, 70)),
    "bricks from edge to edge": kd.Bricks(across=8, up=12),
    "words all over the place": kd.grid(
        *[kd.Text("everything at once") for _ in range(39)], columns=3, gap=2
    ),
    "twenty balls, one beside the other": kd.grid(
        *[kd.Circle(20, fill="blue") for _ in range(20)], columns=5, gap=2
    ),
}

NEAR_MISSES = {
    "one thing in a large outlined room": [
        kd.Rect(84, 70),
        kd.Robot(),
    ],
    "one thing on a large white ground": [
        kd.Rect(84, 70, fill="white"),
        kd.Circle(12, fill="background"),
    ],
    "many dots, well apart": kd.grid(*[kd.Circle(1, fill="white") for _ in range(49)], columns=7),
    "a dark thing and a light one side by side": kd.contrast(kd.Robot(), kd.Basket()),
    "a single large object": kd.Hourglass(),
}
