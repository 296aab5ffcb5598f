"""Vector: a direction and a length."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.errors import ParameterError
from kdviz.fields.numbers import Number
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.similarities import Pose
from kdviz.primitives.arc import Arc
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.dots import Dots
from kdviz.primitives.polygon import Polyline
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Role, Starter
from kdviz.scene.shape import Shape
from kdviz.scene.slants import Slant, slant_between
from kdviz.style.ink import Dash, Ink

UNIT_LENGTH = 5.0
"""How long a vector of length 1 is, in units."""

ARC_SHARE = 0.4
"""Where the arc of an angle is, as a share of the shorter vector."""


class Vector(Component):
    """An arrow from an origin, as far to the right and as far up as its numbers say.

    Args:
        x: how far it goes to the right.
        y: how far it goes up.
        legs: whether its two components are shown, dotted.
        dash: dotted was or will be.
        ink: the ink of the arrow.

    Anchors:
        foot: where it starts; tip: where it ends; corner: the point below or above the tip that is
        level with the foot.

    Example:
        >>> import kdviz as kd
        >>> king, man, woman = kd.Vector(4, 4), kd.Vector(3, 1), kd.Vector(1, 3)
        >>> king.plus(man.times(-1)).plus(woman)
        Vector(x=2.0, y=6.0)
    """

    starter: ClassVar[Starter] = Starter("points somewhere", "Where it points is what it means.")
    does: ClassVar[tuple[str, ...]] = (
        "point",
        "align",
        "relate",
        "move",
        "compare",
        "represent",
        "diverge",
    )
    role: ClassVar[Role] = "line"

    x: Number = Field(default=4.0, description="how far it goes to the right")
    y: Number = Field(default=3.0, description="how far it goes up")
    legs: bool = Field(
        default=False, kw_only=True, description="whether its two components are shown, dotted"
    )
    dash: Dash = Field(default="solid", kw_only=True, description="dotted was or will be")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the arrow")

    @model_validator(mode="after")
    def _goes_somewhere(self) -> Self:
        if not self.length > 1e-6:
            raise ParameterError("Vector: x and y are both 0. A vector needs somewhere to go.")
        return self

    def draw(self) -> Iterator[Shape]:
        """Yield the components, the arrow and its origin."""
        if self.legs:
            yield Polyline((ORIGIN, self._corner(), self._tip()), dash="dotted", weight="thin")
        yield Arrow(ORIGIN, self._tip(), ink=self.ink, weight="bold", dash=self.dash, standoff=0)
        yield Dots((ORIGIN,), ink=self.ink, weight="bold")

    @property
    def length(self) -> float:
        """The length, in the unit of x and y.

        Example:
            >>> import kdviz as kd
            >>> kd.Vector(3, 4).length
            5.0
        """
        return math.hypot(self.x, self.y)

    def _tip(self) -> Point:
        return Point(self.x * UNIT_LENGTH, -self.y * UNIT_LENGTH)

    def _corner(self) -> Point:
        return Point(self.x * UNIT_LENGTH, 0.0)

    def plus(self, other: Vector) -> Vector:
        """Return the sum of both, from the same foot.

        Args:
            other: what is added.

        Raises:
            ParameterError: the sum has no length.

        Example:
            >>> import kdviz as kd
            >>> kd.Vector(1, 2).plus(kd.Vector(3, 0))
            Vector(y=2.0)
        """
        return self.replaced(x=self.x + other.x, y=self.y + other.y)

    def times(self, factor: Number) -> Vector:
        """Return a vector that is longer or, below 0, that points the other way.

        Args:
            factor: by how much.

        Raises:
            ParameterError: nothing would be left of it.

        Example:
            >>> import kdviz as kd
            >>> kd.Vector(1, 2).times(-2).y
            -4.0
        """
        return self.replaced(x=self.x * factor, y=self.y * factor)

    def projected(self, onto: Vector) -> Vector:
        """Return the shadow that it casts on the line along another vector.

        Args:
            onto: the other.

        Raises:
            ParameterError: they are at a right angle, so that there is none.

        Example:
            >>> import kdviz as kd
            >>> kd.Vector(3, 4).projected(onto=kd.Vector(1, 0)).y
            0.0
        """
        share = (self.x * onto.x + self.y * onto.y) / onto.length**2
        return self.replaced(x=onto.x * share, y=onto.y * share)

    def cosine(self, other: Vector) -> float:
        """Return the cosine of the angle to another vector: 1 is alike, 0 has nothing in common.

        Args:
            other: the other.

        Example:
            >>> import kdviz as kd
            >>> kd.Vector(2, 0).cosine(kd.Vector(0, 3))
            0.0
        """
        return (self.x * other.x + self.y * other.y) / (self.length * other.length)

    def angled(self, to: Vector, *, ink: Ink = "white") -> Arc:
        """Return the arc of the angle between this vector and another from the same foot.

        Args:
            to: the other.
            ink: the ink of the arc.

        Example:
            >>> import kdviz as kd
            >>> kd.Vector(4, 0).angled(to=kd.Vector(0, 4)).sweep
            -90.0
        """
        begin, end = ORIGIN.angle(self._tip()), ORIGIN.angle(to._tip())
        sweep = (end - begin + 180) % 360 - 180
        radius = ARC_SHARE * UNIT_LENGTH * min(self.length, to.length)
        return Arc(radius, begin, sweep, ink=ink).posed(self.pose)

    def slant_under(self, outer: Pose) -> Slant | None:
        """Return the middle between foot and tip, if it runs aslant."""
        pose = outer.after(self.pose)
        return slant_between(pose.point(ORIGIN), pose.point(self._tip()))

    @anchor
    def foot(self) -> Point:
        """Where it starts."""
        return ORIGIN

    @anchor
    def tip(self) -> Point:
        """Where it ends."""
        return self._tip()

    @anchor
    def corner(self) -> Point:
        """The point below or above the tip that is level with the foot."""
        return self._corner()
