"""Points: one set of data, from several points of view."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache
from random import Random
from typing import TYPE_CHECKING, ClassVar, Literal, get_args

from pydantic import Field

from kdviz.fields.numbers import Whole
from kdviz.geometry.boxes import Box, box_around, union
from kdviz.geometry.points import Point, as_points, unit
from kdviz.geometry.similarities import Pose
from kdviz.metaphors.ball import Ball
from kdviz.metaphors.robot import Robot
from kdviz.primitives.cross import Cross
from kdviz.primitives.curve import Curve
from kdviz.primitives.dots import Dots
from kdviz.primitives.line import Line
from kdviz.primitives.round import Circle, Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

if TYPE_CHECKING:
    from kdviz.concepts.numbers import Floats

View = Literal["points", "classification", "regression", "anomaly", "clustering", "reinforcement"]

HALF_WIDTH = 22.0
"""Half of the width of the room that the points are in, in units."""

HALF_HEIGHT = 15.0
"""Half of the height of the room that the points are in, in units."""

GROUP_MIDDLES = (Point(-9.6, 4.6), Point(9.6, -4.6))
"""The middles of the two groups."""

GROUP_RADIUS = 7.2
"""How far the points of a group are from its middle at most, in units."""

LEAST_DISTANCE = 2.7
"""How far points are from each other at least, in units."""

ODD_POINT = Point(14.5, 12.0)
"""Where the one point is that is like no other."""

ORDINARY_DEVIATIONS = 2.146
"""How many deviations from the middle 90 of 100 ordinary points are, at most, in a plane."""

MEMBER_DISTANCES = 2.0
"""A cluster's ring holds its points up to so many times their median distance from the middle."""

RING_GAP = 2.2
"""How far outside its points a cluster's ring is, in units."""

AGENT_START = Point(-20.0, 13.0)
"""Where an agent starts."""

AGENT_GOAL = Point(20.0, -13.0)
"""Where an agent wants to go."""

POINT_COST = 8.0
"""What it costs an agent to be at a point, in steps of a unit."""

COST_RADIUS = 1.3
"""Within which distance of a point it costs more to be, in units."""

TRY_BEGIN = 4.6
"""How far from the agent's middle its first ways begin, in units."""

BUMP_DISTANCE = 0.85
"""How near a point the agent bumps into it, in units."""

TRY_FROM = 8.0
"""How far from the agent's middle what it ran into is at least, in units."""

TRY_CLEAR = 1.0
"""How far points are from the ways that were tried at least, in units."""

TRY_TURN = 12.0
"""How far these ways lie apart at least, in degrees."""

AGENT_SCALE = 0.4
"""How large the agent is drawn, as a share of a robot."""


