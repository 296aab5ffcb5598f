"""Funnel: what takes much in and lets little out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Whole
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle, Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

HALF_RIM = 10.0
"""Half of the width at the rim, in units."""

HALF_DEPTH = 1.6
"""Half of the opening's depth, in units."""

HEIGHT = 19.0
"""How high the rim is above the spout, in units."""

MOUTH = Point(0.0, -HEIGHT)
"""The middle of the opening, in units from the spout."""

HALF_NECK = 2.2
"""Half of the width where the tube begins, in units."""

TUBE_LENGTH = 7.5
"""The length of the tube, in units."""

HALF_END = 1.7
"""Half of the width at the end of the tube, in units."""

CUT = 1.2
"""How far the tube is cut aslant, in units."""

DROP_RADIUS = 1.1
"""The radius of a thing that goes through, in units."""

PITCH = 3.8
"""The way from one thing to the next, in units."""

LONG_ROW = 5
"""How many things wait in a long row; a short one has one less."""


class Funnel(Component):
    """A funnel that takes n in and lets k out: many become few.

    Args:
        taken: how many things it takes in, above it.
        let_out: how many things it lets out, below it.
        ink: the ink of the funnel and of what leaves it.

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
    does: ClassVar[tuple[str, ...]] = (
        "reduce: 12, 3",
        "filter: 18, 2",
        "narrow down: 12, 1",
        "combine: 12, 1",
        "simplify: 16, 4",
        "select: 20, 3",
        "lose: 20, 2",
        "slow down: 24, 1",
        "compress: 16, 4",
        "fill: 16, 0",
        "overload: 27, 1",
        "shrink: 16, 2",
        "converge: 12, 1",
    )

    taken: Whole = Field(
        default=0, ge=0, le=27, description="how many things it takes in, above it"
    )
    let_out: Whole = Field(
        default=0, ge=0, le=9, description="how many things it lets out, below it"
    )
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
        left = f"M {-HALF_RIM} {-HEIGHT} L {-HALF_NECK} {-TUBE_LENGTH} L {-HALF_END} 0"
        right = f"L {HALF_END} {-CUT} L {HALF_NECK} {-TUBE_LENGTH} L {HALF_RIM} {-HEIGHT}"
        yield Path(f"{left} {right}", ink=self.ink)
        yield Ellipse(2 * HALF_RIM, 2 * HALF_DEPTH, ink=self.ink).at(MOUTH)
        drop = Circle(DROP_RADIUS, fill="white")
        for number in range(self.taken):
            yield drop.at(self._place_above(number))
        for number in range(self.let_out):
            yield Circle(DROP_RADIUS, ink=self.ink, fill=self.ink).at((0, (number + 1) * PITCH))

    def _place_above(self, number: int) -> Point:
        """Return where a thing waits: in short and long rows by turns, the lowest first."""
        pairs, place = divmod(number, 2 * LONG_ROW - 1)
        upper = place >= LONG_ROW - 1
        row, across = 2 * pairs + upper, place - (LONG_ROW - 1 if upper else 0)
        count = LONG_ROW if upper else LONG_ROW - 1
        left = self.taken - (number - across)
        return MOUTH.shifted(
            (across - (min(count, left) - 1) / 2) * PITCH, -HALF_DEPTH - (row + 1) * PITCH * 0.9
        )

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return MOUTH

    @anchor
    def spout(self) -> Point:
        """Where things leave it."""
        return ORIGIN
