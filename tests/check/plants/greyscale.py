"""Ink on an ink that is as light; beside it what keeps an edge that is seen without colour."""

import kdviz as kd

POND = kd.Rect(40, 30, fill="blue")
STAR = "M 0 -8 L 3 -3 L 8 0 L 3 3 L 0 8 L -3 3 L -8 0 L -3 -3 Z"

FAULTS = {
    "a red star on a blue field": [POND, kd.Path(STAR, fill="red")],
    "a red arrow over a blue field": [POND, kd.Arrow((-16, 0), (16, 0), ink="red")],
    "a blue person before a red wall": [
        kd.Rect(40, 40, fill="red"),
        kd.Person(ink="blue"),
    ],
    "red words on a blue field": [POND, kd.Text("risk", ink="red")],
    "a red disc in white, in two colours": {
        "scene": [kd.Circle(16, fill="white"), kd.Circle(7, fill="red")],
        "theme": "mono",
    },
    "a red dotted way through a blue field": [
        POND,
        kd.Line((-15, -8), (15, 8), ink="red", dash="dotted"),
    ],
}

NEAR_MISSES = {
    "white on blue": [POND, kd.Path(STAR, fill="white")],
    "a red thing with a white rim on blue": [POND, kd.Path(STAR, ink="white", fill="red")],
    "dark on blue": [POND, kd.Path(STAR, ink="background", fill="background")],
    "a red line that crosses a blue bar and goes on": [
        kd.Rect(6, 30, fill="blue"),
        kd.Line((-24, 0), (24, 0), ink="red"),
    ],
    "a red disc in a white ring, in two colours": {
        "scene": [kd.Circle(16), kd.Circle(7, fill="red")],
        "theme": "mono",
    },
    "a white outline around a red fill, in two colours": {
        "scene": [kd.Circle(16, ink="white", fill="red")],
        "theme": "mono",
    },
    "a white ring with a dark middle on red, in two colours": {
        "scene": [
            kd.Rect(40, 30, fill="red"),
            kd.Circle(8, fill="background", ink="white"),
        ],
        "theme": "mono",
    },
    "a blue field behind a dark window with red in it": [
        POND,
        kd.Rect(24, 20, ink="background", fill="background"),
        kd.Path(STAR, fill="red"),
    ],
}
