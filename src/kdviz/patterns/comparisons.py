"""Comparisons: two things, or several, that are told apart by standing together."""

from __future__ import annotations

from kdviz.fields.calls import checked
from kdviz.fields.numbers import NotNegative, Number, Positive, Share
from kdviz.geometry.placement import Side
from kdviz.geometry.points import Point
from kdviz.layout.rows import GAP
from kdviz.layout.turning import lined
from kdviz.metaphors.slider import Slider
from kdviz.patterns.arguments import WIDE_GAP, OneOrMore, require
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.line import Line
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape
from kdviz.style.ink import Ink


@checked
def before_after(
    before: AnyShape,
    after: AnyShape,
    *,
    gap: Positive = WIDE_GAP,
    ink: Ink = "white",
    upright: bool | None = None,
) -> Group:
    """Return what was and what is, with an arrow from the one to the other.

    Args:
        before: what was.
        after: what is now.
        gap: the distance between the two, in units.
        ink: the ink of the arrow.
        upright: whether the one is above the other, or None to have the frame decide, in a scene
            that is a function.

    Returns:
        A group that unpacks into both, labelled "before" and "after", and the arrow.

    Example:
        >>> import kdviz as kd
        >>> before, after, arrow = kd.before_after(kd.Basket(), kd.Hoop())
        >>> before.labels[0].words
        'before'
    """
    was, now = lined(before, after, gap=gap, upright=upright)
    side: Side | None = None
    if was.box.bottom <= now.box.top:
        arrow, side = Arrow(was.bottom, now.top, ink=ink), "right"
    else:
        y = min(was.box.height, now.box.height) / -2
        arrow = Arrow(Point(was.box.right, y), Point(now.box.left, y), ink=ink)
    was, now = (
        thing.label(words, side=side, ink="white")
        for thing, words in ((was, "before"), (now, "after"))
    )
    return Group((was, now, arrow))


@checked
def contrast(
    first: AnyShape,
    second: AnyShape,
    *,
    gap: Positive = WIDE_GAP,
    upright: bool | None = None,
) -> Group:
    """Return two things side by side on one ground, parted by a thin line.

    Args:
        first: what stands left, or above.
        second: what stands right, or below.
        gap: the distance between the two, in units.
        upright: whether the one is above the other, or None to have the frame decide, in a scene
            that is a function.

    Returns:
        A group that unpacks into both and the line.

    Example:
        >>> import kdviz as kd
        >>> left, right, line = kd.contrast(kd.Basket(), kd.Hoop(), gap=20)
        >>> line.center.x == (left.right.x + right.left.x) / 2
        True
    """
    left, right = lined(first, second, gap=gap, upright=upright)
    if left.box.bottom <= right.box.top:
        y, half = (left.box.bottom + right.box.top) / 2, max(left.box.width, right.box.width) / 2
        return Group((left, right, Line(Point(-half, y), Point(half, y), weight="thin")))
    x = (left.box.right + right.box.left) / 2
    height = max(left.box.height, right.box.height)
    return Group((left, right, Line(Point(x, 0), Point(x, -height), weight="thin")))


@checked(shapes=AnyShape)
def spectrum(
    *shapes: OneOrMore,
    low: str,
    high: str,
    value: Share = 0.5,
    gap: NotNegative = GAP,
    rise: Number = GAP,
) -> Group:
    """Return shapes over a slider between two named ends, set where it belongs.

    Args:
        shapes: what stands over the slider, from the low end to the high one, at least two.
        low: what the low end is called.
        high: what the high end is called.
        value: where the slider is set, from 0 to 1.
        gap: the distance between the shapes, in units.
        rise: how far they stand above the slider, in units.

    Returns:
        A group that unpacks into the shapes and the slider.

    Raises:
        LayoutError: there are fewer than two shapes.

    Example:
        >>> import kdviz as kd
        >>> less, more, slider = kd.spectrum(kd.Ball(2), kd.Ball(4), low="few", high="many")
        >>> slider.low_end.x == less.center.x
        True
    """
    things = require("spectrum", shapes, 2)
    step = gap + max(thing.box.width for thing in things)
    slider = Slider(value, low=low, high=high, length=step * (len(things) - 1))
    places = [slider.place(number / (len(things) - 1)) for number in range(len(things))]
    placed = [
        thing.at(place.shifted(dy=-rise), "bottom")
        for thing, place in zip(things, places, strict=True)
    ]
    return Group((*placed, slider))
