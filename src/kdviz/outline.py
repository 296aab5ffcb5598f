"""Outlines: paths as moves, lines and cubic curves, with their exact boxes and samples."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Literal, NamedTuple

from kdviz.geometry import Box, Point, Pose, box_around, unit

CORNER_DEGREES = 12.0
"""A bend sharper than this is a corner: a dotted line sets a dot on it."""


class Command(NamedTuple):
    """A step of an outline in absolute coordinates; a cubic has two control points and an end."""

    letter: Literal["M", "L", "C", "Z"]
    points: tuple[Point, ...] = ()


class Piece(NamedTuple):
    """What is drawn without lifting the pen: sampled points, and which of them join commands."""

    points: tuple[Point, ...]
    closed: bool
    joints: tuple[int, ...]


class Run(NamedTuple):
    """A stretch without corners, sampled finely enough to measure and to draw."""

    points: tuple[Point, ...]
    closed: bool


class Outline:
    """A path of one or more pieces; immutable, equal by value."""

    def __init__(self, commands: Iterable[Command]) -> None:
        self.commands = tuple(commands)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Outline) and self.commands == other.commands

    def __hash__(self) -> int:
        return hash(self.commands)

    def __repr__(self) -> str:
        return f"Outline({len(self.commands)} commands)"

    def posed(self, pose: Pose) -> Outline:
        """Return the outline with every point where the pose puts it."""
        return Outline([Command(letter, pose.points(points)) for letter, points in self.commands])

    @cached_property
    def box(self) -> Box:
        """The smallest upright box around the outline, exact for curves."""
        return box_around(self._extremes())

    def box_under(self, pose: Pose) -> Box:
        """Return the box around the outline where a pose puts it."""
        return pose.upright_box(self.box) or self.posed(pose).box

    def _extremes(self) -> Iterator[Point]:
        here = start = Point(0.0, 0.0)
        drawn = True
        for letter, points in self.commands:
            if letter == "M":
                here = start = points[0]
                drawn = False
                continue
            if not drawn:
                # A move counts only if a line or curve follows it.
                yield start
                drawn = True
            if letter == "C":
                yield from _cubic_extremes(here, *points)
            if points:
                yield points[-1]
            here = points[-1] if points else start

    @cached_property
    def pieces(self) -> tuple[Piece, ...]:
        """Each piece as sampled points; a closed one ends where it starts."""
        pieces: list[Piece] = []
        points: list[Point] = []
        joints: list[int] = []
        for letter, given in self.commands:
            if letter == "M":
                if len(points) > 1:
                    pieces.append(Piece(tuple(points), False, tuple(joints)))
                points, joints = [given[0]], []
                continue
            if letter == "L":
                points.append(given[0])
            elif letter == "C":
                points.extend(_sampled(points[-1], *given))
            elif points:
                if len(points) == 1 or points[-1] != points[0]:
                    points.append(points[0])
                pieces.append(Piece(tuple(points), True, tuple(joints)))
                points, joints = [points[0]], []
                continue
            joints.append(len(points) - 1)
        if len(points) > 1:
            pieces.append(Piece(tuple(points), False, tuple(joints)))
        return tuple(pieces)

    @cached_property
    def runs(self) -> tuple[Run, ...]:
        """The pieces, cut at their corners."""
        return tuple(run for piece in self.pieces for run in _cut(piece))

    def place(self, share: float) -> Point:
        """Return the point at a share of the first piece's length: 0 is its start, 1 its end."""
        points = self.pieces[0].points
        return next(iter(along(points, [share * length(points)])))


def _cubic_extremes(p0: Point, p1: Point, p2: Point, p3: Point) -> Iterator[Point]:
    """Yield the points where a cubic Bezier curve turns back in x or in y, if beyond its ends."""
    for a0, a1, a2, a3 in zip(p0, p1, p2, p3, strict=True):
        low, high = (a0, a3) if a0 < a3 else (a3, a0)
        if low <= a1 <= high and low <= a2 <= high:
            # A curve stays among its control points, and these stay between its ends.
            continue
        a, b, c = _factors(a0, a1, a2, a3)
        for t in _roots(3 * a, 2 * b, c):
            if 0 < t < 1:
                yield cubic_point(p0, p1, p2, p3, t)


