"""Projection: many dimensions cast their shadow on few."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self

from pydantic import Field, model_validator

from kdviz.concepts.links import write_links
from kdviz.concepts.numbers import Table
from kdviz.errors import ParameterError
from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Whole
from kdviz.fields.takes import parameter
from kdviz.geometry.points import Point
from kdviz.primitives.dots import Dots
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

if TYPE_CHECKING:
    from kdviz.concepts.numbers import Floats

CLOUD_LENGTH = 30.0
"""How far the points reach along the first principal direction, in units."""

CLOUD_RISE = 9.0
"""How far above the floor the lowest point is, in units."""

FLOOR_EDGE = 3.0
"""How far the floor reaches beyond the shadows, in units."""

BACK_ACROSS = 0.5
"""How far to the right a step to the back is drawn, as a share of it."""

BACK_UP = 0.42
"""How far up a step to the back is drawn, as a share of it."""


def _sample_cloud(count: int, seed: int) -> tuple[tuple[float, float, float], ...]:
    """Return points in a flat ellipsoid; only what Python promises to repeat is drawn."""
    draw = Random(seed).random
    # One in each stretch of the long direction, so that few shadows fall on each other.
    return tuple(
        (18 * (number + 0.6 * draw()) / count - 9, 11 * draw() - 5.5, 4 * draw())
        for number in range(count)
    )


class Projection(Component):
    """Data points above a floor, or a line, on which they cast their shadows: n dimensions to k.

    The floor is spanned by the first two principal components of the data, the line by the first
    one, so that of all shadows they are those that keep the most of the differences.

    Args:
        data: the points: a row of n numbers for each, n at least 2.
        dimensions: how many are left: 2 for a floor, 1 for a line.
        ink: the ink of the shadows.

    Anchors:
        cloud: the middle of the points; shadow: the middle of their shadows.

    Example:
        >>> import kdviz as kd
        >>> flat = kd.Projection([[0, 0, 0], [4, 0, 1], [0, 2, 0], [4, 2, 1]])
        >>> round(flat.kept, 3)
        1.0
    """

    starter: ClassVar[Starter] = Starter("casts a flat shadow", "A shadow keeps only a part.")
    does: ClassVar[tuple[str, ...]] = (
        "flatten",
        "simplify",
        "compress",
        "hide",
        "represent",
        "lose",
        "distort",
    )

    data: Annotated[Table, Field(max_length=60)] = parameter(
        description="the points: a row of n numbers for each, n at least 2",
        default=_sample_cloud(9, 1),
    )
    dimensions: Literal[1, 2] = Field(
        default=2, kw_only=True, description="how many are left: 2 for a floor, 1 for a line"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the shadows")

    @model_validator(mode="after")
    def _is_a_table(self) -> Self:
        widths = {len(row) for row in self.data}
        if len(self.data) < 3 or len(widths) > 1 or min(widths) < 2:
            raise ParameterError(
                "Projection: data takes at least 3 rows, of as many numbers each, at least 2."
            )
        if not self._find_scores().any():
            raise ParameterError("Projection: all points of data are the same.")
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the floor, the ways of the shadows, the shadows and the points."""
        points, shadows = self._place_points()
        yield self._draw_floor()
        ways = write_links(zip(points, shadows, strict=True))
        yield Path(ways, weight="thin", dash="dotted")
        yield Dots(tuple(shadows), ink=self.ink, weight="bold")
        yield Dots(tuple(points), weight="bold")

    def _find_scores(self) -> Floats:
        """Return the points in the directions of their principal components, to scale."""
        import numpy as np

        data = np.array(self.data)
        off = data - data.mean(axis=0)
        _, _, directions = np.linalg.svd(off, full_matrices=False)
        # A direction is as good as its opposite: the one is taken that goes with the data's own.
        largest = np.abs(directions).argmax(axis=1)
        signs = np.sign(directions[np.arange(len(directions)), largest])
        scores: Floats = off @ (directions * signs[:, None]).T
        return np.pad(scores, ((0, 0), (0, max(0, 3 - scores.shape[1]))))

    def _measure(self) -> list[list[float]]:
        """Return how far right, back and up each point is, in units."""
        import numpy as np

        scores = self._find_scores()[:, :3]
        scaled = scores * (CLOUD_LENGTH / np.ptp(scores[:, 0]))
        up = self.dimensions
        scaled[:, up] += CLOUD_RISE - scaled[:, up].min()
        rows: list[list[float]] = scaled.tolist()
        return rows

    def _place_points(self) -> tuple[list[Point], list[Point]]:
        """Return the points, and the shadow of each."""
        shadows, points = [], []
        for row in self._measure():
            shadow = _on_floor(row[0], row[1]) if self.dimensions == 2 else Point(row[0], 0.0)
            shadows.append(shadow)
            points.append(shadow.shifted(dy=-row[self.dimensions]))
        return points, shadows

    def _draw_floor(self) -> Shape:
        """Return the floor, or the line, below all points."""
        rights, backs, _ = zip(*self._measure(), strict=True)
        left, right = min(rights) - FLOOR_EDGE, max(rights) + FLOOR_EDGE
        if self.dimensions == 1:
            return Line(Point(left, 0), Point(right, 0))
        near, far = min(backs) - FLOOR_EDGE, max(backs) + FLOOR_EDGE
        corners = ((left, near), (right, near), (right, far), (left, far))
        return Polygon(tuple(_on_floor(*corner) for corner in corners))

    @property
    def kept(self) -> float:
        """The share of the variance that the shadows keep."""
        scores = self._find_scores()
        variance = ((scores / abs(scores).max()) ** 2).sum(axis=0)
        return float(variance[: self.dimensions].sum() / variance.sum())

    def point(self, number: Whole) -> Point:
        """Return where one of the points is.

        Args:
            number: which row of the data, counted from 1.

        Raises:
            ParameterError: there is no such row.

        Example:
            >>> import kdviz as kd
            >>> kd.Projection([[0, 0], [4, 0], [2, 1]], dimensions=1).point(3).x
            0.0
        """
        check_nth("point", number, len(self.data))
        return self.pose.point(self._place_points()[0][number - 1])

    def shadow_of(self, number: Whole) -> Point:
        """Return where the shadow of one of the points is.

        Args:
            number: which row of the data, counted from 1.

        Raises:
            ParameterError: there is no such row.

        Example:
            >>> import kdviz as kd
            >>> kd.Projection([[0, 0], [4, 0], [2, 1]], dimensions=1).shadow_of(3).y
            0.0
        """
        check_nth("shadow_of", number, len(self.data))
        return self.pose.point(self._place_points()[1][number - 1])

    @anchor
    def cloud(self) -> Point:
        """The middle of the points."""
        return _average(self._place_points()[0])

    @anchor
    def shadow(self) -> Point:
        """The middle of their shadows."""
        return _average(self._place_points()[1])


def _on_floor(right: float, back: float) -> Point:
    """Return the point of the floor so far to the right and so far back, in units."""
    return Point(right + BACK_ACROSS * back, -BACK_UP * back)


def _average(points: list[Point]) -> Point:
    """Return the mean of some points."""
    return Point(
        math.fsum(point.x for point in points) / len(points),
        math.fsum(point.y for point in points) / len(points),
    )
