"""Distribution: which values are common and which are rare."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.checks import check_ascent, goes_up
from kdviz.concepts.numbers import Numbers
from kdviz.errors import ParameterError
from kdviz.fields.numbers import Number, Positive, Whole
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point
from kdviz.primitives.curve import Curve
from kdviz.primitives.hatch import Hatch
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

LINE_LENGTH = 44.0
"""The length of the line of values, in units."""

PEAK_HEIGHT = 20.0
"""How high a bell is whose deviation is an eighth of the range, in units."""

CURVE_POINTS = 41
"""How many points the curve goes through."""

SEEN_DEVIATIONS = 3.2
"""To how many deviations from the mean the curve is drawn."""

HALF_BAR_GAP = 0.21
"""Half of the gap between bars, as a share of their distance."""

BELL_REACH = (-4.0, 4.0)
"""From which value to which the line of a bell goes, if nothing is said."""

BAR_RISE = 0.8
"""How far above the line of values bars stand, in units."""


class Distribution(Component):
    """A bell curve of a mean and a deviation, or a histogram of data, above a line of values.

    The area is the same whatever the numbers are, so that a wider one is a lower one, and two of
    the same range can be compared.

    Args:
        mean: the mean of the bell, in the data's unit.
        deviation: the standard deviation of the bell, in the data's unit.
        data: values, at least one: a histogram of them is drawn instead.
        bins: how many bars a histogram has room for.
        reach: from which value to which the line goes, or None: as far as the data, and from -4 to
            4 for a bell.
        dash: dotted for what was or is expected.
        ink: the ink of the bell or the bars.

    Anchors:
        peak: the top of the curve above the mean; mean_foot: the mean on the line of values;
        low_end, high_end: the ends of that line.

    Example:
        >>> import kdviz as kd
        >>> then = kd.Distribution(mean=-1, dash="dotted")
        >>> now = then.drifted(by=2).replaced(dash="solid", ink="red")
        >>> now.mean
        1.0
    """

    starter: ClassVar[Starter] = Starter(
        "shows what is usual",
        "Most are near the middle. Some are not.",
        call='kd.Distribution(ink="blue")',
    )
    does: ClassVar[tuple[str, ...]] = (
        "vary",
        "drift",
        "spread",
        "stand out",
        "sample",
        "expect",
        "generalise",
        "range",
    )
    plots: ClassVar[bool] = True

    mean: Number = Field(default=0.0, description="the mean of the bell, in the data's unit")
    deviation: Positive = Field(
        default=1.0, description="the standard deviation of the bell, in the data's unit"
    )
    data: Annotated[Numbers, Field(min_length=1)] | None = parameter(
        description="values, at least one: a histogram of them is drawn instead",
        default=None,
        kw_only=True,
    )
    bins: Whole = Field(
        default=12, ge=2, le=24, kw_only=True, description="how many bars a histogram has room for"
    )
    reach: tuple[Number, Number] | None = Field(
        default=None,
        kw_only=True,
        description="from which value to which the line goes, or None: as far as the data, and "
        "from -4 to 4 for a bell",
    )
    dash: Dash = Field(
        default="solid", kw_only=True, description="dotted for what was or is expected"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the bell or the bars")

    @model_validator(mode="after")
    def _goes_somewhere(self) -> Self:
        low, high = self._range
        check_ascent("Distribution", "reach", low, high)
        off = [value for value in self._values if not low <= value <= high]
        if off:
            farthest = max(off, key=lambda value: max(low - value, value - high))
            raise ParameterError(
                f"Distribution: reach goes from {low:g} to {high:g}, so {len(off)} of "
                f"{len(self._values)} values of data are not on it, the farthest {farthest:g}. "
                f"Give reach=({min(self._values):g}, {max(self._values):g}) or more, or "
                "leave it out."
            )
        if not (self._values or self._bell_values()):
            raise ParameterError(
                f"Distribution: reach goes from {low:g} to {high:g}, and nothing of a bell about "
                f"{self.mean:g} is over it. Give a reach with the mean in it."
            )
        return self

    @property
    def _values(self) -> tuple[float, ...]:
        """The data, if there are any."""
        return self.data or ()

    @property
    def _range(self) -> tuple[float, float]:
        """From which value to which the line goes."""
        if self.reach is not None:
            return self.reach
        if not self._values:
            return BELL_REACH
        low, high = min(self._values), max(self._values)
        if goes_up(low, high):
            return low, high
        # However large they are, it goes up.
        half = max(0.5, abs(low) / 1000)
        return low - half, high + half

    def draw(self) -> Iterator[Shape]:
        """Yield the line of values, and the bell or the bars above it."""
        low, high = self._foot(self._range[0]), self._foot(self._range[1])
        if self._values:
            yield from self._draw_histogram()
        yield Line(low, high)
        bell = tuple(self._point(value, self._density(value)) for value in self._bell_values())
        if bell and not self._values:
            yield Curve(bell, ink=self.ink, weight="bold", dash=self.dash)

    def _draw_histogram(self) -> Iterator[Shape]:
        """Yield the bars of the data as one path, if any of the data are on the line of values."""
        edges, heights = self._count_data()
        bars = (
            _write_bar(self._foot(left).x, self._foot(right).x, self._point(left, height).y)
            for left, right, height in zip(edges[:-1], edges[1:], heights, strict=True)
            if height
        )
        solid = self.dash == "solid"
        data = " ".join(bars)
        if data:
            yield Path(data, ink=self.ink, fill=self.ink if solid else None, dash=self.dash)

    def _count_data(self) -> tuple[list[float], list[float]]:
        """Return the edges of the bars, and the density of the data in each."""
        import numpy as np

        counts, edges = np.histogram(self._values, bins=self.bins, range=self._range)
        density = counts / (len(self._values) * np.diff(edges))
        return edges.tolist(), density.tolist()

    def _bell_values(self) -> list[float]:
        """Return values along the bell, as far as it can be told from the line of values."""
        low = max(self._range[0], self.mean - SEEN_DEVIATIONS * self.deviation)
        high = min(self._range[1], self.mean + SEEN_DEVIATIONS * self.deviation)
        if low >= high:
            return []
        return [low + (high - low) * step / (CURVE_POINTS - 1) for step in range(CURVE_POINTS)]

    def _density(self, value: float) -> float:
        """Return how dense the values are about one: of the bell, or of the data."""
        if self._values:
            edges, heights = self._count_data()
            inside = edges[0] <= value <= edges[-1]
            bars = zip(edges[1:], heights, strict=True)
            return next((height for edge, height in bars if inside and value <= edge), 0.0)
        off = (value - self.mean) / self.deviation
        return math.exp(-off * off / 2) / (self.deviation * math.sqrt(2 * math.pi))

    def _foot(self, value: float) -> Point:
        """Return the point of the line of values at a value."""
        return self._point(value, 0.0)

    def _point(self, value: float, density: float) -> Point:
        """Return the point above a value that is as high as a density."""
        low, high = self._range
        full = PEAK_HEIGHT * math.sqrt(2 * math.pi) * (high - low) / 8
        return Point(((value - low) / (high - low) - 0.5) * LINE_LENGTH, -density * full)

    @property
    def _middle(self) -> float:
        """The mean of the data, or of the bell."""
        return math.fsum(self._values) / len(self._values) if self._values else self.mean

    def place(self, value: Number) -> Point:
        """Return the point of the curve, or of a bar's top, above a value.

        Args:
            value: the value, in the data's unit.

        Example:
            >>> import kdviz as kd
            >>> bell = kd.Distribution(1)
            >>> bell.place(1) == bell.peak
            True
        """
        return self.pose.point(self._point(value, self._density(value)))

    def area(self, low: Number, high: Number, *, ink: Ink = "red") -> Hatch:
        """Return the area below the bell between two values, hatched.

        Args:
            low: where it begins, in the data's unit.
            high: where it ends.
            ink: the ink of the lines.

        Raises:
            ParameterError: the values do not go up, or none of them is on the line.

        Example:
            >>> import kdviz as kd
            >>> tail = kd.Distribution().area(2, 4)
            >>> tail.box.left
            11.0
        """
        low, high = max(low, self._range[0]), min(high, self._range[1])
        if low >= high:
            raise ParameterError(f"area: there is no room on the line from {low:g} to {high:g}.")
        inside = [low, *(value for value in self._bell_values() if low < value < high), high]
        top = (self._point(value, self._density(value)) for value in inside)
        points = (self._foot(low), *top, self._foot(high))
        return Hatch(Polygon(points), ink=ink).posed(self.pose)

    def drifted(self, by: Number) -> Distribution:
        """Return a copy whose mean, and whose data, are moved.

        Args:
            by: how far, in the data's unit; to the right if positive.

        Raises:
            ParameterError: it is not a number.

        Example:
            >>> import kdviz as kd
            >>> kd.Distribution(1).drifted(by=-3).mean
            -2.0
        """
        data = [value + by for value in self._values] or None
        return self.replaced(mean=self.mean + by, data=data, reach=self._with(data))

    def widened(self, by: Positive) -> Distribution:
        """Return a copy whose deviation is larger, and whose data are farther from their mean.

        Args:
            by: the factor, more than 0; less than 1 makes it narrower.

        Raises:
            ParameterError: it is not more than 0.

        Example:
            >>> import kdviz as kd
            >>> kd.Distribution().widened(by=2).peak.y
            -10.0
        """
        data = [self._middle + (value - self._middle) * by for value in self._values] or None
        return self.replaced(deviation=self.deviation * by, data=data, reach=self._with(data))

    def fitted(self) -> Distribution:
        """Return the bell of the data's mean and deviation, in the same range.

        Raises:
            ParameterError: the data are all one number.

        Example:
            >>> import kdviz as kd
            >>> kd.Distribution(data=[-1, 0, 1, 2]).fitted()
            Distribution(mean=0.5, deviation=1.118033988749895, reach=(-1.0, 2.0))
        """
        import numpy as np

        if not self._values:
            return self
        deviation = float(np.std(self._values))
        if not goes_up(min(self._values), max(self._values)):
            raise ParameterError(
                f"Distribution: all data are {self._middle:g}, and a bell is wider than that. "
                "Fit one to data that differ."
            )
        return self.replaced(mean=self._middle, deviation=deviation, data=None, reach=self._range)

    def _with(self, data: Sequence[float] | None) -> tuple[float, float] | None:
        """Return the reach of a copy, so that both can be compared: no less than its own."""
        if not data:
            return self.reach
        low, high = self._range
        return min(low, *data), max(high, *data)

    @anchor
    def peak(self) -> Point:
        """The top of the curve above the mean."""
        return self._point(self._middle, self._density(self._middle))

    @anchor
    def mean_foot(self) -> Point:
        """The mean on the line of values."""
        return self._foot(self._middle)

    @anchor
    def low_end(self) -> Point:
        """The low end of the line of values."""
        return self._foot(self._range[0])

    @anchor
    def high_end(self) -> Point:
        """The high end of the line of values."""
        return self._foot(self._range[1])


def _write_bar(left: float, right: float, top: float) -> str:
    """Return a bar's outline, clear of its neighbours and of the line that it stands on."""
    gap = HALF_BAR_GAP * (right - left)
    return f"M {left + gap:g} {-BAR_RISE} V {top - BAR_RISE:g} H {right - gap:g} V {-BAR_RISE} Z"
