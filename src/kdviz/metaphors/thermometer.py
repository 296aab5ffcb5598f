"""Thermometer: how heated something is."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Line, Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Meter, Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BULB, TUBE, HEIGHT = 4.8, 2.7, 32.0
"""The radii of the bulb and of the tube, and the height of the glass, in units."""

DROP, COLUMN, LOW, HIGH = 2.8, 1.8, 11.4, 28.4
"""The radius of the drop in the bulb, the width of the column above it, and how high the column
is at the values 0 and 1, in units."""

MARKS, OUT = (3.0, 1.8, 3.0, 1.8, 3.0), 2.0
"""How long the marks of the scale are from the lowest on, and how far away from the tube, in
units."""


class Thermometer(Component):
    """A thermometer that stands at a value from 0 to 1.

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
    stands: ClassVar[bool] = True
    measure: ClassVar[Measure] = Meter(
        of="temperature heat hot hotter warm warmer cold colder cool cooler fever"
    )

    value: Share = Field(default=0.6, description="how high the column stands on the scale")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the column, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the column with its drop, the glass around it, and the scale beside it."""
        drop = ORIGIN.shifted(dy=-BULB)
        yield Circle(DROP, ink=self.ink, fill=self.ink).at(drop)
        column = Rect(COLUMN, drop.y - self._at(self.value).y, COLUMN / 2, fill=self.ink)
        yield column.at(drop, "bottom")
        neck, dome = -BULB - math.sqrt(BULB**2 - TUBE**2), TUBE - HEIGHT
        yield Path(
            f"M {-TUBE} {neck} V {dome} A {TUBE} {TUBE} 0 0 1 {TUBE} {dome} V {neck} "
            f"A {BULB} {BULB} 0 1 1 {-TUBE} {neck} Z"
        )
        for number, long in enumerate(MARKS):
            mark = self._at(number / (len(MARKS) - 1)).shifted(TUBE + OUT)
            yield Line(mark, mark.shifted(long), weight="thin")

    def _at(self, value: float) -> Point:
        return Point(0.0, -LOW - (HIGH - LOW) * value)

    @checked
    def place(self, value: Share) -> Point:
        """Return the point of the scale for a value from 0 to 1, to put a label beside it.

        Args:
            value: where: 0 is the lowest mark, 1 the highest.

        Example:
            >>> import kdviz as kd
            >>> kd.Thermometer().place(0.5)
            Point(x=7.7, y=-19.9)
        """
        return self.pose.point(self._at(value).shifted(TUBE + OUT + max(MARKS)))

    def heated(self, to: float) -> Thermometer:
        """Return a copy that stands at another value.

        Args:
            to: the value, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Thermometer(0.2).heated(to=0.9).value
            0.9
        """
        return self.replaced(value=to)

    @anchor
    def bulb(self) -> Point:
        """The middle of the bulb."""
        return ORIGIN.shifted(dy=-BULB)

    @anchor
    def level(self) -> Point:
        """The top of the column."""
        return self._at(self.value)
