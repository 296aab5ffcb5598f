"""ShipAnchor: what keeps a thing in its place, or fails to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point, PointLike
from kdviz.primitives.arc import Arc
from kdviz.primitives.curve import Curve
from kdviz.primitives.line import Line
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

ARMS_MIDDLE = Point(0.0, -11.0)
"""The middle of the arc that the arms are."""

ARMS_RADIUS = 11.0
"""The radius of the arc that the arms are, in units."""

SHANK_LENGTH = 24.0
"""The length of the shank, in units."""

RING_RADIUS = 2.4
"""The radius of the ring on the shank, in units."""

STOCK_HEIGHT = 19.4
"""How high the stock crosses the shank, in units."""

HALF_STOCK = 6.0
"""Half of the stock's length, in units."""

KNOB_RADIUS = 0.8
"""The radius of a knob on the stock, in units."""

FLUKE_ANGLE = 24.0
"""Where on the arms a fluke is, in degrees from level."""

TIP_AHEAD = 6.0
"""How far ahead of the fluke's place its tip is, in units."""

NOTCH_AHEAD = 0.6
"""How far ahead of the fluke's place the notch between its barbs is, in units."""

BARB_ASIDE = 2.7
"""How far to either side of the fluke's place a barb is, in units."""

BARB_BACK = 1.2
"""How far back from the fluke's place a barb is, in units."""

DRAGGED_LEAN = 32.0
"""How far an anchor leans over that is dragged, in degrees."""

WAKE = ((1.6, 3.4), (4.4, 6.4), (7.2, 3.4))
"""How high each stroke behind an anchor that is dragged is, and how long, in units."""

ROPE_STRETCHES = 6
"""In how many stretches a rope is drawn."""


class ShipAnchor(Component):
    """A ship's anchor: it stands if it holds, and leans over if it is dragged to the right.

    Args:
        holds: whether it holds, or is dragged along.
        ink: the ink of the whole anchor.

    Anchors:
        ring: the middle of its ring; crown: the ground that it is on.

    Example:
        >>> import kdviz as kd
        >>> fast, adrift = kd.ShipAnchor(), kd.ShipAnchor(holds=False)
        >>> adrift.ring.x > fast.ring.x
        True
    """

    starter: ClassVar[Starter] = Starter("holds fast", "The first number holds you fast.")
    does: ClassVar[tuple[str, ...]] = (
        "restrain",
        "hold fast",
        "drag: holds=False",
        "slow down",
        "base on",
        "drift: holds=False",
        "stabilise",
        "get stuck",
        "pull",
        "lag behind",
        "sink",
    )
    stands: ClassVar[bool] = True

    holds: bool = Field(default=True, description="whether it holds, or is dragged along")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole anchor")

    def draw(self) -> Iterator[Shape]:
        """Yield the anchor, and strokes behind it if it is dragged."""
        yield Group(tuple(self._draw_upright())).rotated(self._lean, about=ARMS_MIDDLE)
        if not self.holds:
            for high, long in WAKE:
                near = Point(-ARMS_RADIUS - 3.6, -high)
                yield Line(near.shifted(-long), near, ink=self.ink, weight="thin")

    def _draw_upright(self) -> Iterator[Shape]:
        """Yield the ring, the shank, the arms, the stock with its knobs, and the flukes."""
        yield Circle(RING_RADIUS, ink=self.ink).shifted(dy=-SHANK_LENGTH - RING_RADIUS)
        yield Line(Point(0, -SHANK_LENGTH), ORIGIN, ink=self.ink, weight="bold")
        arms = Arc(ARMS_RADIUS, FLUKE_ANGLE, 180 - 2 * FLUKE_ANGLE, ink=self.ink, weight="bold")
        yield arms.at(ARMS_MIDDLE, "origin")
        left, right = (Point(side * HALF_STOCK, -STOCK_HEIGHT) for side in (-1, 1))
        yield Line(left, right, ink=self.ink, weight="bold")
        root, ahead = ARMS_MIDDLE.polar(FLUKE_ANGLE, ARMS_RADIUS), FLUKE_ANGLE - 90
        tip, notch = root.polar(ahead, TIP_AHEAD), root.polar(ahead, NOTCH_AHEAD)
        back = root.polar(ahead, -BARB_BACK)
        outer, inner = (back.polar(FLUKE_ANGLE, off) for off in (BARB_ASIDE, -BARB_ASIDE))
        fluke = tip, outer, notch, inner
        for side, end in ((-1, left), (1, right)):
            yield Circle(KNOB_RADIUS, fill=self.ink).at(end)
            yield Polygon(tuple(Point(side * x, y) for x, y in fluke), fill=self.ink)

    @property
    def _lean(self) -> float:
        """How far it leans over to the right, in degrees."""
        return 0.0 if self.holds else DRAGGED_LEAN

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
        start = self.ring.polar(self.ring.angle(end), RING_RADIUS * self.pose.scale)
        deep = slack * start.distance(end)
        places = [share / ROPE_STRETCHES for share in range(ROPE_STRETCHES + 1)]
        hung = (start.toward(end, p).shifted(dy=4 * deep * p * (1 - p)) for p in places)
        return Curve(tuple(hung), ink=ink)

    @anchor
    def ring(self) -> Point:
        """The middle of the ring, where a rope is tied."""
        return ARMS_MIDDLE.polar(self._lean - 90, SHANK_LENGTH + RING_RADIUS - ARMS_RADIUS)

    @anchor
    def crown(self) -> Point:
        """The ground that it is on."""
        return ORIGIN
