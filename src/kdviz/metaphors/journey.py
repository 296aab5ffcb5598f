"""Journey: from where one is to where one wants to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number, Positive
from kdviz.geometry.points import ORIGIN, Point, PointLike
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

SHORTEST = 24.0
"""The length of the shortest journey that the arrow has room for, in units."""

PLACE_RADIUS = 2.4
"""The radius of the start, and half of the width of the flag pole's foot, in units."""

POLE_HEIGHT = 16.0
"""The height of the flag pole at the goal, in units."""

FLAG_WIDTH = 7.0
"""The width of the flag, in units."""

HALF_SHAFT = 1.9
"""Half of the width of the arrow's shaft, in units."""

HALF_HEAD = 4.6
"""Half of the width of the arrow's head, in units."""

HEAD_LENGTH = 7.0
"""The length of the arrow's head, in units."""

CLEARANCE = 5.6
"""How far the arrow keeps away from both places, in units."""


class Journey(Component):
    """A big arrow between a start and a goal with a flag; it may run the wrong way.

    Args:
        length: the distance from the start to the goal, in units.
        heading: where the goal lies, in degrees from the right.
        backwards: whether the arrow runs from the goal to the start.
        dash: dotted for a journey that is yet to be made.
        ink: the ink of the arrow.

    Anchors:
        start, goal: the two places; start_foot, goal_foot: their lowest points, to label them;
        halfway: the point midway; flag: the top of the flag pole.

    Example:
        >>> import kdviz as kd
        >>> wrong = kd.Journey(backwards=True, ink="red")
        >>> wrong.label("problem", anchor="start_foot").label("solution", anchor="goal_foot").goal
        Point(x=24.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter(
        "goes from a problem to its solution", "Start from the problem."
    )
    does: ClassVar[tuple[str, ...]] = (
        "lead: 48",
        "solve: 48",
        "reach: 48",
        "run backwards: backwards=True",
        "begin: 48",
        'move the goal: dash="dotted"',
        "follow: 48",
        'plan: dash="dotted"',
        "bridge: 48",
    )

    length: Positive = Field(
        default=48.0, ge=SHORTEST, description="the distance from the start to the goal, in units"
    )
    heading: Number = Field(
        default=0.0, kw_only=True, description="where the goal lies, in degrees from the right"
    )
    backwards: bool = Field(
        default=False, kw_only=True, description="whether the arrow runs from the goal to the start"
    )
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for a journey that is yet to be made"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the arrow")

    def draw(self) -> Iterator[Shape]:
        """Yield the start, the flag at the goal, and the arrow between them."""
        start, goal = self._place(-1), self._place(1)
        yield Circle(PLACE_RADIUS).at(start)
        foot, top = goal.shifted(dy=PLACE_RADIUS), goal.shifted(dy=PLACE_RADIUS - POLE_HEIGHT)
        yield Line(foot, top)
        yield Path(f"M 0 0 L {FLAG_WIDTH} 3.1 L 0 6.2 Z", fill="white").shifted(*top)
        yield Line(foot.shifted(-PLACE_RADIUS), foot.shifted(PLACE_RADIUS))
        yield self._arrow()

    def _arrow(self) -> Shape:
        tip, neck = self.length / 2 - CLEARANCE, self.length / 2 - CLEARANCE - HEAD_LENGTH
        upper = ((-tip, -HALF_SHAFT), (neck, -HALF_SHAFT), (neck, -HALF_HEAD), (tip, 0.0))
        lower = ((neck, HALF_HEAD), (neck, HALF_SHAFT), (-tip, HALF_SHAFT))
        arrow = Polygon(
            tuple(Point(x, y) for x, y in upper + lower),
            ink=self.ink,
            fill=self.ink if self.dash == "solid" else None,
            dash=self.dash,
        )
        return arrow.rotated(self.heading + (180 if self.backwards else 0), about=ORIGIN)

    def _place(self, side: int) -> Point:
        """Return an end: -1 is the start, 1 the goal."""
        return ORIGIN.polar(self.heading, side * self.length / 2)

    def led(self, start: PointLike, goal: PointLike) -> Journey:
        """Return a copy that leads from a point to another.

        Args:
            start: where it starts; most often an anchor of another shape.
            goal: where the flag stands.

        Raises:
            ParameterError: the points are too close for the arrow.

        Example:
            >>> import kdviz as kd
            >>> kd.Journey().led((0, 0), (0, 40)).goal
            Point(x=0.0, y=40.0)
        """
        here = Point(*start)
        led = self.replaced(length=here.distance(goal), heading=here.angle(goal))
        return led.at(here, "start")

    @anchor
    def start(self) -> Point:
        """The place where the journey starts."""
        return self._place(-1)

    @anchor
    def goal(self) -> Point:
        """The place where it is meant to end."""
        return self._place(1)

    @anchor
    def halfway(self) -> Point:
        """The point midway."""
        return ORIGIN

    @anchor
    def flag(self) -> Point:
        """The top of the flag pole."""
        return self._place(1).shifted(dy=PLACE_RADIUS - POLE_HEIGHT)

    @anchor
    def start_foot(self) -> Point:
        """The lowest point of the start, to label it."""
        return self._place(-1).shifted(dy=PLACE_RADIUS)

    @anchor
    def goal_foot(self) -> Point:
        """The foot of the flag pole, to label the goal."""
        return self._place(1).shifted(dy=PLACE_RADIUS)
