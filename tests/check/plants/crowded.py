"""Words squeezed in and slits between things; beside them what meets or comes near on purpose."""

import kdviz as kd

FLOOR = kd.Line((-40, 0), (40, 0))
"""What keeps the scene at its size: it is drawn 83 units wide."""

HEAP = [(0, 0), (6.3, 0), (12.6, 0), (3.15, -5.46), (9.45, -5.46)]

FAULTS = {
    "a word at the very edge of a box": [
        kd.Rect(80, 40),
        kd.Text("data", align="left").at((-38.8, 10), "left"),
    ],
    "two labels that read as one": [
        FLOOR,
        *kd.row(kd.Ball(ink="blue"), kd.Ball(ink="red"), gap=11.5).at((0, 0), "bottom"),
        kd.Text("training data", ink="blue").at((-8.35, -9)),
        kd.Text("test data", ink="red").at((8.35, -9)),
    ],
    "a label squeezed by an arrow": [
        FLOOR,
        kd.Crate().at((0, 0), "bottom").label("data", side="right"),
        kd.Arrow((19.6, 0), (19.6, -20), ink="red"),
    ],
    "two crates with a slit between them": [
        FLOOR,
        *kd.row(kd.Rect(20, 16), kd.Rect(20, 16), gap=1.1).at((0, 0), "bottom"),
    ],
    "a ball that hangs over the floor of its box": [
        kd.Rect(80, 30),
        kd.Circle(6, fill="red").at((0, 13.9), "bottom"),
    ],
    "a person who does not quite reach a crate": [
        FLOOR,
        *kd.row(kd.Person(), kd.Rect(20, 16), gap=1.2, align="bottom").at((0, 0), "bottom"),
    ],
}

NEAR_MISSES = {
    "a label in its place, on the ground": [kd.Ground(), kd.Crate().label("data")],
    "labels with room between them": [
        FLOOR,
        *kd.row(
            kd.Ball(ink="blue").label("training data", side="top"),
            kd.Ball(ink="red").label("test data", side="top"),
            gap=15,
        ).at((0, 0), "bottom"),
    ],
    "a list in lines of one distance": [
        FLOOR,
        kd.Text("fetching").shifted(dy=-20),
        kd.Text("cleaning").shifted(dy=-16),
        kd.Text("training").shifted(dy=-12),
    ],
    "crates that stand wall to wall": [
        FLOOR,
        *kd.row(kd.Rect(20, 16), kd.Rect(20, 16), gap=0).at((0, 0), "bottom"),
    ],
    "a gap as wide as a line": [
        FLOOR,
        *kd.row(kd.Rect(20, 16), kd.Rect(20, 16), gap=1.5).at((0, 0), "bottom"),
    ],
    "a heap of balls": [
        FLOOR,
        *[kd.Circle(2.5, fill="white").at((x, y), "bottom") for x, y in HEAP],
    ],
    "a ball that lies in a cup": [
        kd.Ground(),
        (catapult := kd.Catapult(ink="blue")),
        kd.Ball().at(catapult.cup, "bottom"),
    ],
    "a ball with a margin of its own before a line": [
        FLOOR,
        kd.Circle(5.3, ink="background", fill="background"),
        kd.Circle(4.2, fill="red"),
    ],
    "lines that fan out from a point": [
        kd.Line((-34, y / 5), (40, y)) for y in (-15, -10, -4.4, 1.4, 8)
    ],
    "a cloud of points along a line": [
        kd.Line((-40, 6), (40, -6)),
        kd.Dots([(-12, 0.2), (-4, 2.3), (3, -2.1), (9, 0.3)]),
    ],
    "a ball before a mesh of thin lines": [
        *[kd.Line((x, -20), (x, 20), weight="thin") for x in range(-40, 41, 8)],
        kd.Circle(3.2, fill="red").shifted(4),
    ],
}
