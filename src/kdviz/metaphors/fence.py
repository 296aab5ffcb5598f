"""Fence: what keeps out, unless a picket is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Whole
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PITCH = 5.2
"""The way from picket to picket, in units."""

HALF_PICKET = 1.7
"""Half of a picket's width, in units."""

SHOULDER = 12.2
"""How high the sides of a picket are, up to where its point begins, in units."""

TIP = 14.8
"""How high the point of a picket is, in units."""

RAILS = (3.8, 9.2)
"""How high the rails are, in units."""


class Fence(Component):
    """A picket fence: it keeps things out unless one picket is missing.

    Args:
        count: how many pickets it has room for.
        missing: which picket is missing, counted from 1 at the left, or None.
        ink: the ink of the whole fence.

    Anchors:
        hole: the place of the missing picket between the rails, or the middle picket's if none is
        missing.

    Example:
        >>> import kdviz as kd
        >>> fence = kd.Fence(6, missing=5)
        >>> ball = kd.Ball(1.4, ink="red").at(fence.hole)
    """

    starter: ClassVar[Starter] = Starter("keeps things in", "A fence is as good as its gap.")
    does: ClassVar[tuple[str, ...]] = (
        "protect",
        "separate",
        "isolate",
        "block",
        "limit",
        "lack: 7, missing=4",
        "leak: 7, missing=4",
        "escape: 7, missing=3",
        "restrain",
        "lock away",
        "prepare",
        "exclude",
        "group",
        "peek",
    )
    stands: ClassVar[bool] = True

    count: Whole = Field(default=7, ge=2, le=16, description="how many pickets it has room for")
    missing: Whole | None = Field(
        default=None,
        ge=1,
        le=16,
        kw_only=True,
        description="which picket is missing, counted from 1 at the left, or None",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole fence")

    @model_validator(mode="after")
    def _has_the_missing_picket(self) -> Self:
        if self.missing is not None and self.missing > self.count:
            raise ParameterError(
                f"Fence: missing must be at most the count, {self.count}, not {self.missing}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the rails, and in front of them the pickets."""
        end = self.count * PITCH / 2
        for height in RAILS:
            yield Line(Point(-end, -height), Point(end, -height), ink=self.ink)
        outline = f"M {-HALF_PICKET} 0 V {-SHOULDER} L 0 {-TIP} L {HALF_PICKET} {-SHOULDER} V 0 Z"
        picket = Path(outline, ink=self.ink, fill="background")
        for number in range(1, self.count + 1):
            if number != self.missing:
                yield picket.shifted(self._across(number))

    def _across(self, number: float) -> float:
        return (number - (self.count + 1) / 2) * PITCH

    def picket(self, number: Whole) -> Point:
        """Return the point of a picket, or where it would be if it were not missing.

        Args:
            number: which picket, counted from 1 at the left to the count.

        Raises:
            ParameterError: there is no such picket.

        Example:
            >>> import kdviz as kd
            >>> kd.Fence(3).picket(2)
            Point(x=0.0, y=-14.8)
        """
        check_nth("picket", number, self.count)
        return self.pose.point((self._across(number), -TIP))

    @anchor
    def hole(self) -> Point:
        """The place of the missing picket, or of the middle one, between the rails."""
        number = self.missing or (self.count + 1) // 2
        return Point(self._across(number), -sum(RAILS) / 2)
