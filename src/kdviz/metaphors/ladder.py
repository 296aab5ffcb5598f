"""Ladder: a way up, rung by rung."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Share, Whole
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import Point
from kdviz.primitives.line import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HEIGHT = 34.0
"""The height of the ladder, in units."""

HALF_FOOT = 5.6
"""Half of the distance between the rails at the foot, in units."""

HALF_HEAD = 4.6
"""Half of the distance between the rails at the head, in units."""

FULL_LEAN = 14.0
"""How far aside the head is when the ladder leans as far as it can, in units."""

RUNG_INSET = 0.3
"""How far inside the middle of a rail a rung ends, in units: the rail hides its round end."""

STUB_LENGTH = 2.2
"""How far in what is left of a broken rung reaches, in units."""

STUB_DROP = 1.0
"""How far down what is left of a broken rung hangs, in units."""


class Ladder(Component):
    """A ladder: a way up that is as good as its rungs.

    Args:
        count: how many rungs it has room for.
        missing: the rungs that are broken, counted from 1 at the foot.
        lean: how far it leans to the right: 0 is upright.
        ink: the ink of the rungs.

    Anchors:
        foot: the ground between the rails; head: the middle between their upper ends.

    Example:
        >>> import kdviz as kd
        >>> ladder = kd.Ladder(7, missing=[3, 4], ink="blue")
        >>> ladder.head.y
        -34.0
    """

    starter: ClassVar[Starter] = Starter("is climbed rung by rung", "No rung can be skipped.")
    does: ClassVar[tuple[str, ...]] = (
        "climb",
        "lack: missing=(2, 3)",
        "skip: missing=(2, 3, 4)",
        "base on",
        "improve",
        "escalate",
        "support",
        "rise",
        "progress",
        "take fewer steps: 3",
        "rank",
        "rescue",
        "trust: missing=(3,)",
    )
    stands: ClassVar[bool] = True

    count: Whole = Field(default=7, ge=2, le=10, description="how many rungs it has room for")
    missing: Several[Whole] = parameter(
        default=(),
        kw_only=True,
        description="the rungs that are broken, counted from 1 at the foot",
    )
    lean: Share = Field(
        default=0.0, kw_only=True, description="how far it leans to the right: 0 is upright"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the rungs")

    @model_validator(mode="after")
    def _has_the_missing_rungs(self) -> Self:
        for number in self.missing:
            if not 1 <= number <= self.count:
                raise ParameterError(
                    f"Ladder: missing must be rungs from 1 to {self.count}, not {number}."
                )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the rungs, whole or broken, and in front of them the rails."""
        for number in range(1, self.count + 1):
            share = self._share(number)
            left = self._place(share, -1).shifted(RUNG_INSET)
            right = self._place(share, 1).shifted(-RUNG_INSET)
            if number not in self.missing:
                yield Line(left, right, ink=self.ink, weight="bold")
                continue
            yield Line(left, left.shifted(STUB_LENGTH, STUB_DROP), ink=self.ink, weight="bold")
            yield Line(right, right.shifted(-STUB_LENGTH, STUB_DROP), ink=self.ink, weight="bold")
        for side in (-1, 1):
            yield Line(self._place(0, side), self._place(1, side))

    def _share(self, number: int) -> float:
        """Return at which share of the height a rung is."""
        return (number - 0.5) / self.count

    def _place(self, share: float, side: float = 0.0) -> Point:
        """Return a place at a share of the height: -1 is the left rail, 0 between them."""
        half = HALF_FOOT + (HALF_HEAD - HALF_FOOT) * share
        return Point((share - 0.5) * FULL_LEAN * self.lean + side * half, -HEIGHT * share)

    def rung(self, number: Whole) -> Point:
        """Return the middle of a rung, or of where it was.

        Args:
            number: which rung, counted from 1 at the foot to the count.

        Raises:
            ParameterError: there is no such rung.

        Example:
            >>> import kdviz as kd
            >>> kd.Ladder(2).rung(1)
            Point(x=0.0, y=-8.5)
        """
        check_nth("rung", number, self.count)
        return self.pose.point(self._place(self._share(number)))

    @anchor
    def foot(self) -> Point:
        """The ground between the rails."""
        return self._place(0)

    @anchor
    def head(self) -> Point:
        """The middle between the upper ends of the rails."""
        return self._place(1)
