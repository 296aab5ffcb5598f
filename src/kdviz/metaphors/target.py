"""Target: what is aimed at, and where it was hit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.fields.numbers import Share, Whole
from kdviz.fields.takes import parameter
from kdviz.geometry.points import ORIGIN, Point, PointLike, PointsField
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

FACE_RADIUS = 12.0
"""The radius of the face, in units."""

FACE_HEIGHT = 20.0
"""How high the middle of the face is above the ground on a stand, in units."""

HALF_STANCE = 10.0
"""Half of the width between the feet of the stand, in units."""

BULL_SHARE = 0.45
"""The radius of the bull's eye, as a share of the width of a ring."""

HIT_RADIUS = 1.1
"""The radius of the dot that shows a hit, in units."""

SHAFT_LENGTH = 11.0
"""The length of an arrow's shaft, in units."""

FEATHER_LENGTH = 2.6
"""The length of an arrow's feathers, in units."""

SHAFT_DIRECTION = -40.0
"""The direction from which an arrow came, in degrees clockwise from the right."""

LEAST_GAP = 0.5
"""How near a dot can be to another, or to the bull's eye, without a gap around it, in units."""

GROUP = ((0.1, -0.95), (0.85, -0.35), (0.45, 0.35), (-0.2, 0.9), (-0.85, 0.3), (-0.35, -0.25))
"""Where the hits of a group are, as shares of its spread: all about its middle, none on it."""


class Target(Component):
    """An archery target of rings on a stand: how near, and how near to each other, the hits are.

    Args:
        hits: where it was hit, as shares of the radius to the right and down; beyond 1 is a miss.
        rings: how many rings it has.
        mark: how a hit is shown.
        stand: whether it is on a stand.
        bull: the ink of the innermost ring.
        ink: the ink of the hits, which act.

    Anchors:
        bullseye: the middle of the face; edge: its end on the right.

    Example:
        >>> import kdviz as kd
        >>> target = kd.Target([(0, 0), (0.5, -0.2)], ink="blue")
        >>> target.place((0, 0)) == target.bullseye
        True
    """

    starter: ClassVar[Starter] = Starter("is hit or missed", "Near the middle is not the middle.")
    does: ClassVar[tuple[str, ...]] = (
        "aim",
        "hit: [(0, 0), (0.1, 0.05), (-0.05, 0.1)]",
        "miss: [(0.6, 0.5), (0.7, 0.4), (0.5, 0.6)]",
        "scatter: [(0.5, 0.5), (-0.6, 0.2), (0.1, -0.7)]",
        "move the goal",
        "converge: [(0.1, 0), (-0.1, 0.1), (0, -0.1)]",
        "bias: [(0.6, 0.5), (0.7, 0.4), (0.5, 0.6)]",
        "guess: [(0.5, 0.5), (-0.6, 0.2), (0.1, -0.7)]",
        "expect",
    )
    stands: ClassVar[bool] = True

    hits: PointsField = parameter(
        description="where it was hit, as shares of the radius to the right and down; beyond 1 "
        "is a miss",
        default=(),
    )
    rings: Whole = Field(default=3, kw_only=True, ge=2, le=4, description="how many rings it has")
    mark: Literal["dot", "arrow"] = Field(
        default="dot", kw_only=True, description="how a hit is shown"
    )
    stand: bool = Field(default=True, kw_only=True, description="whether it is on a stand")
    bull: Ink = Field(default="white", kw_only=True, description="the ink of the innermost ring")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the hits, which act")

    def draw(self) -> Iterator[Shape]:
        """Yield the stand, the rings from the outermost on, and the hits."""
        if self.stand:
            legs = f"M {-HALF_STANCE} 0 L -4 {-FACE_HEIGHT} H 4 L {HALF_STANCE} 0"
            yield Path(f"{legs} M 0 {-FACE_HEIGHT} V -3.5")
        middle, bull = self._bullseye(), BULL_SHARE * FACE_RADIUS / self.rings
        for ring in range(self.rings, 1, -1):
            yield Circle(FACE_RADIUS * ring / self.rings, fill="background").at(middle)
        yield Circle(bull, ink=self.bull, fill=self.bull).at(middle)
        spots = [self._on_face(at) for at in self.hits]
        for number, spot in enumerate(spots):
            others = (spot.distance(other) - 2 * HIT_RADIUS for other in spots[:number])
            gap = min([spot.distance(middle) - bull - HIT_RADIUS, *others])
            yield from self._draw_hit(spot, apart=gap < LEAST_GAP)

    def _draw_hit(self, spot: Point, *, apart: bool) -> Iterator[Shape]:
        """Yield a dot, with a gap around it to tell it apart, or an arrow that sticks there."""
        if self.mark == "dot":
            if apart:  # Only then: a gap also cuts into the rings.
                yield Circle(HIT_RADIUS + LEAST_GAP, ink="background", fill="background").at(spot)
            yield Circle(HIT_RADIUS, ink=self.ink, fill=self.ink).at(spot)
            return
        tail = spot.polar(SHAFT_DIRECTION, SHAFT_LENGTH)
        yield Line(spot, tail, ink=self.ink)
        yield Circle(0.6, ink=self.ink, fill=self.ink).at(spot)
        for back in (0.0, FEATHER_LENGTH):
            root = tail.polar(SHAFT_DIRECTION, -back)
            for side in (-42, 42):
                yield Line(root, root.polar(SHAFT_DIRECTION + side, FEATHER_LENGTH), ink=self.ink)

    def _bullseye(self) -> Point:
        return ORIGIN.shifted(dy=-FACE_HEIGHT) if self.stand else ORIGIN

    def _on_face(self, at: tuple[float, float]) -> Point:
        """Return the point of the face at shares of its radius, in its own coordinates."""
        return self._bullseye().shifted(at[0] * FACE_RADIUS, at[1] * FACE_RADIUS)

    def place(self, at: PointLike) -> Point:
        """Return the point of the face, to put things there.

        Args:
            at: shares of the radius to the right and down: (0, 0) is the bull's eye.

        Example:
            >>> import kdviz as kd
            >>> kd.Target(stand=False).place((0.5, 0))
            Point(x=6.0, y=0.0)
        """
        return self.pose.point(self._on_face(at))

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
        return self._bullseye().shifted(FACE_RADIUS)
