"""Things and words a little out of line; beside them what is level in another way, or clearly not.

Most scenes have a line of 80 units, so that they are drawn about as large as they are written.
"""

import kdviz as kd

FLOOR = kd.Line((-40, 0), (40, 0))

FAULTS = {
    "a crate put down by hand": [
        kd.Crate().at((-30, 0), "bottom").label("raw"),
        kd.Crate().at((0, 0.7), "bottom").label("clean"),
        kd.Crate().at((30, 0), "bottom").label("ready"),
    ],
    "two boxes whose tops are nearly level": [
        FLOOR,
        kd.Rect(16, 20).at((-20, -12), "bottom"),
        kd.Rect(16, 12).at((4, -19.5), "bottom"),
    ],
    "labels of things of nearly the same height": [
        FLOOR,
        kd.Circle(6).at((-14, -6)).label("model", side="top"),
        kd.Circle(6.5).at((14, -6.5)).label("person", side="top"),
    ],
    "words set one by one": [
        FLOOR,
        kd.Text("input").at((-18, -10)),
        kd.Text("output").at((18, -9.2)),
        kd.Text("hidden").at((0, -10)),
    ],
    "a list with a crooked left edge": [
        FLOOR,
        kd.Text("fetch the data", align="left").at((-10, -30), "left"),
        kd.Text("clean it", align="left").at((-9.2, -25), "left"),
        kd.Text("train a model", align="left").at((-10, -20), "left"),
    ],
    "a tower of boxes that is a little off": [
        FLOOR,
        kd.Rect(24, 8).at((0, 0), "bottom"),
        kd.Rect(24, 8).at((0.6, -10), "bottom"),
    ],
}

NEAR_MISSES = {
    "a row of different heights on one line": kd.row(
        kd.Crate().label("raw"), kd.Rect(12, 21), kd.Person().label("clean"), align="bottom"
    ),
    "a row in line in the middle": [
        FLOOR,
        *kd.row(kd.Rect(16, 20), kd.Rect(16, 21), kd.Rect(16, 19.2)).at((0, -20)),
    ],
    "a ball that hangs a little below the boxes beside it": [
        FLOOR,
        kd.Rect(16, 16).at((-20, -8), "bottom"),
        kd.Circle(8.5).at((0, -7.5), "bottom"),
        kd.Rect(16, 16).at((20, -8), "bottom"),
    ],
    "steps": [kd.Rect(14, 6 + 5 * step).at((18 * step, 0), "bottom") for step in range(4)],
    "a plate that is tilted": [
        FLOOR,
        kd.Rect(16, 10).at((-14, -20)),
        kd.Rect(16, 10).rotated(4).at((14, -19.6)),
    ],
    "a difference that nobody sees": [
        FLOOR,
        kd.Rect(16, 10).at((-14, -20)).label("one"),
        kd.Rect(16, 10).at((14, -20.1)).label("two"),
    ],
    "words of two lines beside words of one": [
        FLOOR,
        kd.Rect(16, 10).at((-14, -20)).label("one line"),
        kd.Rect(16, 10).at((14, -20)).label("words in\ntwo lines"),
    ],
    "words that are set by different sides": [
        FLOOR,
        kd.Text("a list").at((0, -25)),
        kd.Text("fetch the data", align="left").at((0.8, -20), "left"),
    ],
    "points where the data put them": [
        kd.Rect(80, 50),
        *[
            kd.Circle(1.5, fill="blue").at((6 * x - 30, y))
            for x, y in enumerate((4, 3.2, 1, 1.9, -2, -6, -6.8, -9, -12, -12.5))
        ],
    ],
}