class Points(Component):
    """Data points in two groups, looked at as one of five kinds of learning.

    The points are the same from every point of view, and none of them moves; the line, the
    ellipse, the rings and the path are computed from them.

    Args:
        view: what is made of the points.
        count: how many points are in a group.
        seed: which of many sets it is.
        ink: the ink of what is learnt.

    Anchors:
        odd: the point that is like no other.

    Example:
        >>> import kdviz as kd
        >>> points = kd.Points(ink="blue")
        >>> points.replaced(view="anomaly").odd == points.odd
        True
    """

    starter: ClassVar[Starter] = Starter(
        "lie together or apart",
        "One of them is unlike the others.",
        call='kd.Points("anomaly", ink="red")',
    )
    does: ClassVar[tuple[str, ...]] = (
        'classify: "classification"',
        'group: "clustering"',
        'stand out: "anomaly"',
        'predict: "regression"',
        'reward: "reinforcement"',
        "scatter",
        "sample",
    )

    view: View = Field(default="points", description="what is made of the points")
    count: Whole = Field(
        default=11, ge=3, le=12, kw_only=True, description="how many points are in a group"
    )
    seed: Whole = Field(default=30, ge=0, kw_only=True, description="which of many sets it is")
    ink: Ink = Field(default="blue", kw_only=True, description="the ink of what is learnt")

    def draw(self) -> Iterator[Shape]:
        """Yield what is learnt, and the points in front of it."""
        learnt = {
            "classification": self._draw_boundary,
            "regression": self._draw_trend,
            "anomaly": self._draw_ordinary,
            "clustering": self._draw_rings,
            "reinforcement": self._draw_path,
        }
        if self.view in learnt:
            yield from learnt[self.view]()
        first, second = _sample_groups(self.count, self.seed)
        yield Dots((*first, *second), weight="bold")
        if self.view == "classification":
            yield Dots(second, ink="background")

    @property
    def _data(self) -> Floats:
        """The points of both groups, as an array of shape (n, 2)."""
        import numpy as np

        first, second = _sample_groups(self.count, self.seed)
        return np.array([*first, *second])

    def box_under(self, outer: Pose) -> Box:
        """Return the box around what any of the views shows, so that all have the same."""
        left, top, right, bottom = _measure_room(self.count, self.seed)
        corners = ((left, top), (right, top), (right, bottom), (left, bottom))
        return box_around(outer.after(self.pose).points(corners))

    def _draw_boundary(self) -> Iterator[Shape]:
        """Yield the line of Fisher's linear discriminant, halfway between the groups."""
        import numpy as np

        first, second = (np.array(group) for group in _sample_groups(self.count, self.seed))
        within = np.cov(first.T) * len(first) + np.cov(second.T) * len(second)
        normal = np.linalg.solve(within, second.mean(axis=0) - first.mean(axis=0))
        middle = (first.mean(axis=0) + second.mean(axis=0)) / 2
        angle = math.degrees(math.atan2(normal[0], -normal[1]))
        yield self._cross_room(Point(*middle.tolist()), angle)

    def _draw_trend(self) -> Iterator[Shape]:
        """Yield the line of least squares."""
        import numpy as np

        x, y = self._data.T
        slope, _ = np.polyfit(x, y, 1)
        middle = Point(float(x.mean()), float(y.mean()))
        yield self._cross_room(middle, math.degrees(math.atan(slope)))

    def _cross_room(self, middle: Point, angle: float) -> Shape:
        """Return the line through a point as far as the room reaches."""
        cos, sin = unit(angle)
        spans = [
            sorted(((-half - start) / step, (half - start) / step))
            for half, start, step in ((HALF_WIDTH, middle.x, cos), (HALF_HEIGHT, middle.y, sin))
            if abs(step) > 1e-9
        ]
        back, forth = max(span[0] for span in spans), min(span[1] for span in spans)
        ends = middle.polar(angle, back), middle.polar(angle, forth)
        return Line(*ends, ink=self.ink, weight="bold")

    def _draw_ordinary(self) -> Iterator[Shape]:
        """Yield the ellipse that 90 of 100 ordinary points are in, and rings around the others."""
        import numpy as np

        data = self._data
        far = np.zeros(len(data))
        # Reckoned anew without them, what is ordinary does not stretch towards the odd ones.
        for _ in range(2):
            usual = data[far <= ORDINARY_DEVIATIONS]
            middle, spread = usual.mean(axis=0), np.cov(usual.T)
            off = data - middle
            far = np.sqrt(np.sum(off * np.linalg.solve(spread, off.T).T, axis=1))
        (small, large), axes = np.linalg.eigh(spread)
        size = (2 * ORDINARY_DEVIATIONS * math.sqrt(variance) for variance in (large, small))
        angle = math.degrees(math.atan2(axes[1, 1], axes[0, 1]))
        yield Ellipse(*size, dash="dotted").rotated(angle).at(Point(*middle.tolist()))
        for point in data[far > ORDINARY_DEVIATIONS].tolist():
            yield Circle(2.8, ink=self.ink, weight="bold").at(Point(*point))

    def _draw_rings(self) -> Iterator[Shape]:
        """Yield a ring around each of two clusters that k-means finds, and its middle."""
        import numpy as np

        data = self._data
        middles = data[[data[:, 0].argmin(), data[:, 0].argmax()]]
        for _ in range(50):
            nearest = np.linalg.norm(data[:, None] - middles, axis=2).argmin(axis=1)
            middles = np.array([data[nearest == place].mean(axis=0) for place in (0, 1)])
        for place, middle in enumerate(middles):
            away = np.linalg.norm(data[nearest == place] - middle, axis=1)
            radius = away[away <= MEMBER_DISTANCES * np.median(away)].max() + RING_GAP
            yield Circle(float(radius), ink=self.ink).at(Point(*middle.tolist()))

    def _draw_path(self) -> Iterator[Shape]:
        """Yield the agent, its tries, which end at a point, the path that wins, and the prize.

        The path is that of least cost, which keeps clear of points.
        """
        agent = Robot("happy", ink=self.ink).scaled(AGENT_SCALE).at(AGENT_START, "bottom")
        for end in _find_bumps(self._data, agent.center):
            angle = agent.center.angle(end)
            begin = agent.center.polar(angle, TRY_BEGIN)
            yield Line(begin, end.polar(angle, -2.6), dash="dotted")
            yield Cross(3, ink="red").at(end)
        *way, _ = as_points(_learn_path(self._data))
        yield Curve(tuple(way), ink=self.ink, weight="bold")
        yield agent
        yield Ball(2.2, form="star").at(AGENT_GOAL)

    @anchor
    def odd(self) -> Point:
        """The point that is like no other."""
        return ODD_POINT


