"""Things and words behind others; beside them what is half hidden or is meant to be."""

import kdviz as kd


class House(kd.Component):
    """An object with a part that another of its parts hides."""

    def draw(self):
        """Yield a chimney behind a wall, and a roof."""
        yield kd.Rect(3, 3, fill="white")
        yield kd.Rect(20, 14, fill="background")
        yield kd.Polygon([(-12, -7), (0, -16), (12, -7)])


FAULTS = {
    "a ball drawn before the box that it should lie in front of": [
        kd.Ball(ink="red"),
        kd.Rect(24, 18, fill="white"),
    ],
    "a person behind a panel of the ground's ink": [
        kd.Person().label("user"),
        kd.Rect(20, 26, fill="background").at(kd.Person().center),
    ],
    "words behind a filled circle": [kd.Text("model"), kd.Circle(12, fill="blue")],
    "half of a word behind a box": [
        kd.Text("training data"),
        kd.Rect(20, 12, fill="background").at((12, 0)),
    ],
    "the same arrow twice": [kd.Ball(), *[kd.Arrow((6, 0), (30, 0), ink="red")] * 2],
    "a thin red line along a white one": [
        kd.Line((-10, 0), (10, 0), ink="red", weight="thin"),
        kd.Line((-20, 0), (20, 0)),
    ],
    "the same dotted way twice": [
        kd.Ball(),
        *[kd.Throw((0, -4), (40, 0), rise=10)] * 2,
    ],
    "a thing between two that hide it together": [
        kd.Rect(20, 6, fill="red"),
        kd.Rect(16, 14, fill="blue").shifted(-8),
        kd.Rect(16, 14, fill="white").shifted(8),
    ],
}

CUBE = [(-10, -10), (10, -10), (10, 10), (-10, 10)]

NEAR_MISSES = {
    "a ball half behind a box": [kd.Ball().shifted(-12), kd.Rect(24, 18, fill="background")],
    "a part of an object that its own parts hide": [House()],
    "a spot of the ground's ink behind a filled circle": [
        kd.Circle(5, ink="background", fill="background"),
        kd.Circle(8, fill="blue"),
    ],
    "words set again in the ground's ink": [
        kd.Text("not"),
        kd.Ellipse(25, 11, fill="blue"),
        kd.Text("not", ink="background"),
    ],
    "the far faces of a box that is drawn face by face": [
        kd.Polygon([(-10, -10), (-4, -14), (16, -14), (10, -10)], fill="background"),
        kd.Polygon([(-10, 10), (-4, 2), (6, 2), (10, 10)], fill="background"),
        kd.Polygon(CUBE, fill="background"),
    ],
    "a ball behind an outline that is not filled": [kd.Ball(), kd.Rect(24, 18)],
    "a red line that a dotted one runs along": [
        kd.Line((-20, 0), (20, 0), ink="red", weight="thin"),
        kd.Line((-20, 0), (20, 0), dash="dotted"),
    ],
    "the foot of a letter behind an edge": [
        kd.Text("going"),
        kd.Rect(30, 10, ink="background", fill="background").at((0, 1.3), "top"),
    ],
}
