"""Map: which way to go."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from kdviz.fields.numbers import Share
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point, PointsField
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PANELS = 3
"""How many panels the folds divide the map into."""

PANEL_WIDTH = 11.0
"""The width of a panel, in units."""

PANEL_HEIGHT = 22.0
"""The height of a panel, in units."""

SLANT = 3.2
"""How much lower every other fold is than the ones beside it, in units."""

HALT_RADIUS = 1.2
"""The radius of a halt, in units."""

PIN_RADIUS = 2.4
"""The radius of the pin's head, in units."""

PIN_HEIGHT = 6.6
"""The height of the pin, in units."""

HOLE_RADIUS = 0.7
"""The radius of the hole in the pin's head, in units."""

CLEARANCE = 1.3
"""The room that is kept free around the pin's head and around a halt, in units."""


def _check_shares(halts: tuple[Point, ...]) -> tuple[Point, ...]:
    for place, halt in enumerate(halts):
        if not (0 <= halt.x <= 1 and 0 <= halt.y <= 1):
            raise ValueError(f"at place {place + 1} must be two shares from 0 to 1, not {halt}")
    return halts


class Map(Component):
    """A folded map with a route: the way from where one is to where one wants to be.

    Args:
        halts: the places on the way, as shares of the map's width and height from its top left.
        ink: the ink of the route and the pin.

    Anchors:
        start, goal: the first and the last halt of the route; pin: the middle of the pin's head;
        pin_top: the top of it, to label it.

    Example:
        >>> import kdviz as kd
        >>> kd.Map([(0.2, 0.8), (0.8, 0.3)], ink="red").label("goal", side="top", anchor="pin_top")
        Map(halts=(Point(x=0.2, y=0.8), Point(x=0.8, y=0.3)), ink='red', labels=...
    """

    starter: ClassVar[Starter] = Starter("shows the way", "Know the way before you walk.")
    does: ClassVar[tuple[str, ...]] = (
        "plan",
        "lead",
        "explore",
        "find",
        "overview",
        "get lost",
        "represent",
        "follow",
        "flatten",
        "explain",
    )

    halts: Annotated[PointsField, Field(min_length=1), AfterValidator(_check_shares)] = parameter(
        description="the places on the way, as shares of the map's width and height from its "
        "top left",
        default=(Point(0.14, 0.8), Point(0.42, 0.4), Point(0.62, 0.72), Point(0.84, 0.4)),
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the route and the pin")

    def draw(self) -> Iterator[Shape]:
        """Yield the sheet with its folds, the route, and the pin at its end."""
        steps = range(PANELS + 1)
        upper = [self._on_sheet(step / PANELS, 0) for step in steps]
        lower = [self._on_sheet(step / PANELS, 1) for step in steps]
        yield Polygon((*upper, *reversed(lower)), fill="background")
        for top, bottom in list(zip(upper, lower, strict=True))[1:-1]:
            yield Line(top, bottom, weight="thin")
        way = [self._on_sheet(*halt) for halt in self.halts]
        for halt in way[:-1]:
            yield Circle(HALT_RADIUS + 0.8, ink="background", fill="background").at(halt)
            yield Circle(HALT_RADIUS, ink=self.ink).at(halt)
        for here, there in pairwise(way):
            angle, clear = here.angle(there), HALT_RADIUS + CLEARANCE
            if here.distance(there) > 2 * clear:
                ends = here.polar(angle, clear), there.polar(angle + 180, clear)
                yield Line(*ends, ink=self.ink, dash="dotted")
        yield from self._pin_on(way[-1])

    def _pin_on(self, foot: Point) -> Iterator[Shape]:
        """Yield a pin that stands on a point, clear of what is behind it."""
        radius, middle = PIN_RADIUS, PIN_RADIUS - PIN_HEIGHT
        head = f"A {radius} {radius} 0 0 1 {radius} {middle} C {radius} -2.6 0.8 -1.6 0 0 Z"
        pin = Path(f"M 0 0 C -0.8 -1.6 {-radius} -2.6 {-radius} {middle} {head}")
        room = Circle(radius + CLEARANCE, fill="background", ink="background")
        yield room.at(foot.shifted(dy=middle))
        yield pin.replaced(ink=self.ink, fill=self.ink).at(foot, "bottom")
        yield Circle(HOLE_RADIUS, ink="background", fill="background").at(foot.shifted(dy=middle))

    def _on_sheet(self, across: float, down: float) -> Point:
        """Return the point for two shares, which follows the folds."""
        fold = across * PANELS
        lower = SLANT * (1 - abs(fold % 2 - 1))
        x = (across - 0.5) * PANELS * PANEL_WIDTH
        return Point(x, (down - 1) * PANEL_HEIGHT - SLANT + lower)

    def place(self, across: Share, down: Share) -> Point:
        """Return a point of the sheet, to put something there.

        Args:
            across: the share of the width from the left.
            down: the share of the height from the top.

        Example:
            >>> import kdviz as kd
            >>> kd.Map().place(0.5, 1) == kd.Map([(0.5, 1)]).goal
            True
        """
        return self.pose.point(self._on_sheet(across, down))

    @anchor
    def start(self) -> Point:
        """The first halt of the route."""
        return self._on_sheet(*self.halts[0])

    @anchor
    def goal(self) -> Point:
        """The last halt of the route, where the pin stands."""
        return self._on_sheet(*self.halts[-1])

    @anchor
    def pin(self) -> Point:
        """The middle of the pin's head."""
        return self._on_sheet(*self.halts[-1]).shifted(dy=PIN_RADIUS - PIN_HEIGHT)

    @anchor
    def pin_top(self) -> Point:
        """The top of the pin, to label it."""
        return self._on_sheet(*self.halts[-1]).shifted(dy=-PIN_HEIGHT)
