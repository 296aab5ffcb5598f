"""Forms: what things look like apart from their inks, and which of them look alike."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kdviz.check.picture import Thing
from kdviz.check.seen_marks import SeenMark, shows
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, PathMark, TextMark
from kdviz.style.ink import Ink

AS_LARGE = 0.1
"""How far apart, as a share of a thing's size, two points may be and the things still look alike.

A tenth of its size is where people begin to be sure that of two things one is larger.
"""

Coordinates = NDArray[np.float64]
"""Points, of shape (n, 2), or several sets of them, of shape (m, n, 2)."""


class Form(NamedTuple):
    """What a thing looks like apart from its inks.

    Attributes:
        kind: what its marks are, their lines and whether they are filled.
        points: where their corners, centers and sizes are, from its left upper corner.
        inks: the ink of each line and each fill, which the form does not depend on.
    """

    kind: tuple[object, ...]
    points: Coordinates
    inks: tuple[Ink, ...]

    def is_like(self, other: Form) -> bool:
        """Whether two forms differ in nothing but their inks."""
        return self.kind == other.kind and bool(_near(self.points, other.points[None])[0])


def see_form(thing: Thing) -> Form | None:
    """Return what a thing looks like, or None if nothing is seen of it or it is words."""
    marks = [mark for mark in thing.marks if mark.is_seen]
    if not marks or any(mark.is_text for mark in marks):
        return None
    inks = tuple(ink for mark in marks for ink in (mark.line_ink, mark.fill_ink) if shows(ink))
    if thing.role == "crowd":
        # Where the dots of a crowd are is no difference between crowds.
        return Form(("crowd", type(marks[0].mark)), np.array([[0.0, marks[0].half]]), inks)
    kind = tuple(_kind(mark) for mark in marks)
    points = np.array([point for mark in marks for point in _points(mark.mark)])
    return Form(kind, points - points.min(axis=0), inks)


def group_alike(things: Iterable[Thing]) -> list[list[tuple[Thing, Form]]]:
    """Return the things that look alike but for their inks in groups; words are left out."""
    kinds: dict[tuple[object, ...], list[tuple[Thing, Form]]] = {}
    for thing in things:
        if form := see_form(thing):
            kinds.setdefault(form.kind, []).append((thing, form))
    groups = []
    for of_kind in kinds.values():
        points = np.array([form.points for _, form in of_kind])
        left = np.arange(len(of_kind))
        while len(left):
            like = _near(points[left[0]], points[left])
            groups.append([of_kind[number] for number in left[like]])
            left = left[~like]
    return groups


def group_lines(things: Iterable[Thing]) -> list[list[tuple[Thing, Form]]]:
    """Return the red and blue lines that are drawn alike in groups, whatever way they take.

    White ones are left out: they are axes, floors and frames.
    """
    groups: dict[tuple[object, ...], list[tuple[Thing, Form]]] = {}
    for thing in things:
        if thing.role != "line" or not (form := see_form(thing)):
            continue
        mark = thing.marks[0]
        if mark.line_ink in ("red", "blue"):
            kind = type(thing.shape), type(mark.mark), mark.half
            groups.setdefault(kind, []).append((thing, form._replace(inks=(mark.line_ink,))))
    return list(groups.values())


def _near(points: Coordinates, others: Coordinates) -> NDArray[np.bool_]:
    """Return for each of some sets of points whether it is another set, give or take."""
    size = max(float(np.ptp(points)), 1e-9)
    apart: Coordinates = np.abs(others - points).max(axis=(1, 2))
    return apart <= AS_LARGE * size


def _kind(mark: SeenMark) -> tuple[object, ...]:
    """Return what a mark is, how heavy, and what of it shows."""
    heavy = shows(mark.line_ink), shows(mark.fill_ink), round(mark.half, 2)
    if isinstance(mark.mark, PathMark):
        return ("path", *heavy, "".join(c.letter for c in mark.mark.outline.commands))
    if isinstance(mark.mark, DotsMark):
        return ("dotted", *heavy, len(mark.mark.points))
    return (type(mark.mark).__name__, *heavy)


def _points(mark: Leaf) -> list[tuple[float, float]]:
    """Return the points that decide where a mark is and how large."""
    match mark:
        case PathMark(outline):
            return [point for command in outline.commands for point in command.points]
        case CircleMark((x, y), radius):
            return [(x - radius, y - radius), (x + radius, y + radius)]
        case DotsMark(points):
            return list(points)
        case TextMark():
            return [mark.box[:2], mark.box[2:]]