@cache
def _measure_room(count: int, seed: int) -> Box:
    """Return the box around all views of a set of points, in their own coordinates."""
    views = (Points(view, count=count, seed=seed) for view in get_args(View))
    return union(part.box for view in views for part in view.parts)


@cache
def _sample_groups(count: int, seed: int) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Return the points of both groups, the odd one last."""
    # Only what Python promises to repeat in every version is drawn from the seed.
    draw = Random(seed).random
    groups: tuple[list[Point], list[Point]] = ([], [])
    taken = [ODD_POINT]
    for middle, group in zip(GROUP_MIDDLES, groups, strict=True):
        while len(group) < count:
            point = middle.polar(360 * draw(), GROUP_RADIUS * math.sqrt(draw()))
            if all(point.distance(other) >= LEAST_DISTANCE for other in taken):
                taken.append(point)
                group.append(point)
    return tuple(groups[0]), (*groups[1], ODD_POINT)


def _find_bumps(obstacles: Floats, start: Point) -> list[Point]:
    """Return the points that an agent ran into at first: two that nothing else is before.

    They lie in different directions, the farther first; there may be fewer.
    """
    import numpy as np

    found: list[Point] = []
    off = obstacles - np.array(start)
    away = np.linalg.norm(off, axis=1)
    for place in np.argsort(-away):
        ahead = off[place] / away[place]
        along, aside = off @ ahead, np.abs(off @ np.array((-ahead[1], ahead[0])))
        before = (along > 0) & (along < away[place] - BUMP_DISTANCE) & (aside < TRY_CLEAR)
        end = Point(*obstacles[place].tolist())
        turned = all(abs(start.angle(end) - start.angle(one)) > TRY_TURN for one in found)
        if not before.any() and away[place] > TRY_FROM and turned:
            found.append(end)
    return found[:2]


def _learn_path(obstacles: Floats) -> Floats:
    """Return the way that an agent takes which has learnt by value iteration what places cost.

    It moves on a grid with steps of a unit in eight directions. A step costs its length, and more
    the nearer it is to an obstacle.
    """
    import numpy as np

    across, down = np.arange(-HALF_WIDTH, HALF_WIDTH + 1), np.arange(-HALF_HEIGHT, HALF_HEIGHT + 1)
    places = np.stack(np.meshgrid(across, down, indexing="ij"), axis=-1)
    away = np.linalg.norm(places[:, :, None] - obstacles, axis=-1)
    cost = 1 + POINT_COST * np.exp(-((away / COST_RADIUS) ** 2)).sum(axis=-1)
    goal = round(AGENT_GOAL.x + HALF_WIDTH), round(AGENT_GOAL.y + HALF_HEIGHT)
    here = round(AGENT_START.x + HALF_WIDTH), round(AGENT_START.y + HALF_HEIGHT)
    moves = [(dx, dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1) if dx or dy]
    value = np.full(cost.shape, np.inf)
    value[goal] = 0
    while True:
        around = np.pad(value, 1, constant_values=np.inf)
        best = np.min(
            [
                math.hypot(dx, dy) * cost
                + around[1 + dx : around.shape[0] - 1 + dx, 1 + dy : around.shape[1] - 1 + dy]
                for dx, dy in moves
            ],
            axis=0,
        )
        best[goal] = 0
        if np.array_equal(best, value):
            break
        value = best
    way = [here]
    while way[-1] != goal:
        x, y = way[-1]
        steps = [(x + dx, y + dy) for dx, dy in moves]
        inside = [s for s in steps if 0 <= s[0] < cost.shape[0] and 0 <= s[1] < cost.shape[1]]
        way.append(min(inside, key=lambda s: math.dist(s, (x, y)) * cost[x, y] + value[s]))
    # The corners of the grid are rounded off.
    path = places[tuple(np.array(way).T)]
    held = np.pad(path, ((2, 2), (0, 0)), mode="edge")
    rounded: Floats = np.mean([held[k : k + len(path)] for k in range(5)], axis=0)
    return rounded[::2]