def _roots(a: float, b: float, c: float) -> Iterator[float]:
    """Yield where a quadratic polynomial is 0, also if its first term all but vanishes."""
    inside = b * b - 4 * a * c
    if inside < 0:
        return
    # The usual formula would take the difference of two nearly equal numbers.
    q = -(b + math.copysign(math.sqrt(inside), b)) / 2
    if a:
        yield q / a
    if q:
        yield c / q


def cubic_point(p0: Point, p1: Point, p2: Point, p3: Point, t: float) -> Point:
    """Return the point of a cubic Bezier curve at the parameter ``t`` from 0 to 1."""
    u = 1 - t
    a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
    return Point(
        a * p0.x + b * p1.x + c * p2.x + d * p3.x, a * p0.y + b * p1.y + c * p2.y + d * p3.y
    )


def cubic_points(p0: Point, p1: Point, p2: Point, p3: Point, *, steps: int) -> list[Point]:
    """Return the points of a cubic Bezier curve at even steps of its parameter after its start."""
    ax, bx, cx = _factors(p0.x, p1.x, p2.x, p3.x)
    ay, by, cy = _factors(p0.y, p1.y, p2.y, p3.y)
    points = [
        Point(((ax * t + bx) * t + cx) * t + p0.x, ((ay * t + by) * t + cy) * t + p0.y)
        for t in [step / steps for step in range(1, steps)]
    ]
    return [*points, p3]


def _factors(a0: float, a1: float, a2: float, a3: float) -> tuple[float, float, float]:
    """Return what a coordinate of a cubic Bezier curve multiplies t^3, t^2 and t by."""
    return a3 - 3 * a2 + 3 * a1 - a0, 3 * (a2 - 2 * a1 + a0), 3 * (a1 - a0)


def _sampled(p0: Point, p1: Point, p2: Point, p3: Point) -> list[Point]:
    """Return points along a cubic after its start, closer together the longer it is."""
    around = length((p0, p1, p2, p3))
    return cubic_points(p0, p1, p2, p3, steps=max(8, min(64, math.ceil(around / 0.8))))


def _cut(piece: Piece) -> Iterator[Run]:
    """Yield a piece's stretches between corners, which are where commands join."""
    points, closed, joints = piece
    corners = [
        i
        for i in joints
        if 0 < i < len(points) - 1
        and _bend(points[i - 1], points[i], points[i + 1]) > CORNER_DEGREES
    ]
    if closed and _bend(points[-2], points[0], points[1]) <= CORNER_DEGREES:
        if not corners:
            yield Run(points, closed=True)
            return
        # A closed piece that is smooth where it starts is taken up at its first corner.
        first = corners[0]
        points = points[first:-1] + points[: first + 1]
        corners = [corner - first for corner in corners[1:]]
    for start, end in pairwise([0, *corners, len(points) - 1]):
        yield Run(points[start : end + 1], closed=False)


def _bend(before: Point, here: Point, after: Point) -> float:
    """Return by how many degrees a polyline changes its direction at a point."""
    if before == here or here == after:
        return 0.0
    turn = here.angle(after) - before.angle(here)
    return abs((turn + 180) % 360 - 180)


def length(points: Sequence[Point]) -> float:
    """Return the length of a polyline, in units."""
    return sum(map(math.dist, points, points[1:]))


def along(points: Sequence[Point], distances: Iterable[float]) -> Iterator[Point]:
    """Yield the points at some distances along a polyline, in units from its start."""
    walked = list(accumulate(map(math.dist, points, points[1:]), initial=0.0))
    for distance in distances:
        i = max(0, min(bisect_left(walked, distance), len(walked) - 1) - 1)
        step = walked[i + 1] - walked[i]
        share = min(1.0, (distance - walked[i]) / step) if step else 0.0
        yield points[i].toward(points[i + 1], share)


