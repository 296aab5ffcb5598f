"""Values that nobody means, and some that somebody does."""

import math
from collections import UserDict
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import count, repeat
from types import MappingProxyType

import numpy as np

import kdviz as kd


class Mute:
    """What cannot be written."""

    def __repr__(self):
        raise RuntimeError("mute")

    __str__ = __repr__


class Odd:
    """What is anything that it is asked for, and no number."""

    __float__ = __int__ = __len__ = __iter__ = __bool__ = __hash__ = lambda self: 1 / 0


class Long(str):
    """A text of its own kind."""


class Twice(float):
    """A number of its own kind."""


NUMBERS = [
    0, 1, -1, 2, 3, 5, 7, 0.5, 0.25, -0.5, 12.0, 40, 90, 180, 360, 1000, 1001, 1e-9, 5e-324, -0.0,
    1e9, 1e12, 1e300, -1e300, 10**18, 10**400, math.inf, -math.inf, math.nan, True, False,
    np.float32(3), np.float64(0.5), np.int8(5), np.uint8(200), np.bool_(True), np.nan,
    np.timedelta64(5, "s"), Decimal("1.5"), Decimal("1e300"), Decimal("nan"), Fraction(1, 3),
    5 + 1j, Twice(4.0), timedelta(days=1), date.min,
]  # fmt: skip
TEXTS = [
    "", " ", "word", "two words", "a\nb", "\n", "\t", "x" * 200, "word " * 60, "\0", "\ud83d",
    "\u200b", "\u202eabc", "é", "目", "שלום", "👩", "<b>&amp;\"'", "red", "blue", "white", "green",
    "background", "#ff0000", "left", "center", "top_left", "mouth", "solid", "dotted", "regular",
    "square", "story", "default", "mono", "M 0 0 L 9 9", "M 0 0 A 0 0 0 0 0 9 9 Z", "M nan 0",
    "5", "1e3", Long("word"), b"bytes",
]  # fmt: skip
POINTS = [
    (0, 0), (1, 2), (-5, 3), (0, 0, 0), (math.nan, 0), (1e300, 0), (1e9, -1e9), [3, 4],
    kd.Point(2, 2), kd.Point("a", "b"), np.array([1.0, 2.0]), ("1", "2"), (True, False), (),
]  # fmt: skip
LISTS = [
    [], [0], [1, 2], [3, -1, 2], [0, 0, 0], [0.1 + 0.2, 0.3], [1e9, -1e9], [5e-324, 1], [[]],
    [[1, 2], [3, 4]], [[1], [2, 3]], [(0, 0), (5, 5), (9, 0)], [(0, 0), (0, 0)], ["a", "b"],
    ["", " "], [None], ["word"] * 40, list(range(30)), [1] * 2000, np.zeros(3), np.eye(3),
    np.zeros((0, 2)), np.array(["a"]), np.array([1, 2], "timedelta64[s]"), np.array(5),
    {1, 2}, {"a": 1}, {1: 2}, MappingProxyType({}), UserDict(a=1), range(3), iter([1, 2]),
    [math.nan], [np.float32(1)], [Decimal(1)],
]  # fmt: skip
SHAPES = [
    kd.Circle(5), kd.Circle(1e-6), kd.Circle(1e8), kd.Rect(10, 6), kd.Text("word"), kd.Ground(),
    kd.Line((0, 0), (0, 0)), kd.Line((0, 0), (9, 9)), kd.Group(kd.Circle(1), kd.Rect(2, 3)),
    kd.Basket().label("words"), kd.Scale(2, 1), kd.Negative(kd.Ball()), kd.Dots([(0, 0)]),
    [kd.Circle(1), kd.Rect(1, 1)], [kd.Circle(1), 5], kd.row(kd.Ball(), kd.Basket()),
    kd.Group(*[kd.Circle(1)] * 50), kd.Circle(5).shifted(1e8), kd.Label("word"), kd.Circle,
]  # fmt: skip
OTHERS = [
    None, object, object(), len, Mute(), Odd(), lambda: 1, kd.theme("default"), kd.frame("story"),
    kd.Box(0, 0, 1, 1), {"kind": "Circle", "radius": 2}, {"kind": []}, {"kind": "Nothing"}, ...,
    NotImplemented, Exception("x"), type,
]  # fmt: skip

EVERY = [*NUMBERS, *TEXTS, *POINTS, *LISTS, *SHAPES, *OTHERS]
"""All of them."""

ENDLESS = [count, lambda: iter(int, 1), lambda: repeat(kd.Circle(1))]
"""What has no end, to be called for a new one."""


def choose(rng):
    """Return any value."""
    if rng.random() < 0.01:
        return rng.choice(ENDLESS)()
    pool = rng.choice((NUMBERS, NUMBERS, TEXTS, POINTS, LISTS, SHAPES, OTHERS))
    value = rng.choice(pool)
    # What is gone through once is empty the next time.
    return iter([1, 2]) if hasattr(value, "__next__") else value


def show(value):
    """Return how a value is told."""
    try:
        text = repr(value)
    except Exception:
        text = f"<{type(value).__name__}>"
    return text if len(text) < 120 else text[:117] + "..."
