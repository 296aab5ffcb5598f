"""Outlines: paths as moves, lines and cubic curves, with their exact boxes and samples."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate, pairwise, starmap
from typing import Literal, NamedTuple

from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.points import Point, unit
from kdviz.geometry.similarities import Pose

CORNER_DEGREES = 12.0
"""A bend sharper than this is a corner: a dotted line sets a dot on it."""


STEPS = 64
"""How finely a curve is measured."""


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


class Stretch(NamedTuple):
    """A line or a cubic: its two or four control points, and how far along even steps lead."""

    points: tuple[Point, ...]
    way: list[float]


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
        drawn = False
        for letter, given in (*self.commands, Command("M", (Point(0.0, 0.0),))):
            if letter == "M":
                if drawn:
                    pieces.append(_piece(points, False, joints))
                points, joints, drawn = [given[0]], [], False
            elif letter == "Z":
                pieces.append(_piece(points, True, joints))
                points, joints, drawn = [points[0]], [], False
            else:
                drawn = True
                here = points[-1]
                # A step that stays where it is would hide the corner it stands on.
                if any(point != here for point in given):
                    points += given if letter == "L" else _sampled(here, *given)
                    joints.append(len(points) - 1)
        return tuple(pieces)

    @cached_property
    def stretches(self) -> tuple[Stretch, ...]:
        """The lines and curves of an open outline of one piece, measured."""
        return tuple(
            _measured((before.points[-1], *step.points)) for before, step in pairwise(self.commands)
        )

    def place(self, share: float) -> Point:
        """Return the point at a share of the first piece's length: 0 is its start, 1 its end."""
        points = self.pieces[0].points
        return next(iter(along(points, [share * length(points)])))


def _piece(points: list[Point], closed: bool, joints: list[int]) -> Piece:
    """Return a piece of at least two points; a closed one ends where it starts."""
    if len(points) == 1 or (closed and points[-1] != points[0]):
        points = [*points, points[0]]
    return Piece(tuple(points), closed, tuple(joints))


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


def cubic_places(
    p0: Point, p1: Point, p2: Point, p3: Point, *, steps: int
) -> list[tuple[float, float]]:
    """Return where a cubic Bezier curve is at even steps of its parameter after its start."""
    shares = [step / steps for step in range(1, steps)]
    columns = []
    for a0, a1, a2, a3 in zip(p0, p1, p2, p3, strict=True):
        a, b, c = _factors(a0, a1, a2, a3)
        columns.append([((a * t + b) * t + c) * t + a0 for t in shares])
    return [*zip(*columns, strict=True), p3]


def _factors(a0: float, a1: float, a2: float, a3: float) -> tuple[float, float, float]:
    """Return what a coordinate of a cubic Bezier curve multiplies t^3, t^2 and t by."""
    return a3 - 3 * a2 + 3 * a1 - a0, 3 * (a2 - 2 * a1 + a0), 3 * (a1 - a0)


def _measured(points: tuple[Point, ...]) -> Stretch:
    places = points if len(points) == 2 else (points[0], *cubic_places(*points, steps=STEPS))
    return Stretch(points, measure_way(places))


def _sampled(p0: Point, p1: Point, p2: Point, p3: Point) -> list[Point]:
    """Return points along a cubic after its start, closer together the longer it is."""
    around = length((p0, p1, p2, p3))
    steps = max(8, min(64, math.ceil(around / 0.8)))
    return list(starmap(Point, cubic_places(p0, p1, p2, p3, steps=steps)))


def cut_at_corners(piece: Piece) -> Iterator[Run]:
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
    way = measure_way(points)
    for distance in distances:
        step, share = locate_on_way(way, distance)
        (x, y), (to_x, to_y) = points[step], points[step + 1]
        yield Point(x + share * (to_x - x), y + share * (to_y - y))


def measure_way(points: Sequence[tuple[float, float]]) -> list[float]:
    """Return how far along a polyline each of its points is, in units from its start."""
    return list(accumulate(map(math.dist, points, points[1:]), initial=0.0))


def locate_on_way(way: Sequence[float], distance: float) -> tuple[int, float]:
    """Return in which step of a polyline a distance ends, and after what share of that step.

    Args:
        way: how far along each point is, from :func:`measure_way`.
        distance: from the start, in units.
    """
    step = bisect_left(way, distance, 1, len(way) - 1) - 1
    before, after = way[step], way[step + 1]
    return step, min(1.0, (distance - before) / (after - before)) if after > before else 0.0


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


def stretch(outline: Outline, across: float, down: float) -> Outline:
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
