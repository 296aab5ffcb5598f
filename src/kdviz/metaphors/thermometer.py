"""Thermometer: how heated something is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Meter, Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BULB_RADIUS = 4.8
"""The radius of the bulb, in units."""

TUBE_RADIUS = 2.7
"""The radius of the tube, in units."""

GLASS_HEIGHT = 32.0
"""The height of the glass, from the ground to the top of the tube, in units."""

DROP_RADIUS = 2.8
"""The radius of the drop in the bulb, in units."""

COLUMN_WIDTH = 1.8
"""The width of the column above the drop, in units."""

LOWEST_LEVEL = 11.4
"""How high the top of the column is at the value 0, in units."""

HIGHEST_LEVEL = 28.4
"""How high the top of the column is at the value 1, in units."""

MARK_LENGTHS = (3.0, 1.8, 3.0, 1.8, 3.0)
"""How long the marks of the scale are, from the lowest on, in units."""

MARK_GAP = 2.0
"""How far the marks are from the tube, in units."""


class Thermometer(Component):
    """A thermometer that stands at a value from 0 to 1.

    Args:
        value: how high the column stands on the scale.
        ink: the ink of the column, which acts.

    Anchors:
        bulb: the middle of its bulb; level: the top of the column.

    Example:
        >>> import kdviz as kd
        >>> kd.Thermometer(0).level
        Point(x=0.0, y=-11.4)
    """

    starter: ClassVar[Starter] = Starter(
        "shows how hot it is", "It gets hotter, degree by degree.", call="kd.Thermometer(0.8)"
    )
    does: ClassVar[tuple[str, ...]] = (
        "measure",
        "heat up: 0.8",
        "overheat: 0.97",
        "cool down: 0.15",
        "rise: 0.7",
        "worsen: 0.85",
        "watch",
        "range",
        "exaggerate: 1",
        "warn: 0.95",
    )
    stands: ClassVar[bool] = True
    measure: ClassVar[Measure] = Meter(
        of="temperature heat hot hotter warm warmer cold colder cool cooler fever"
    )

    value: Share = Field(default=0.6, description="how high the column stands on the scale")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the column, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the column with its drop, the glass around it, and the scale beside it."""
        drop = ORIGIN.shifted(dy=-BULB_RADIUS)
        yield Circle(DROP_RADIUS, ink=self.ink, fill=self.ink).at(drop)
        height = drop.y - self._column_top(self.value).y
        column = Rect(COLUMN_WIDTH, height, COLUMN_WIDTH / 2, fill=self.ink)
        yield column.at(drop, "bottom")
        neck = -BULB_RADIUS - math.sqrt(BULB_RADIUS**2 - TUBE_RADIUS**2)
        dome = TUBE_RADIUS - GLASS_HEIGHT
        top = f"A {TUBE_RADIUS} {TUBE_RADIUS} 0 0 1 {TUBE_RADIUS} {dome}"
        bulb = f"A {BULB_RADIUS} {BULB_RADIUS} 0 1 1 {-TUBE_RADIUS} {neck}"
        yield Path(f"M {-TUBE_RADIUS} {neck} V {dome} {top} V {neck} {bulb} Z")
        for number, long in enumerate(MARK_LENGTHS):
            level = self._column_top(number / (len(MARK_LENGTHS) - 1))
            mark = level.shifted(TUBE_RADIUS + MARK_GAP)
            yield Line(mark, mark.shifted(long), weight="thin")

    def _column_top(self, value: float) -> Point:
        """Return the top of the column when it stands at a value."""
        return Point(0.0, -LOWEST_LEVEL - (HIGHEST_LEVEL - LOWEST_LEVEL) * value)

    @property
    def body_middle(self) -> Point | None:
        """The foot of the glass: the scale is beside the body."""
        return ORIGIN

    def place(self, value: Share) -> Point:
        """Return the point of the scale for a value from 0 to 1, to put a label beside it.

        Args:
            value: where: 0 is the lowest mark, 1 the highest.

        Example:
            >>> import kdviz as kd
            >>> kd.Thermometer().place(0.5)
            Point(x=7.7, y=-19.9)
        """
        beside = TUBE_RADIUS + MARK_GAP + max(MARK_LENGTHS)
        return self.pose.point(self._column_top(value).shifted(beside))

    @anchor
    def bulb(self) -> Point:
        """The middle of the bulb."""
        return ORIGIN.shifted(dy=-BULB_RADIUS)

    @anchor
    def level(self) -> Point:
        """The top of the column."""
        return self._column_top(self.value)
