"""Contours: the outlines of a shape as polygons, to hatch them or to stop at them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, Protocol

from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import Outline, polyline
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.lift import Lift
from kdviz.scene.marks import DotsMark, Mark, PathMark, leaves
from kdviz.scene.measuring import ruler
from kdviz.scene.stage import Stage


class Traced(Protocol):
    """What is drawn with lines, or made of others that are."""

    @property
    def inner(self) -> Sequence[Traced]:
        """What it is made of, in its own coordinates."""
        ...

    @property
    def pose(self) -> Pose:
        """Where and how it stands."""
        ...

    @property
    def lift(self) -> Lift:
        """How far its ink is moved."""
        ...

    @property
    def shows_words(self) -> bool:
        """Whether there are words in it."""
        ...

    @property
    def center(self) -> Point:
        """The middle of its box."""
        ...

    def box_under(self, outer: Pose) -> Box:
        """Return its box under an outer pose."""
        ...

    def line_under(self, outer: Pose) -> tuple[Outline, float] | None:
        """Return its outline under an outer pose, if it is one, and half of its width."""
        ...

    def own_marks(self, stage: Stage, outer: Pose) -> Iterable[Mark]:
        """Return its marks under an outer pose."""
        ...


class Contour(NamedTuple):
    """An outline as its points.

    Attributes:
        points: the points; of a closed one, the last is the first.
        closed: whether it is closed.
        half: half of the width of its line, in widths of a regular one.
        lift: how far its ink is moved.
    """

    points: tuple[Point, ...]
    closed: bool
    half: float
    lift: Lift


def trace_contours(
    shape: Traced, stage: Stage | None = None, outer: Pose = STILL
) -> Iterator[Contour]:
    """Yield each outline of a shape.

    A dotted line counts as a solid one, and a text with its box; labels do not count.

    Args:
        shape: the shape.
        stage: the theme to draw it in, or None for words as they are measured here and now.
        outer: a pose to apply after the shape's own.
    """
    if shape.inner:
        for part in shape.inner:
            for contour in trace_contours(part, stage, outer.after(shape.pose)):
                yield contour._replace(lift=contour.lift.and_then(shape.lift.turned(outer)))
        return
    lift = shape.lift.turned(outer)
    for outline, half in _own_outlines(shape, stage, outer):
        for piece in outline.pieces:
            yield Contour(piece.points, piece.closed, half, lift)


def _own_outlines(
    shape: Traced, stage: Stage | None, outer: Pose
) -> Iterator[tuple[Outline, float]]:
    """Yield what a shape without parts is drawn with, and half of the width of each line."""
    if line := shape.line_under(outer):
        yield line
    elif stage is None and shape.shows_words:
        yield polyline(corners(shape.box_under(outer)), closed=True), 0.0
    else:
        stage = stage or ruler().stage
        for mark in leaves(shape.own_marks(stage, outer)):
            if isinstance(mark, PathMark):
                yield mark.outline, mark.width / 2 / stage.theme.regular
            elif isinstance(mark, DotsMark):
                half = mark.diameter / 2 / stage.theme.regular
                yield from ((polyline((dot, dot)), half) for dot in mark.points)
            else:
                yield polyline(corners(mark.box), closed=True), 0.0


def corners(box: Box) -> tuple[Point, ...]:
    """Return the four corners of a box, clockwise from the top left."""
    left, top, right, bottom = box
    return Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)


def edge_toward(shape: Traced, target: tuple[float, float]) -> Point:
    """Return where the line from a shape's center to a point last leaves the shape.

    If the shape is open on this side, it is where the line, coming from the point, first meets it.

    Example:
        >>> import kdviz as kd
        >>> edge = edge_toward(kd.Circle(5), (20, 0))
        >>> round(edge.x, 2), round(edge.y, 2)
        (5.0, 0.0)
    """
    center = shape.center
    reach = center.distance(target)
    if reach == 0:
        return center
    dx, dy = (target[0] - center.x) / reach, (target[1] - center.y) / reach
    ahead = _crossings(shape, center, dx, dy, reach)
    if ahead or shape.box_under(STILL).contains(Box(*target, *target)):
        farthest = max(ahead, default=0.0)
        return center.shifted(dx * farthest, dy * farthest)
    # It is open on this side: a line goes on until it meets something.
    behind = min(_crossings(shape, center, -dx, -dy, math.inf), default=0.0)
    return center.shifted(-dx * behind, -dy * behind)


def _crossings(shape: Traced, origin: Point, dx: float, dy: float, most: float) -> list[float]:
    """Return how far along a ray it meets the outlines of a shape, up to a distance."""
    return [
        along
        for contour in trace_contours(shape)
        for a, b in pairwise(contour.points)
        if (along := find_crossing(origin, dx, dy, a, b)) is not None and along <= most
    ]


def find_crossing(origin: Point, dx: float, dy: float, a: Point, b: Point) -> float | None:
    """Return how far along a ray it meets the stretch from a to b, or None.

    Args:
        origin: where the ray begins.
        dx: how far right one step along it leads, in units.
        dy: how far down.
        a: where the stretch begins.
        b: where it ends.

    Returns:
        How many steps it is, at least 0, or None if they do not meet.
    """
    ex, ey = b.x - a.x, b.y - a.y
    across = dx * ey - dy * ex
    if math.isclose(across, 0.0, abs_tol=1e-12):
        return None
    ox, oy = a.x - origin.x, a.y - origin.y
    along = (ox * ey - oy * ex) / across
    share = (ox * dy - oy * dx) / across
    return along if along >= 0 and -1e-9 <= share <= 1 + 1e-9 else None
