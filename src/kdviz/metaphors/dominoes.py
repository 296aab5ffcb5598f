"""Dominoes: one thing that brings down the next."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.geometry.points import Point
from kdviz.primitives.straight import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HEIGHT, THICK, PITCH, CORNER, GAP = 13.0, 2.4, 6.6, 0.4, 1.3
"""The height and the thickness of a domino, the distance from one to the next, its round corners,
and the gap that tells two that touch from each other, in units."""


class Dominoes(Component):
    """Dominoes in a row, seen from the side: the first of them fall, each onto the next.

    Anchors:
        first, last: the tops of the first and of the last domino; front: the top of the last
        one that falls, or of the first if none does.

    Example:
        >>> import kdviz as kd
        >>> row = kd.Dominoes(6, ink="red").pushed(fallen=4)
        >>> row.front == row.place(4), row.last.y
        (True, -13.0)
    """

    starter: ClassVar[Starter] = Starter("pass a push on", "One push, and the others follow.")
    stands: ClassVar[bool] = True

    count: int = Field(default=6, ge=3, le=12, description="how many dominoes there are")
    fallen: int = Field(default=2, ge=0, le=12, description="how many of them fall, from the left")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of those that fall")

    @model_validator(mode="after")
    def _has_what_falls(self) -> Self:
        if self.fallen > self.count:
            raise ParameterError(
                f"Dominoes: fallen must be at most their count, {self.count}, not {self.fallen}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the dominoes, from left to right."""
        for number, lean in enumerate(self._leans()):
            ink: Ink = self.ink if number < self.fallen else "white"
            domino, foot = Rect(THICK, HEIGHT, CORNER, ink=ink, fill=ink), self._foot(number)
            yield domino.at(foot, "bottom_right").rotated(lean, about=foot)

    def _foot(self, number: int) -> Point:
        """Return the lower right corner of a domino, about which it falls."""
        return Point((number - (self.count - 1) / 2) * PITCH + THICK / 2, 0.0)

    def _leans(self) -> list[float]:
        """Return how far each domino leans to the right: the upper corner rests on the next."""
        leans = [0.0] * self.count
        if self.fallen == self.count:
            # Nothing holds the last one.
            leans[-1] = 90.0
        for number in reversed(range(min(self.fallen, self.count - 1))):
            after = leans[number + 1]
            room = PITCH * math.cos(math.radians(after)) - THICK - GAP
            leans[number] = after + math.degrees(math.asin(room / HEIGHT))
        return leans

    def _top(self, number: int) -> Point:
        lean = self._leans()[number]
        return self._foot(number).polar(lean - 90, HEIGHT).polar(lean + 180, THICK / 2)

    @checked
    def place(self, number: int) -> Point:
        """Return the middle of a domino's upper end, to label it or to stand things there.

        Args:
            number: which one it is: 1 is the first.

        Raises:
            ParameterError: there is no such domino.

        Example:
            >>> import kdviz as kd
            >>> kd.Dominoes(5).place(3)
            Point(x=0.0, y=-13.0)
        """
        if not 1 <= number <= self.count:
            raise ParameterError(f"place: number must be from 1 to {self.count}, not {number}.")
        return self.pose.point(self._top(number - 1))

    def pushed(self, fallen: int) -> Dominoes:
        """Return a copy in which some fall.

        Args:
            fallen: how many, from the left.

        Raises:
            ParameterError: there are fewer.

        Example:
            >>> import kdviz as kd
            >>> kd.Dominoes(5).pushed(fallen=4)
            Dominoes(count=5, fallen=4)
        """
        return self.replaced(fallen=fallen)

    @anchor
    def first(self) -> Point:
        """The top of the first domino."""
        return self._top(0)

    @anchor
    def last(self) -> Point:
        """The top of the last domino."""
        return self._top(-1)

    @anchor
    def front(self) -> Point:
        """The top of the last domino that falls, or of the first if none does."""
        return self._top(max(self.fallen - 1, 0))
