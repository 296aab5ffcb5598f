"""Red against blue; beside it red and blue that a gap, a white line or a hiding thing parts."""

import kdviz as kd

SQUARE = kd.Rect(14, 14, fill="blue")
BALL = kd.Circle(7, fill="red")

FAULTS = {
    "a filled square against another": [
        SQUARE,
        kd.Rect(14, 14, fill="red").right_of(SQUARE, gap=0),
    ],
    "a red ball that lies on a blue table": [
        kd.Rect(40, 4, fill="blue"),
        BALL.above(kd.Rect(40, 4), gap=0),
    ],
    "a red line across a blue one": [
        kd.Line((-20, 8), (20, -8), ink="blue"),
        kd.Line((-20, -8), (20, 8), ink="red"),
    ],
    "a red outline around a blue fill": [kd.Circle(12, ink="red", fill="blue")],
    "a red dotted way that starts on a blue arm": [
        kd.Catapult(ink="blue"),
        kd.Line(
            kd.Catapult().cup.shifted(dy=4),
            kd.Catapult().cup.shifted(40, 14),
            ink="red",
            dash="dotted",
        ),
    ],
    "a white line that stands beside the place where they touch": [
        SQUARE,
        kd.Rect(14, 14, fill="red").right_of(SQUARE, gap=0),
        kd.Line((7, -12), (7, -8)),
    ],
}

NEAR_MISSES = {
    "a gap between two squares": [SQUARE, kd.Rect(14, 14, fill="red").right_of(SQUARE, gap=2)],
    "a white line between two areas": [
        SQUARE,
        kd.Rect(14, 14, fill="red").right_of(SQUARE, gap=0),
        kd.Line((7, -7.6), (7, 7.6)),
    ],
    "a thin white line between two areas": [
        SQUARE,
        kd.Rect(14, 14, fill="red").right_of(SQUARE, gap=0.4),
        kd.Line((7.2, -7.6), (7.2, 7.6), weight="thin"),
    ],
    "a blue disc with a white rim against a red ball": [
        kd.Circle(9, ink="white", fill="blue"),
        kd.Circle(9, ink="white", fill="red").shifted(18),
    ],
    "red behind a wall that parts it from blue": [
        kd.Line((-20, 0), (20, 0), ink="red"),
        kd.Rect(12, 12, ink="white", fill="background"),
        kd.Circle(3, fill="blue"),
    ],
    "a red line that passes behind a blue thing's dark rim": [
        kd.Line((-24, 0), (24, 0), ink="red"),
        kd.Circle(11, ink="background", fill="background"),
        kd.Circle(7, fill="blue"),
    ],
    "two colours": {"scene": FAULTS["a filled square against another"], "theme": "mono"},
}
