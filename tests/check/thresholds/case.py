"""What a threshold is tried with: a measure on either side of it."""

from collections.abc import Callable
from typing import NamedTuple

import kdviz as kd
from check.plants import found, planted
from kdviz.check.picture import Picture


class Case(NamedTuple):
    """A threshold, and what comes of a measure on either side of it.

    Attributes:
        name: the constant.
        result: what comes of a measure: how many findings it makes, or whatever else it decides.
        below: a measure a little below the threshold, and what comes of it.
        above: a measure a little above, and what comes of it.
    """

    name: str
    result: Callable
    below: tuple
    above: tuple


FLOOR = kd.Line((-40, 0), (40, 0))
"""What keeps a scene at its size, whatever stands on it."""

SQUARE = kd.Rect(6, 6)
SCALE = planted([FLOOR]).composition.scale


def drawn(*shapes):
    """A scene in which the coordinates of shapes are units of the frame, from its middle."""
    return [FLOOR, kd.Group(shapes).scaled(1 / SCALE, about=(0, 0))]


def found_by(rule, make):
    """What counts the findings of a rule in the plant that is made of a measure."""
    return lambda measure: len(found(rule, make(measure)))


def ink(text):
    """The box around the ink of words, from the point that they are pinned to."""
    (mark,) = Picture(planted(drawn(text))).labels
    left, top, right, bottom = mark.area.bounds
    x, y = mark.mark.at
    return left - x, top - y, right - x, bottom - y


LEFT, TOP, RIGHT, BOTTOM = ink(kd.Text("xxx"))
