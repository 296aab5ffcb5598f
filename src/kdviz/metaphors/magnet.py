"""Magnet: what draws others to itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point, PointLike, unit
from kdviz.geometry.similarities import Pose
from kdviz.metaphors.arch import trace_arch
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

OUTER_RADIUS = 9.5
"""The radius of the bow's outside, in units."""

INNER_RADIUS = 4.5
"""The radius of the bow's inside, in units."""

LEG_LENGTH = 8.0
"""The length of the legs, in units."""

POLE_LENGTH = 4.4
"""The length of the poles at the ends of the legs, in units."""

LINE_GAP = 2.2
"""How far off the poles the lines of force begin, in units."""

SHORTEST_LINE = 1.8
"""The length of the weakest lines of force, in units."""

LONGEST_LINE = 8.0
"""The length of the strongest lines of force, in units."""

TURNS = {"down": 0.0, "left": 90.0, "up": 180.0, "right": 270.0}
"""How far the magnet is turned from having its poles down, in degrees."""


class Magnet(Component):
    """A horseshoe magnet that attracts: attention, customers, the mass of the data.

    Args:
        strength: how strongly it attracts: 0 does not.
        facing: where its poles point.
        ink: the ink of the poles, which attract.

    Anchors:
        mouth: the place midway between its poles; first_pole, second_pole: the middles of their
        ends, from left to right when they are down; back: the outside of its bow.

    Example:
        >>> import kdviz as kd
        >>> kd.Magnet(0.8, facing="right").mouth
        Point(x=0.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("pulls", "It pulls in what comes near.")
    does: ClassVar[tuple[str, ...]] = (
        "attract: 0.8",
        "pull: 0.9",
        "collect: 0.7",
        "group: 0.6",
        "bias: 0.7",
        "recommend: 0.6",
        "dominate: 0.9",
        "hold fast: 0.8",
        "tempt: 0.6",
    )

    strength: Share = Field(default=0.5, description="how strongly it attracts: 0 does not")
    facing: Literal["down", "left", "up", "right"] = Field(
        default="down", kw_only=True, description="where its poles point"
    )
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of the poles, which attract"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the bow, the poles and the lines of force before them."""
        for part in self._draw_facing_down():
            yield part.rotated(TURNS[self.facing], about=ORIGIN)

    def _draw_facing_down(self) -> Iterator[Shape]:
        # The bow ends where the poles begin: under them, it would show at their edges.
        for radius in (OUTER_RADIUS, INNER_RADIUS):
            yield Path(trace_arch(radius, -LEG_LENGTH, left=-POLE_LENGTH, right=-POLE_LENGTH))
        reach = SHORTEST_LINE + (LONGEST_LINE - SHORTEST_LINE) * self.strength
        for side in (-1, 1):
            middle = Point(side * (OUTER_RADIUS + INNER_RADIUS) / 2, 0)
            tip = Rect(OUTER_RADIUS - INNER_RADIUS, POLE_LENGTH, ink=self.ink, fill=self.ink)
            yield tip.at(middle, "bottom")
            if not self.strength:
                continue
            for turn in (-1, 0, 1):
                start = middle.shifted(turn * 2.4, LINE_GAP)
                yield Line(start, start.polar(90 - 14 * turn, reach), ink=self.ink)

    def _turn(self, point: Point) -> Point:
        """Return where a point is that is given as if the poles were down."""
        cos, sin = unit(TURNS[self.facing])
        return Pose(cos=cos, sin=sin).point(point)

    def pull(self, on: PointLike, *, ink: Ink = "white") -> Arrow:
        """Return the way of something that it attracts.

        Args:
            on: where that is, such as ``ball.center``.
            ink: the ink of the way.

        Example:
            >>> import kdviz as kd
            >>> magnet = kd.Magnet()
            >>> magnet.pull(on=(0, 30)).end == magnet.mouth
            True
        """
        return Arrow(Point(*on), self.mouth, ink=ink, dash="dotted")

    @property
    def body_middle(self) -> Point | None:
        """The middle of the magnet, without its lines of force."""
        return self._turn(Point(0.0, -(LEG_LENGTH + OUTER_RADIUS) / 2))

    @anchor
    def mouth(self) -> Point:
        """The place midway between the poles."""
        return ORIGIN

    @anchor
    def first_pole(self) -> Point:
        """The middle of the first pole's end: the left one when they are down."""
        return self._turn(Point(-(OUTER_RADIUS + INNER_RADIUS) / 2, 0.0))

    @anchor
    def second_pole(self) -> Point:
        """The middle of the second pole's end."""
        return self._turn(Point((OUTER_RADIUS + INNER_RADIUS) / 2, 0.0))

    @anchor
    def back(self) -> Point:
        """The outside of its bow."""
        return self._turn(Point(0.0, -LEG_LENGTH - OUTER_RADIUS))
