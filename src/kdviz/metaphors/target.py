"""Target: what is aimed at, and where it was hit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.fields.takes import parameter
from kdviz.geometry.points import ORIGIN, Point, PointLike, PointsField
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RADIUS, RAISED, STANCE, BULL = 12.0, 20.0, 10.0, 0.45
"""The radius of the face, how high its middle is, and half of the width between the stand's feet,
in units; the bull's eye as a share of a ring's width."""

HIT, SHAFT, FEATHER, FLIGHT = 1.1, 11.0, 2.6, -40.0
"""The radius of a hit, the lengths of an arrow and of its feathers, in units, and the direction
from which it came, in degrees."""

APART = 0.5
"""How near a dot can be to another, or to the bull's eye, without a gap around it, in units."""

GROUP = ((0.1, -0.95), (0.85, -0.35), (0.45, 0.35), (-0.2, 0.9), (-0.85, 0.3), (-0.35, -0.25))
"""Where the hits of a group are, as shares of its spread: all about its middle, none on it."""


class Target(Component):
    """An archery target of rings on a stand: how near, and how near to each other, the hits are.

    Anchors:
        bullseye: the middle of the face; edge: its end on the right.

    Example:
        >>> import kdviz as kd
        >>> target = kd.Target(ink="blue").hit((0, 0)).hit((0.5, -0.2))
        >>> target.place((0, 0)) == target.bullseye
        True
    """

    starter: ClassVar[Starter] = Starter("is hit or missed", "Near the middle is not the middle.")
    stands: ClassVar[bool] = True

    hits: PointsField = parameter(
        description="where it was hit, as shares of the radius to the right and down; beyond 1 "
        "is a miss",
        default=(),
    )
    rings: int = Field(default=3, kw_only=True, ge=2, le=4, description="how many rings it has")
    mark: Literal["dot", "arrow"] = Field(
        default="dot", kw_only=True, description="how a hit is shown"
    )
    stand: bool = Field(default=True, kw_only=True, description="whether it is on a stand")
    bull: Ink = Field(default="white", kw_only=True, description="the ink of the innermost ring")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the hits, which act")

    def draw(self) -> Iterator[Shape]:
        """Yield the stand, the rings from the outermost on, and the hits."""
        if self.stand:
            yield Path(f"M {-STANCE} 0 L -4 {-RAISED} H 4 L {STANCE} 0 M 0 {-RAISED} V -3.5")
        for ring in range(self.rings, 1, -1):
            face = Circle(RADIUS * ring / self.rings, fill="background")
            yield face.at(self._bullseye())
        yield Circle(BULL * RADIUS / self.rings, ink=self.bull, fill=self.bull).at(self._bullseye())
        spots = [self._spot(at) for at in self.hits]
        for number, spot in enumerate(spots):
            bull = spot.distance(self._bullseye()) - BULL * RADIUS / self.rings
            gaps = [bull - HIT, *(spot.distance(other) - 2 * HIT for other in spots[:number])]
            yield from self._hit(spot, apart=min(gaps) < APART)

    def _hit(self, spot: Point, *, apart: bool) -> Iterator[Shape]:
        """Yield a dot, with a gap around it to tell it apart, or an arrow that sticks there."""
        if self.mark == "dot":
            if apart:  # Only then: a gap also cuts into the rings.
                yield Circle(HIT + APART, ink="background", fill="background").at(spot)
            yield Circle(HIT, ink=self.ink, fill=self.ink).at(spot)
            return
        tail = spot.polar(FLIGHT, SHAFT)
        yield Line(spot, tail, ink=self.ink)
        yield Circle(0.6, ink=self.ink, fill=self.ink).at(spot)
        for back in (0.0, FEATHER):
            root = tail.polar(FLIGHT, -back)
            for side in (-42, 42):
                yield Line(root, root.polar(FLIGHT + side, FEATHER), ink=self.ink)

    def _bullseye(self) -> Point:
        return ORIGIN.shifted(dy=-RAISED) if self.stand else ORIGIN

    def _spot(self, at: tuple[float, float]) -> Point:
        return self._bullseye().shifted(at[0] * RADIUS, at[1] * RADIUS)

    @checked
    def place(self, at: PointLike) -> Point:
        """Return the point of the face, to put things there.

        Args:
            at: shares of the radius to the right and down: (0, 0) is the bull's eye.

        Example:
            >>> import kdviz as kd
            >>> kd.Target(stand=False).place((0.5, 0))
            Point(x=6.0, y=0.0)
        """
        return self.pose.point(self._spot(at))

    @checked
    def hit(self, at: PointLike, *others: PointLike) -> Target:
        """Return a copy that has been hit there too.

        Args:
            at: shares of the radius to the right and down: (0, 0) is the bull's eye.
            others: further hits.

        Example:
            >>> import kdviz as kd
            >>> len(kd.Target().hit((0, 0)).hit((0.1, 0), (0.2, 0.1)).hits)
            3
        """
        return self.replaced(hits=(*self.hits, at, *others))

    @checked
    def grouped(self, spread: Share = 0.2, off: PointLike = ORIGIN) -> Target:
        """Return a copy that has been hit six times: the spread is variance, the way off is bias.

        Args:
            spread: how far the hits are from their middle, as a share of the radius.
            off: how far their middle is off, as shares of the radius to the right and down.

        Example:
            >>> import kdviz as kd
            >>> kd.Target().grouped(spread=0, off=(0.5, 0)).hits[0]
            Point(x=0.5, y=0.0)
        """
        group = [(off[0] + spread * dx, off[1] + spread * dy) for dx, dy in GROUP]
        return self.replaced(hits=(*self.hits, *group))

    @anchor
    def bullseye(self) -> Point:
        """The middle of the face."""
        return self._bullseye()

    @anchor
    def edge(self) -> Point:
        """The end of the face on the right."""
        return self._bullseye().shifted(RADIUS)
