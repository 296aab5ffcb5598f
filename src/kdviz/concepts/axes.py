"""Axes: two directions in which data are measured."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar, Self

from pydantic import Field, model_validator

from kdviz.concepts.checks import check_ascent
from kdviz.concepts.numbers import NumbersLike, PointsLike
from kdviz.errors import ParameterError
from kdviz.fields.numbers import Number, Positive
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.curve import Curve
from kdviz.primitives.dots import Dots
from kdviz.primitives.polygon import Polyline
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Measure, Plane, Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink, Weight

OVERSHOOT = 4.0
"""How far an axis goes on after the last value, in units."""

ROUNDING = 1e-9
"""By which share of its length data may be beyond an axis: arithmetic is not exact."""


class Axes(Component):
    """Two axes at a right angle, on which data are put where their numbers say.

    Args:
        x: from where to where x goes.
        y: from where to where y goes.
        width: the length that x goes over, in units.
        height: the length that y goes over, in units.
        x_name: what x is called.
        y_name: what y is called.
        ink: the ink of the axes.

    Anchors:
        origin: where the axes meet; x_end, y_end: the tips of the axes.

    Example:
        >>> import kdviz as kd
        >>> axes = kd.Axes((0, 10), (0, 1), width=50, height=30)
        >>> axes.point(5, 0.5)
        Point(x=25.0, y=-15.0)
    """

    starter: ClassVar[Starter] = Starter(
        "puts numbers where they belong",
        "The last step brings the least.",
        call="kd.Axes((0, 10), (0, 1))",
        labels="",
        more=(
            'axes.plot([0, 2, 5, 10], [0, 0.5, 0.8, 0.9], ink="blue").label("{label}", "right")',
        ),
    )
    does: ClassVar[tuple[str, ...]] = (
        "plot",
        "compare",
        "relate",
        "trend",
        "predict",
        "range",
        "expect",
    )
    measure: ClassVar[Measure] = Plane("origin", "x_end", "y_end")

    x: tuple[Number, Number] = Field(default=(0.0, 1.0), description="from where to where x goes")
    y: tuple[Number, Number] = Field(default=(0.0, 1.0), description="from where to where y goes")
    width: Positive = Field(
        default=40.0, kw_only=True, description="the length that x goes over, in units"
    )
    height: Positive = Field(
        default=28.0, kw_only=True, description="the length that y goes over, in units"
    )
    x_name: str = Field(default="", kw_only=True, description="what x is called")
    y_name: str = Field(default="", kw_only=True, description="what y is called")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the axes")

    @model_validator(mode="after")
    def _go_somewhere(self) -> Self:
        check_ascent("Axes", "x", *self.x)
        check_ascent("Axes", "y", *self.y)
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the axes with their names."""
        across = Arrow(ORIGIN, self._x_end(), ink=self.ink, standoff=0)
        yield across.label(self.x_name, side="right", anchor="end") if self.x_name else across
        up = Arrow(ORIGIN, self._y_end(), ink=self.ink, standoff=0)
        yield up.label(self.y_name, side="top", anchor="end") if self.y_name else up

    def _x_end(self) -> Point:
        return Point(self.width + OVERSHOOT, 0.0)

    def _y_end(self) -> Point:
        return Point(0.0, -self.height - OVERSHOOT)

    def point(self, x: Number, y: Number) -> Point:
        """Return the place of a pair of numbers.

        Args:
            x: a number within what x goes over.
            y: a number within what y goes over.

        Raises:
            ParameterError: one of them is outside.

        Example:
            >>> import kdviz as kd
            >>> kd.Axes((-1, 1), (0, 2), width=40).point(0, 0)
            Point(x=20.0, y=0.0)
        """
        across, down = self._find_share("x", x, self.x), self._find_share("y", y, self.y)
        return self.pose.point((across * self.width, -down * self.height))

    def _find_share(self, name: str, value: float, ends: tuple[float, float]) -> float:
        """Return how far along an axis a number is, as a share of what it goes over."""
        low, high = ends
        share = (value - low) / (high - low)
        if not -ROUNDING <= share <= 1 + ROUNDING:
            raise ParameterError(
                f"Axes: {name} goes from {low:g} to {high:g}, so {value:g} is not on it. "
                f"Give the axes another {name}."
            )
        return share

    def plot(
        self,
        xs: NumbersLike,
        ys: NumbersLike,
        *,
        smooth: bool = False,
        ink: Ink = "white",
        weight: Weight = "bold",
        dash: Dash = "solid",
    ) -> Polyline | Curve:
        """Return a line through pairs of numbers.

        Args:
            xs: numbers within what x goes over.
            ys: as many numbers within what y goes over.
            smooth: whether the line is rounded at the points, which it goes through all the same.
            ink: the ink of the line.
            weight: how heavy the line is.
            dash: solid is now, dotted was or will be.

        Raises:
            ParameterError: a number is outside, or there are not as many of both.

        Example:
            >>> import kdviz as kd
            >>> kd.Axes(width=40, height=20).plot([0, 0.5, 1], [0, 0.25, 1], ink="blue").end
            Point(x=40.0, y=-20.0)
        """
        across, up = tuple(xs), tuple(ys)
        if len(across) != len(up):
            raise ParameterError(
                f"plot: there are {len(across)} xs and {len(up)} ys; it takes as many of both."
            )
        points = tuple(self.point(x, y) for x, y in zip(across, up, strict=True))
        kind: Any = Curve if smooth else Polyline
        line: Polyline | Curve = kind(points, ink=ink, weight=weight, dash=dash)
        return line

    def scatter(self, points: PointsLike, *, ink: Ink = "white", weight: Weight = "bold") -> Dots:
        """Return dots for pairs of numbers.

        Args:
            points: pairs (x, y), or an array of shape (n, 2), within what the axes go over.
            ink: the ink of the dots.
            weight: how large the dots are.

        Raises:
            ParameterError: a number is outside.

        Example:
            >>> import kdviz as kd
            >>> kd.Axes(width=40, height=20).scatter([(0.5, 0.5)]).center
            Point(x=20.0, y=-10.0)
        """
        return Dots(tuple(self.point(*point) for point in points), ink=ink, weight=weight)

    @anchor
    def origin(self) -> Point:
        """Where the axes meet."""
        return ORIGIN

    @anchor
    def x_end(self) -> Point:
        """The tip of the x axis."""
        return self._x_end()

    @anchor
    def y_end(self) -> Point:
        """The tip of the y axis."""
        return self._y_end()
