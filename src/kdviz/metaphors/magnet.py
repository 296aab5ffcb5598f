"""Magnet: what draws others to itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point, PointLike, unit
from kdviz.geometry.similarities import Pose
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line, Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

OUTER, INNER, LEG, TIP = 9.5, 4.5, 8.0, 4.4
"""The radii of the bow, and the lengths of its legs and of their tips, in units."""

CLEAR, SHORTEST, LONGEST = 2.2, 1.8, 8.0
"""How far off the tips the lines begin, and how long the weakest and strongest are, in units."""

TURNS = {"down": 0.0, "left": 90.0, "up": 180.0, "right": 270.0}
"""How far the magnet is turned from having its poles down, in degrees."""


class Magnet(Component):
    """A horseshoe magnet that attracts: attention, customers, the mass of the data.

    Anchors:
        mouth: the place midway between its poles; first_pole, second_pole: the middles of their
        ends, from left to right when they are down; back: the outside of its bow.

    Example:
        >>> import kdviz as kd
        >>> kd.Magnet(0.8, facing="right").mouth
        Point(x=0.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("pulls", "It pulls in what comes near.")

    strength: Share = Field(default=0.5, description="how strongly it attracts: 0 does not")
    facing: Literal["down", "left", "up", "right"] = Field(
        default="down", kw_only=True, description="where its poles point"
    )
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of the poles, which attract"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the bow, the poles and the lines of force before them."""
        for part in self._facing_down():
            yield part.rotated(TURNS[self.facing], about=ORIGIN)

    def _facing_down(self) -> Iterator[Shape]:
        bow = f"M {-OUTER} 0 V {-LEG} A {OUTER} {OUTER} 0 0 1 {OUTER} {-LEG} V 0"
        hollow = f"H {INNER} V {-LEG} A {INNER} {INNER} 0 0 0 {-INNER} {-LEG} V 0 Z"
        yield Path(f"{bow} {hollow}")
        reach = SHORTEST + (LONGEST - SHORTEST) * self.strength
        for side in (-1, 1):
            middle = Point(side * (OUTER + INNER) / 2, 0)
            tip = Rect(OUTER - INNER, TIP, ink=self.ink, fill=self.ink)
            yield tip.at(middle, "bottom")
            if not self.strength:
                continue
            for turn in (-1, 0, 1):
                start = middle.shifted(turn * 2.4, CLEAR)
                yield Line(start, start.polar(90 - 14 * turn, reach), ink=self.ink)

    def _point(self, point: Point) -> Point:
        cos, sin = unit(TURNS[self.facing])
        return Pose(cos=cos, sin=sin).point(point)

    def strengthened(self, to: float) -> Magnet:
        """Return a copy of another strength.

        Args:
            to: how strongly it attracts, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Magnet().strengthened(to=0.9).strength
            0.9
        """
        return self.replaced(strength=to)

    @checked
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

    @anchor
    def mouth(self) -> Point:
        """The place midway between the poles."""
        return ORIGIN

    @anchor
    def first_pole(self) -> Point:
        """The middle of the first pole's end: the left one when they are down."""
        return self._point(Point(-(OUTER + INNER) / 2, 0.0))

    @anchor
    def second_pole(self) -> Point:
        """The middle of the second pole's end."""
        return self._point(Point((OUTER + INNER) / 2, 0.0))

    @anchor
    def back(self) -> Point:
        """The outside of its bow."""
        return self._point(Point(0.0, -LEG - OUTER))
