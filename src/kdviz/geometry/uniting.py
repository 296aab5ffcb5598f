"""Uniting contours: what is filled by one rule is then filled by the other as well.

Viewers fill by the nonzero rule unless told otherwise; cutters, and design tools once a path is
broken apart, by the even-odd rule, which leaves a hole where two contours overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from kdviz.geometry.covering import Step, covers_same

if TYPE_CHECKING:
    import pathops

SCALES = (1.0, 64.0, 23.7, 0.37)
"""How many times as large contours are when they are united, one after the other until it works."""

LEAST_OVERLAP = 1e-6
"""Less than this share of the area is no overlap, but the rounding of where contours touch."""


def unite_contours(steps: Sequence[Step]) -> list[Step] | None:
    """Return contours that cover the same without overlapping, or None if these do already.

    Curves stay curves. A contour that is left open is filled as if it were closed.

    None is also returned where they cannot be united without a change of what they cover.

    Args:
        steps: contours that are filled by the nonzero rule.

    Example:
        >>> square = [("M", ((0, 0),)), ("L", ((4, 0),)), ("L", ((4, 4),)), ("L", ((0, 4),))]
        >>> beside = [(letter, tuple((x + 2, y) for x, y in at)) for letter, at in square]
        >>> unite_contours(square) is None
        True
        >>> [letter for letter, _ in unite_contours(square + beside)]
        ['M', 'L', 'L', 'L', 'Z']
    """
    for scale in SCALES:
        # Where curves nearly coincide, what unites them may lose a part of them or add one; at
        # another scale it does not.
        larger = steps if scale == 1 else _scaled(steps, scale)
        united = _unite(larger)
        if united is None:
            continue
        if not united:
            return None
        united = united if scale == 1 else _scaled(united, 1 / scale)
        if covers_same(steps, united):
            return united
    # Rather overlap than that.
    return None


def _unite(steps: Sequence[Step]) -> list[Step] | None:
    """Return contours united, no steps if they do not overlap, or None if that went wrong."""
    import pathops

    filled = _path(steps)
    if filled.isConvex:
        return []
    apart = pathops.Path(filled, fillType=pathops.FillType.EVEN_ODD)
    try:
        filled.simplify(fix_winding=True, keep_starting_points=True)
        apart.simplify(fix_winding=True)
    except pathops.PathOpsError:
        # Contours of no area, which cover nothing.
        return []
    if apart.area > (1 + LEAST_OVERLAP) * filled.area:
        return None
    if filled.area - apart.area <= LEAST_OVERLAP * filled.area:
        return []
    united = list(_steps(filled))
    if _turn(united) * _turn(steps) < 0:
        # Beside contours that turn the other way, it would leave holes by the nonzero rule, too.
        filled.reverse()
        united = list(_steps(filled))
    return united


def _scaled(steps: Iterable[Step], scale: float) -> list[Step]:
    return [
        (letter, tuple([(scale * x, scale * y) for x, y in places])) for letter, places in steps
    ]


def _turn(steps: Iterable[Step]) -> float:
    """Return a number whose sign says which way the outermost contours turn."""
    area = 0.0
    start = here = (0.0, 0.0)
    for letter, places in steps:
        if letter == "M":
            start = here = places[0]
        for x, y in places or (start,):
            area += here[0] * y - here[1] * x
            here = x, y
    return area


def _path(steps: Iterable[Step]) -> pathops.Path:
    import pathops

    path = pathops.Path()
    draw = {
        "M": path.moveTo,
        "L": path.lineTo,
        "Q": path.quadTo,
        "C": path.cubicTo,
        "Z": path.close,
    }
    for letter, places in steps:
        draw[letter](*[number for place in places for number in place])
    return path


def _steps(path: pathops.Path) -> Iterable[Step]:
    import pathops

    letters: dict[Any, str] = {
        pathops.PathVerb.MOVE: "M",
        pathops.PathVerb.LINE: "L",
        pathops.PathVerb.QUAD: "Q",
        pathops.PathVerb.CUBIC: "C",
        pathops.PathVerb.CLOSE: "Z",
    }
    for verb, places in path:
        yield letters[verb], tuple(places)
