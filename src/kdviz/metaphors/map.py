"""Map: which way to go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Annotated, ClassVar

from pydantic import AfterValidator, Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point, PointsField
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line, Polygon
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PANEL, FOLDS, TALL, SLANT = 11.0, 3, 22.0, 3.2
"""A panel's width, how many there are, their height, and how much higher one fold is than the
next, in units."""

HALT, PIN, HUB, CLEAR, HIGH = 1.2, 2.4, 0.7, 1.3, 6.6
"""The radii of a halt, of a pin's head and of the hole in it, the room around a head, and how high
a pin stands, in units."""


def _shares(halts: tuple[Point, ...]) -> tuple[Point, ...]:
    for place, halt in enumerate(halts):
        if not (0 <= halt.x <= 1 and 0 <= halt.y <= 1):
            raise ValueError(f"at place {place + 1} must be two shares from 0 to 1, not {halt}")
    return halts


class Map(Component):
    """A folded map with a route: the way from where one is to where one wants to be.

    Anchors:
        start, goal: the first and the last halt of the route; pin: the middle of the pin's head.

    Example:
        >>> import kdviz as kd
        >>> kd.Map([(0.2, 0.8), (0.8, 0.3)], ink="red").label("goal", side="top", anchor="pin")
        Map(halts=(Point(x=0.2, y=0.8), Point(x=0.8, y=0.3)), ink='red', labels=...
    """

    starter: ClassVar[Starter] = Starter("shows the way", "Know the way before you walk.")

    halts: Annotated[PointsField, Field(min_length=1), AfterValidator(_shares)] = parameter(
        description="the places on the way, as shares of the map's width and height from its "
        "top left",
        default=(Point(0.14, 0.8), Point(0.42, 0.4), Point(0.62, 0.72), Point(0.84, 0.4)),
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the route and the pin")

    def draw(self) -> Iterator[Shape]:
        """Yield the sheet with its folds, the route, and the pin at its end."""
        steps = range(FOLDS + 1)
        upper = [self._on_sheet(step / FOLDS, 0) for step in steps]
        lower = [self._on_sheet(step / FOLDS, 1) for step in steps]
        yield Polygon((*upper, *reversed(lower)), fill="background")
        for top, bottom in list(zip(upper, lower, strict=True))[1:-1]:
            yield Line(top, bottom, weight="thin")
        way = [self._on_sheet(*halt) for halt in self.halts]
        for halt in way[:-1]:
            yield Circle(HALT + 0.8, ink="background", fill="background").at(halt)
            yield Circle(HALT, ink=self.ink).at(halt)
        for here, there in pairwise(way):
            angle, clear = here.angle(there), HALT + CLEAR
            if here.distance(there) > 2 * clear:
                ends = here.polar(angle, clear), there.polar(angle + 180, clear)
                yield Line(*ends, ink=self.ink, dash="dotted")
        yield from self._pin_at(way[-1])

    def _pin_at(self, foot: Point) -> Iterator[Shape]:
        """Yield a pin that stands on a point, clear of what is behind it."""
        head = f"A {PIN} {PIN} 0 0 1 {PIN} {PIN - HIGH} C {PIN} -2.6 0.8 -1.6 0 0 Z"
        pin = Path(f"M 0 0 C -0.8 -1.6 {-PIN} -2.6 {-PIN} {PIN - HIGH} {head}")
        middle = foot.shifted(dy=PIN - HIGH)
        yield Circle(PIN + CLEAR, fill="background", ink="background").at(middle)
        yield pin.replaced(ink=self.ink, fill=self.ink).at(foot, "bottom")
        yield Circle(HUB, ink="background", fill="background").at(middle)

    def _on_sheet(self, across: float, down: float) -> Point:
        """Return the point for two shares, which follows the folds."""
        fold = across * FOLDS
        lower = SLANT * (1 - abs(fold % 2 - 1))
        return Point((across - 0.5) * FOLDS * PANEL, (down - 1) * TALL - SLANT + lower)

    @checked
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

    def routed(self, through: Sequence[tuple[float, float]]) -> Map:
        """Return a copy with another route.

        Args:
            through: the halts, as shares of the map's width and height from its top left.

        Raises:
            ParameterError: there is none, or one is not on the map.

        Example:
            >>> import kdviz as kd
            >>> detour = kd.Map([(0.1, 0.8), (0.9, 0.8)])
            >>> len(detour.routed(through=[(0.1, 0.8), (0.5, 0.2), (0.9, 0.8)]).halts)
            3
        """
        return self.replaced(halts=through)

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
        return self._on_sheet(*self.halts[-1]).shifted(dy=PIN - HIGH)
