"""Gaps that differ a little; beside them even ones, even steps, groups and places with a meaning.

Most scenes have a line of 80 units, so that they are drawn about as large as they are written.
"""

import kdviz as kd

FLOOR = kd.Line((-40, 0), (40, 0))


def standing(*shapes_at):
    """Return shapes that stand on the floor with their left edges at some places."""
    return [shape.at((x, 0), "bottom_left") for shape, x in shapes_at]


BOX = kd.Rect(12, 12)

FAULTS = {
    "three boxes put down by hand": [FLOOR, *standing((BOX, -30), (BOX, -10), (BOX, 11))],
    "the last of five is a little further": [
        FLOOR,
        *standing(*[(kd.Rect(8, 8), x) for x in (-36, -22, -8, 6, 21)]),
    ],
    "things of several kinds, one beside the other": [
        kd.Ground(),
        (first := kd.Crate().at((0, 0), "bottom").label("raw")),
        (second := kd.Basket().right_of(first, gap=8, align="bottom").label("clean")),
        kd.Crate().right_of(second, gap=9.5, align="bottom").label("ready"),
    ],
    "a list of boxes": [
        kd.Rect(30, 8),
        kd.Rect(30, 8).shifted(dy=13),
        kd.Rect(30, 8).shifted(dy=27),
        kd.Line((-40, 36), (40, 36)),
    ],
    "balls in a row": [kd.Circle(4, fill="white").at((x, 0)) for x in (-30, -15, 0, 16.5, 31.5)],
}

NEAR_MISSES = {
    "a row with one gap": kd.row(kd.Crate(), kd.Basket(), kd.Crate(), gap=9, align="bottom"),
    "bars of several widths at even steps": [
        FLOOR,
        *standing((kd.Rect(8, 20), -30), (kd.Rect(9, 14), -15), (kd.Rect(7, 17), 0)),
    ],
    "two groups": [
        FLOOR,
        *standing(*[(kd.Rect(8, 8), x) for x in (-36, -25, -14, 10, 21, 32)]),
    ],
    "a ball where a throw ended": [
        kd.Ground(),
        *standing((catapult := kd.Catapult(ink="blue"), 0), (kd.Basket(), 74)),
        kd.Ball().at((47, 0), "bottom"),
    ],
    "gaps with an arrow in one of them": [
        FLOOR,
        *standing((BOX, -36), (BOX, -14), (BOX, 10)),
        kd.Arrow((-1, -6), (9, -6)),
    ],
    "a difference that nobody sees": [
        FLOOR,
        *standing((BOX, -30), (BOX, -10), (BOX, 10.3)),
    ],
    "balls that jump": [
        FLOOR,
        *[kd.Circle(4).at((x, y)) for x, y in ((-30, -10), (-15, -14), (1, -12))],
    ],
}
