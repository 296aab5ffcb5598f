"""Funnel: what takes much in and lets little out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle, Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

RIM, DEPTH, HEIGHT = 10.0, 1.6, 19.0
NECK, TUBE, END, CUT = 2.2, 7.5, 1.7, 1.2
"""Half of the width at the rim, half of the opening's depth and the height; half of the width
at the neck, the length of the tube, half of the width at its end, and how far it is cut aslant,
in units."""

DROP, PITCH, ROW = 1.1, 3.8, 5
"""The radius of what goes through, from one to the next, in units, and how many are in a row."""


class Funnel(Component):
    """A funnel that takes n in and lets k out: many become few.

    Anchors:
        mouth: the middle of its opening; spout: where things leave it.

    Example:
        >>> import kdviz as kd
        >>> funnel = kd.Funnel(9, 2, ink="blue")
        >>> funnel.spout
        Point(x=0.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter(
        "lets little through", "Much goes in, and little comes out."
    )
    stands: ClassVar[bool] = True

    taken: int = Field(default=0, ge=0, le=27, description="how many things it takes in, above it")
    let_out: int = Field(default=0, ge=0, le=9, description="how many things it lets out, below it")
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of the funnel and of what leaves it"
    )

    @model_validator(mode="after")
    def _has_no_source_of_its_own(self) -> Self:
        if self.let_out > self.taken:
            raise ParameterError(
                f"Funnel: let_out must be at most what is taken, {self.taken}, not {self.let_out}."
            )
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the cone with its tube, the opening, and what comes and goes."""
        cone = f"M {-RIM} {-HEIGHT} L {-NECK} {-TUBE} L {-END} 0"
        yield Path(f"{cone} L {END} {-CUT} L {NECK} {-TUBE} L {RIM} {-HEIGHT}", ink=self.ink)
        yield Ellipse(2 * RIM, 2 * DEPTH, ink=self.ink).at(self._mouth())
        drop = Circle(DROP, fill="white")
        for number in range(self.taken):
            yield drop.at(self._above(number))
        for number in range(self.let_out):
            yield Circle(DROP, ink=self.ink, fill=self.ink).at((0, (number + 1) * PITCH))

    def _above(self, number: int) -> Point:
        """Return where a thing waits: rows of five and of four, the lowest first."""
        pairs, place = divmod(number, 2 * ROW - 1)
        upper = place >= ROW - 1
        row, across = 2 * pairs + upper, place - (ROW - 1 if upper else 0)
        count = ROW if upper else ROW - 1
        left = self.taken - (number - across)
        return self._mouth().shifted(
            (across - (min(count, left) - 1) / 2) * PITCH, -DEPTH - (row + 1) * PITCH * 0.9
        )

    def _mouth(self) -> Point:
        return ORIGIN.shifted(dy=-HEIGHT)

    def passing(self, taken: int, out: int) -> Funnel:
        """Return a copy through which other numbers of things go.

        Args:
            taken: how many it takes in.
            out: how many of them it lets out.

        Raises:
            ParameterError: they are not from 0 to 27 and to 9, or more come out than go in.

        Example:
            >>> import kdviz as kd
            >>> kd.Funnel().passing(taken=9, out=2)
            Funnel(taken=9, let_out=2)
        """
        return self.replaced(taken=taken, let_out=out)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return self._mouth()

    @anchor
    def spout(self) -> Point:
        """Where things leave it."""
        return ORIGIN
