"""Dominoes: one thing that brings down the next."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Whole
from kdviz.geometry.points import Point
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HEIGHT = 13.0
"""The height of a domino, in units."""

THICKNESS = 2.4
"""The thickness of a domino, in units."""

CORNER_RADIUS = 0.4
"""The radius of a domino's round corners, in units."""

PITCH = 6.6
"""The way from one domino to the next, in units."""

TILE_GAP = 1.3
"""What is left between two that touch, to tell one from the other, in units."""


class Dominoes(Component):
    """Dominoes in a row, seen from the side: the first of them fall, each onto the next.

    Args:
        count: how many dominoes there are.
        fallen: how many of them fall, from the left.
        ink: the ink of those that fall.

    Anchors:
        first, last: the tops of the first and of the last domino; front: the top of the last
        one that falls, or of the first if none does.

    Example:
        >>> import kdviz as kd
        >>> row = kd.Dominoes(6, ink="red")
        >>> row.front == row.place(row.fallen), row.last.y
        (True, -13.0)
    """

    starter: ClassVar[Starter] = Starter("passes a push on", "One push, and the others follow.")
    does: ClassVar[tuple[str, ...]] = (
        "topple: 7, 4",
        "trigger: 6, 1",
        "spread: 8, 5",
        "cause: 7, 3",
        "depend on: 7, 0",
        "collapse: 7, 7",
        "hand over: 7, 3",
        "break off: 7, 2",
        "push: 6, 1",
        "amplify: 8, 3",
        "sequence: 6, 2",
    )
    stands: ClassVar[bool] = True

    count: Whole = Field(default=6, ge=3, le=12, description="how many dominoes there are")
    fallen: Whole = Field(
        default=2, ge=0, le=12, description="how many of them fall, from the left"
    )
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
            domino = Rect(THICKNESS, HEIGHT, CORNER_RADIUS, ink=ink, fill=ink)
            foot = self._foot(number)
            yield domino.at(foot, "bottom_right").rotated(lean, about=foot)

    def _foot(self, number: int) -> Point:
        """Return the lower right corner of a domino, about which it falls."""
        return Point((number - (self.count - 1) / 2) * PITCH + THICKNESS / 2, 0.0)

    def _leans(self) -> list[float]:
        """Return how far each domino leans to the right: the upper corner rests on the next."""
        leans = [0.0] * self.count
        if self.fallen == self.count:
            # Nothing holds the last one.
            leans[-1] = 90.0
        for number in reversed(range(min(self.fallen, self.count - 1))):
            after = leans[number + 1]
            room = PITCH * math.cos(math.radians(after)) - THICKNESS - TILE_GAP
            leans[number] = after + math.degrees(math.asin(room / HEIGHT))
        return leans

    def _top(self, number: int) -> Point:
        lean = self._leans()[number]
        return self._foot(number).polar(lean - 90, HEIGHT).polar(lean + 180, THICKNESS / 2)

    def place(self, number: Whole) -> Point:
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
        check_nth("place", number, self.count)
        return self.pose.point(self._top(number - 1))

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
