"""ShipAnchor: what keeps a thing in its place, or fails to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point, PointLike
from kdviz.primitives.curved import Curve
from kdviz.primitives.round import Arc, Circle
from kdviz.primitives.straight import Line, Polygon
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

ARMS, SHANK, RING, MIDDLE = 11.0, 24.0, 2.4, Point(0.0, -11.0)
STOCK, REACH, KNOB = 19.4, 6.0, 0.8
"""The radius of the arms, the length of the shank, the radius of the ring on it and the middle of
the arms; how high the stock crosses the shank, half of its length and the radius of its knobs, in
units."""

FLUKE, TIP, NOTCH, BARB, BACK = 24.0, 6.0, 0.6, 2.7, 1.2
"""Where on the arms a fluke is, in degrees from level; how far its tip and its notch are ahead of
there, and how far each barb is aside and back, in units."""

LEAN, WAKE = 32.0, ((1.6, 3.4), (4.4, 6.4), (7.2, 3.4))
"""How far an anchor leans over that drags, in degrees; how high each stroke behind it is and how
long, in units."""

STEPS = 6
"""In how many stretches a rope is drawn."""


class ShipAnchor(Component):
    """A ship's anchor: it stands if it holds, and leans over if it is dragged to the right.

    Anchors:
        ring: the middle of its ring; crown: the ground that it is on.

    Example:
        >>> import kdviz as kd
        >>> anchor = kd.ShipAnchor()
        >>> anchor.dragged().ring.x > anchor.ring.x
        True
    """

    starter: ClassVar[Starter] = Starter("holds fast", "The first number holds you fast.")
    stands: ClassVar[bool] = True

    holds: bool = Field(default=True, description="whether it holds, or is dragged along")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole anchor")

    def draw(self) -> Iterator[Shape]:
        """Yield the anchor, and strokes behind it if it is dragged."""
        yield Group(tuple(self._upright())).rotated(self._lean, about=MIDDLE)
        if not self.holds:
            for high, long in WAKE:
                near = Point(-ARMS - 3.6, -high)
                yield Line(near.shifted(-long), near, ink=self.ink, weight="thin")

    def _upright(self) -> Iterator[Shape]:
        """Yield the ring, the shank, the arms, the stock with its knobs, and the flukes."""
        yield Circle(RING, ink=self.ink).shifted(dy=-SHANK - RING)
        yield Line(Point(0, -SHANK), ORIGIN, ink=self.ink, weight="bold")
        arms = Arc(ARMS, FLUKE, 180 - 2 * FLUKE, ink=self.ink, weight="bold")
        yield arms.at(MIDDLE, "origin")
        yield Line(Point(-REACH, -STOCK), Point(REACH, -STOCK), ink=self.ink, weight="bold")
        root, ahead = MIDDLE.polar(FLUKE, ARMS), FLUKE - 90
        back = root.polar(ahead, -BACK)
        corners = root.polar(ahead, TIP), back.polar(FLUKE, BARB), root.polar(ahead, NOTCH)
        for side in (-1, 1):
            yield Circle(KNOB, fill=self.ink).shifted(side * REACH, -STOCK)
            fluke = (*corners, back.polar(FLUKE, -BARB))
            yield Polygon(tuple(Point(side * x, y) for x, y in fluke), fill=self.ink)

    @property
    def _lean(self) -> float:
        return 0.0 if self.holds else LEAN

    def dragged(self) -> ShipAnchor:
        """Return a copy that does not hold.

        Example:
            >>> import kdviz as kd
            >>> kd.ShipAnchor().dragged()
            ShipAnchor(holds=False)
        """
        return self.replaced(holds=False)

    @checked
    def tied(self, to: PointLike, *, slack: Share = 0.0, ink: Ink = "white") -> Curve:
        """Return the rope from the ring to what the anchor holds.

        Args:
            to: where it ends, such as ``boat.bottom``.
            slack: how far it sags, as a share of the way: 0 is taut.
            ink: the ink of the rope.

        Example:
            >>> import kdviz as kd
            >>> kd.ShipAnchor().tied(to=(30, -60), slack=0.2).end
            Point(x=30.0, y=-60.0)
        """
        end = Point(*to)
        start = self.ring.polar(self.ring.angle(end), RING * self.pose.scale)
        deep = slack * start.distance(end)
        places = [share / STEPS for share in range(STEPS + 1)]
        hung = (start.toward(end, p).shifted(dy=4 * deep * p * (1 - p)) for p in places)
        return Curve(tuple(hung), ink=ink)

    @anchor
    def ring(self) -> Point:
        """The middle of the ring, where a rope is tied."""
        return MIDDLE.polar(self._lean - 90, SHANK + RING - ARMS)

    @anchor
    def crown(self) -> Point:
        """The ground that it is on."""
        return ORIGIN