def polyline(points: Sequence[Point], *, closed: bool = False) -> Outline:
    """Return straight lines from point to point."""
    lines = [Command("L", (point,)) for point in points[1:]]
    return Outline([Command("M", (points[0],)), *lines, *([Command("Z")] if closed else [])])


def arc(radius: float, start: float, sweep: float) -> Outline:
    """Return an arc about the origin from an angle, over some degrees, clockwise if positive."""
    parts = max(1, math.ceil(abs(sweep) / 90 - 1e-9))
    step = sweep / parts
    handle = radius * 4 / 3 * math.tan(math.radians(step) / 4)
    cos, sin = unit(start)
    commands = [Command("M", (Point(radius * cos, radius * sin),))]
    for part in range(1, parts + 1):
        next_cos, next_sin = unit(start + part * step)
        commands.append(
            Command(
                "C",
                (
                    Point(radius * cos - handle * sin, radius * sin + handle * cos),
                    Point(
                        radius * next_cos + handle * next_sin, radius * next_sin - handle * next_cos
                    ),
                    Point(radius * next_cos, radius * next_sin),
                ),
            )
        )
        cos, sin = next_cos, next_sin
    if abs(sweep) >= 360:
        commands.append(Command("Z"))
    return Outline(commands)


def smooth(points: Sequence[Point], *, closed: bool = False) -> Outline:
    """Return a smooth curve through points: a centripetal Catmull-Rom spline as cubics.

    The centripetal form neither loops nor overshoots between points that are unevenly spaced
    (Yuksel, Schaefer and Keyser, "Parameterization and applications of Catmull-Rom curves", 2011).
    """
    if len(points) == 2:
        return polyline(points)
    ring = list(points)
    if closed:
        before, after = [ring[-1]], [ring[0], ring[1]]
    else:
        # The ends are reflected, so that the curve leaves them as it came.
        before = [ring[0].toward(ring[1], -1)]
        after = [ring[-1].toward(ring[-2], -1)]
    path = [*before, *ring, *after]
    commands = [Command("M", (points[0],))]
    for p0, p1, p2, p3 in zip(path, path[1:], path[2:], path[3:], strict=False):
        d1, d2, d3 = (math.sqrt(a.distance(b)) for a, b in ((p0, p1), (p1, p2), (p2, p3)))
        commands.append(
            Command("C", (_handle(p0, p1, p2, d1, d2), _handle(p3, p2, p1, d3, d2), p2))
        )
    if closed:
        commands.append(Command("Z"))
    return Outline(commands)


def _handle(before: Point, here: Point, after: Point, d1: float, d2: float) -> Point:
    """Return the control point that leaves ``here`` for ``after``."""
    if d1 < 1e-9 or d2 < 1e-9:
        return here
    weight = 2 * d1 * d1 + 3 * d1 * d2 + d2 * d2
    scale = 3 * d1 * (d1 + d2)
    return Point(
        (d1 * d1 * after.x - d2 * d2 * before.x + weight * here.x) / scale,
        (d1 * d1 * after.y - d2 * d2 * before.y + weight * here.y) / scale,
    )


def stretched(outline: Outline, across: float, down: float) -> Outline:
    """Return an outline with its coordinates multiplied, each axis by its own factor."""
    return Outline(
        Command(letter, tuple(Point(x * across, y * down) for x, y in points))
        for letter, points in outline.commands
    )


def rounded_rect(width: float, height: float, corner: float) -> Outline:
    """Return a rectangle about the origin; its corners are quarter circles of a radius in units."""
    right, bottom = width / 2, height / 2
    if not corner:
        corners = [(-right, -bottom), (right, -bottom), (right, bottom), (-right, bottom)]
        return polyline([Point(x, y) for x, y in corners], closed=True)
    x, y = right - corner, bottom - corner
    move, curve = arc(corner, -90, 90).commands
    commands: list[Command] = []
    for quarter, center in enumerate([(x, -y), (x, y), (-x, y), (-x, -y)]):
        pose = Pose(*center, *unit(90 * quarter))
        commands.append(Command("L" if commands else "M", pose.points(move.points)))
        commands.append(Command("C", pose.points(curve.points)))
    return Outline([*commands, Command("Z")])
