"""Bars: numbers side by side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.checks import check_index
from kdviz.concepts.numbers import Numbers
from kdviz.errors import ParameterError
from kdviz.fields.numbers import Positive, Whole
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

SPAN_HEIGHT = 26.0
"""The height of the span from the least number, or 0, to the greatest, or 0, in units."""

BAR_STEP = 6.0
"""The distance from one bar to the next, in units."""

BAR_WIDTH = 4.0
"""The width of a bar, in units."""

SEAM = 0.3
"""How far off the middle of the line at 0 a bar ends, in units."""


class Bars(Component):
    """Numbers as bars that stand on a line; one of them may be the one that matters.

    Bars are as long as their numbers are large: the line is at 0, and what is below 0 hangs.

    Args:
        values: the numbers, in any unit.
        focus: which one matters, counted from 0, or None.
        ink: the ink of the one that matters, or of all of them.
        height: how tall it is from the lowest end of a bar to the highest, in units.

    Anchors:
        focus_top: the end of the bar that matters, or of the highest.

    Example:
        >>> import kdviz as kd
        >>> bars = kd.Bars([3, 5, 2], focus=1, ink="red")
        >>> bars.label("best", side="top", anchor="focus_top").focus_top
        Point(x=0.0, y=-26.0)
    """

    starter: ClassVar[Starter] = Starter("tells the best from the rest", "One of them stands out.")
    does: ClassVar[tuple[str, ...]] = (
        "rank: focus=3",
        "compare",
        "stand out: focus=3",
        "count",
        "dominate: (2, 9, 3, 2, 1), focus=2",
        "measure",
        "grow: (2, 3, 5, 7, 9)",
        "shrink: (9, 7, 5, 3, 2)",
    )
    plots: ClassVar[bool] = True

    values: Annotated[Numbers, Field(min_length=1, max_length=24)] = parameter(
        description="the numbers, in any unit", default=(3.0, 5.0, 4.0, 7.0, 2.0)
    )
    focus: Whole | None = Field(
        default=None, kw_only=True, description="which one matters, counted from 0, or None"
    )
    ink: Ink = Field(
        default="white",
        kw_only=True,
        description="the ink of the one that matters, or of all of them",
    )

    height: Annotated[Positive, Field(le=200)] = Field(
        default=26.0,
        kw_only=True,
        description="how tall it is from the lowest end of a bar to the highest, in units",
    )

    @model_validator(mode="after")
    def _can_be_drawn(self) -> Self:
        for number, value in enumerate(self.values):
            if value and not self._bar_end(number).y:
                largest = max(self.values, key=abs)
                raise ParameterError(
                    f"Bars: values[{number}] must be 0, or large enough to be drawn beside "
                    f"{largest:g}, not {value}."
                )
        if self.focus is not None:
            self._check_bar(self.focus)
        return self

    def _check_bar(self, number: int) -> None:
        """Refuse a number that no bar has."""
        check_index("Bars", "bar", number, len(self.values))

    def draw(self) -> Iterator[Shape]:
        """Yield the line at 0, and the bars, of which the one that matters is filled."""
        half = len(self.values) * BAR_STEP / 2
        for number, value in enumerate(self.values):
            if not value:
                continue
            filled = self.focus in (None, number)
            ink = self.ink if filled else "white"
            end = self._bar_end(number)
            # It ends within the line at 0: on its edge, its ink would show beside the line.
            height = max(abs(end.y) - SEAM, abs(end.y) / 2)
            bar = Rect(BAR_WIDTH, height, ink=ink, fill=ink if filled else None)
            yield bar.at(end, "top" if value > 0 else "bottom")
        yield Line(Point(-half, 0), Point(half, 0))

    def _bar_end(self, number: int) -> Point:
        """Return the middle of a bar's end away from the line."""
        span = max(0.0, *self.values) - min(0.0, *self.values)
        height = self.values[number] / span * self.height if span else 0.0
        return Point((number - (len(self.values) - 1) / 2) * BAR_STEP, -height)

    def bar(self, number: Whole) -> Point:
        """Return the end of a bar, away from the line.

        Args:
            number: which bar, counted from 0 at the left.

        Raises:
            ParameterError: there is no such bar.

        Example:
            >>> import kdviz as kd
            >>> kd.Bars([1, 2]).bar(1)
            Point(x=3.0, y=-26.0)
        """
        self._check_bar(number)
        return self.pose.point(self._bar_end(number))

    def foot(self, number: Whole) -> Point:
        """Return the middle of a bar's end at the line, to name it.

        Args:
            number: which bar, counted from 0 at the left.

        Raises:
            ParameterError: there is no such bar.

        Example:
            >>> import kdviz as kd
            >>> kd.Bars([1, 2]).foot(1)
            Point(x=3.0, y=0.0)
        """
        self._check_bar(number)
        return self.pose.point((self._bar_end(number).x, 0.0))

    def ranked(self) -> Bars:
        """Return a copy with the numbers from the greatest to the least; what matters moves along.

        Example:
            >>> import kdviz as kd
            >>> kd.Bars([1, 3, 2], focus=0).ranked()
            Bars(values=(3.0, 2.0, 1.0), focus=2)
        """
        order = sorted(range(len(self.values)), key=lambda number: -self.values[number])
        focus = None if self.focus is None else order.index(self.focus)
        return self.replaced(values=[self.values[number] for number in order], focus=focus)

    @anchor
    def focus_top(self) -> Point:
        """The end of the bar that matters, or of the highest."""
        highest = max(range(len(self.values)), key=self.values.__getitem__)
        return self._bar_end(highest if self.focus is None else self.focus)
