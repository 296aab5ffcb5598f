"""Which things look alike but for their ink: the same marks, as large, turned the same way."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kdviz.check.drawn import Drawn, Leaf
from kdviz.check.picture import Thing
from kdviz.primitives.curved import Curve, Path
from kdviz.primitives.dots import Dots
from kdviz.primitives.straight import Line, Polyline
from kdviz.scene.marks import CircleMark, DotsMark, PathMark, TextMark
from kdviz.style.ink import Ink

AS_LARGE = 0.1
"""How far apart, as a share of a thing's size, two points may be and the things still look alike.

A tenth of its size is where people begin to be sure that of two things one is larger.
"""

LINES = (Line, Polyline, Curve, Path)

Points = NDArray[np.float64]


class Look(NamedTuple):
    """What a thing looks like apart from its inks.

    Attributes:
        kind: what its marks are, their lines and whether they are filled.
        points: where their corners, centers and sizes are, from its left upper corner.
        inks: the ink of each line and each fill, which the look does not depend on.
    """

    kind: tuple[object, ...]
    points: Points
    inks: tuple[Ink, ...]

    def is_like(self, other: Look) -> bool:
        """Whether two looks differ in nothing but their inks."""
        return self.kind == other.kind and bool(_near(self.points, other.points[None])[0])


def look(thing: Thing) -> Look | None:
    """Return what a thing looks like, or None if nothing is seen of it or it is words."""
    marks = [mark for mark in thing.marks if mark.is_seen]
    if not marks or any(mark.is_text for mark in marks):
        return None
    inks = tuple(
        ink for mark in marks for ink in (mark.line_ink, mark.fill_ink) if ink and _shows(ink)
    )
    if isinstance(thing.shape, Dots):
        # Where the dots of a crowd are is no difference between crowds.
        return Look(("dots",), np.array([[0.0, marks[0].half]]), inks)
    kind = tuple(_kind(mark) for mark in marks)
    points = np.array([point for mark in marks for point in _points(mark.mark)])
    return Look(kind, points - points.min(axis=0), inks)


def alike(things: Iterable[Thing]) -> list[list[tuple[Thing, Look]]]:
    """Return the things that look alike but for their inks in groups; words are left out."""
    kinds: dict[tuple[object, ...], list[tuple[Thing, Look]]] = {}
    for thing in things:
        if its := look(thing):
            kinds.setdefault(its.kind, []).append((thing, its))
    groups = []
    for of_kind in kinds.values():
        points = np.array([its.points for _, its in of_kind])
        left = np.arange(len(of_kind))
        while len(left):
            like = _near(points[left[0]], points[left])
            groups.append([of_kind[number] for number in left[like]])
            left = left[~like]
    return groups


def lines(things: Iterable[Thing]) -> list[list[tuple[Thing, Look]]]:
    """Return the red and blue lines that are drawn alike in groups, whatever way they take.

    White ones are left out: they are axes, floors and frames.
    """
    groups: dict[tuple[object, ...], list[tuple[Thing, Look]]] = {}
    for thing in things:
        if not isinstance(thing.shape, LINES) or not (its := look(thing)):
            continue
        mark = thing.marks[0]
        if mark.fill_ink is None and not _closed(mark.mark) and mark.line_ink in ("red", "blue"):
            kind = type(thing.shape), type(mark.mark), mark.half
            groups.setdefault(kind, []).append((thing, its._replace(inks=(mark.line_ink,))))
    return list(groups.values())


def _closed(mark: Leaf) -> bool:
    return isinstance(mark, PathMark) and any(piece.closed for piece in mark.outline.pieces)


def _near(points: Points, others: Points) -> NDArray[np.bool_]:
    """Return for each of some sets of points whether it is another set, give or take."""
    size = max(float(np.ptp(points)), 1e-9)
    apart: Points = np.abs(others - points).max(axis=(1, 2))
    return apart <= AS_LARGE * size


def _shows(ink: Ink | None) -> bool:
    return ink not in (None, "background")


def _kind(mark: Drawn) -> tuple[object, ...]:
    """Return what a mark is, how heavy, and what of it shows."""
    shows = _shows(mark.line_ink), _shows(mark.fill_ink), round(mark.half, 2)
    if isinstance(mark.mark, PathMark):
        return ("path", *shows, "".join(c.letter for c in mark.mark.outline.commands))
    if isinstance(mark.mark, DotsMark):
        return ("dotted", *shows, len(mark.mark.points))
    return (type(mark.mark).__name__, *shows)


def _points(mark: Leaf) -> list[tuple[float, float]]:
    match mark:
        case PathMark(outline):
            return [point for command in outline.commands for point in command.points]
        case CircleMark((x, y), radius):
            return [(x - radius, y - radius), (x + radius, y + radius)]
        case DotsMark(points):
            return list(points)
        case TextMark():
            return [mark.box[:2], mark.box[2:]]
