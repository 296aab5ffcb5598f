"""Ladder: a way up, rung by rung."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import Point
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HEIGHT, WIDE, NARROW, LEAN = 34.0, 5.6, 4.6, 14.0
"""The height, half of the width at the foot and at the head, and how far the head is off when the
ladder leans, in units."""

INSET, STUB, DROP = 0.6, 2.2, 1.0
"""How far a rung keeps from the rails' middle lines, and how far what is left of a broken one
reaches in and hangs down, in units."""


class Ladder(Component):
    """A ladder: a way up that is as good as its rungs.

    Anchors:
        foot: the ground between the rails; head: the middle between their upper ends.

    Example:
        >>> import kdviz as kd
        >>> ladder = kd.Ladder(7, missing=[3, 4], ink="blue")
        >>> ladder.head.y
        -34.0
    """

    starter: ClassVar[Starter] = Starter("is climbed rung by rung", "No rung can be skipped.")
    stands: ClassVar[bool] = True

    count: int = Field(default=7, ge=2, le=10, description="how many rungs it has room for")
    missing: tuple[int, ...] = Field(
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

    @checked
    def broken(self, *rungs: int) -> Ladder:
        """Return a copy in which some more rungs are broken.

        Args:
            rungs: which ones, counted from 1 at the foot.

        Raises:
            ParameterError: there is no such rung.

        Example:
            >>> import kdviz as kd
            >>> kd.Ladder(missing=[2]).broken(5, 4)
            Ladder(missing=(2, 4, 5))
        """
        return self.replaced(missing=tuple(sorted({*self.missing, *rungs})))

    def mended(self) -> Ladder:
        """Return a copy with all its rungs.

        Example:
            >>> import kdviz as kd
            >>> kd.Ladder(5, missing=[2]).mended()
            Ladder(count=5)
        """
        return self.replaced(missing=())

    def leant(self, to: float = 1.0) -> Ladder:
        """Return a copy that leans to the right by another share; flipped, it leans to the left.

        Args:
            to: how far: 0 is upright, 1 is as far as is safe.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Ladder().leant().head.x
            7.0
        """
        return self.replaced(lean=to)

    def draw(self) -> Iterator[Shape]:
        """Yield the rungs, whole or broken, and in front of them the rails."""
        for number in range(1, self.count + 1):
            share = self._share(number)
            left, right = self._on(share, -1).shifted(INSET), self._on(share, 1).shifted(-INSET)
            if number not in self.missing:
                yield Line(left, right, ink=self.ink, weight="bold")
                continue
            yield Line(left, left.shifted(STUB, DROP), ink=self.ink, weight="bold")
            yield Line(right, right.shifted(-STUB, DROP), ink=self.ink, weight="bold")
        for side in (-1, 1):
            yield Line(self._on(0, side), self._on(1, side))

    def _share(self, number: int) -> float:
        """Return at which share of the height a rung is."""
        return (number - 0.5) / self.count

    def _on(self, share: float, side: float = 0.0) -> Point:
        """Return a place at a share of the height: -1 is the left rail, 0 between them."""
        half = WIDE + (NARROW - WIDE) * share
        return Point((share - 0.5) * LEAN * self.lean + side * half, -HEIGHT * share)

    @checked
    def rung(self, number: int) -> Point:
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
        if not 1 <= number <= self.count:
            raise ParameterError(f"rung: number must be from 1 to {self.count}, not {number}.")
        return self.pose.point(self._on(self._share(number)))

    @anchor
    def foot(self) -> Point:
        """The ground between the rails."""
        return self._on(0)

    @anchor
    def head(self) -> Point:
        """The middle between the upper ends of the rails."""
        return self._on(1)
