"""Sieve: what keeps the large and lets the small through."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.errors import LayoutError
from kdviz.fields.numbers import Count, NotNegative, Number
from kdviz.geometry.points import ORIGIN, Point
from kdviz.layout.rows import grid
from kdviz.primitives.arc import Arc
from kdviz.primitives.line import Line
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

BOWL_RADIUS = 10.5
"""The radius of the bowl, in units."""

HALF_OPENING = 1.7
"""Half of the height of the opening, which is seen a little from above, in units."""

ARM_LENGTH = 4.0
"""How long the handle is before its grip, in units."""

GRIP_LENGTH = 10.0
"""The length of the handle's grip, in units."""

HOOK_LENGTH = 2.2
"""The length of the hook across from the handle, in units."""

KEPT_GAP = 0.9
"""How far the things that it keeps are from each other and from the bowl, in units."""


class Sieve(Component):
    """A hand sieve whose mesh has a size: what is larger stays, what is smaller falls through.

    Args:
        hole: the width of a hole in units.
        ink: the ink of the mesh, which sifts.

    Anchors:
        mouth: the middle of its opening; underside: the lowest point of the mesh; grip: the end
        of the handle.

    Example:
        >>> import kdviz as kd
        >>> coarse = kd.Sieve(hole=4)
        >>> coarse.passes(kd.Ball(1.5)), coarse.passes(kd.Ball(2.5))
        (True, False)
    """

    starter: ClassVar[Starter] = Starter(
        "keeps back what is too large", "Only what is small falls through."
    )
    does: ClassVar[tuple[str, ...]] = (
        "filter",
        "select",
        "let through",
        "separate",
        "clean",
        "test",
        "lose: 4",
        "catch",
        "classify",
        "narrow down",
    )

    hole: Number = Field(default=2.4, ge=1.6, le=6, description="the width of a hole in units")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the mesh, which sifts")

    def draw(self) -> Iterator[Shape]:
        """Yield the mesh, the bowl's rim with its hook, and the handle."""
        for slant in (-1, 1):
            yield from self._draw_wires(slant)
        yield Arc(BOWL_RADIUS, begin=0, ink=self.ink)
        yield Ellipse(2 * BOWL_RADIUS, 2 * HALF_OPENING, fill="background")
        yield Line(Point(-BOWL_RADIUS, 0), Point(-BOWL_RADIUS - HOOK_LENGTH, 0))
        yield Line(Point(BOWL_RADIUS, 0), Point(BOWL_RADIUS + ARM_LENGTH, 0))
        grip = Rect(GRIP_LENGTH, 2.6, 1.3, fill="background")
        yield grip.at(Point(BOWL_RADIUS + ARM_LENGTH, 0), "left")

    def _draw_wires(self, slant: int) -> Iterator[Shape]:
        """Yield the parallel wires of one slant, from the rim or the bowl to the bowl."""
        most = math.floor(BOWL_RADIUS / self.hole)
        for number in range(-most, most + 1):
            off = number * self.hole
            far = math.sqrt(BOWL_RADIUS**2 - off**2)
            if far - max(off, -far) < self.hole / 2:
                continue
            foot = ORIGIN.polar(-45, off)
            start, end = foot.polar(45, max(off, -far)), foot.polar(45, far)
            ends = (Point(slant * x, y) for x, y in (start, end))
            yield Line(*ends, ink=self.ink, weight="thin")

    def passes(self, thing: AnyShape) -> bool:
        """Return whether a thing is small enough to fall through.

        Args:
            thing: the thing, as large as it is drawn.

        Example:
            >>> import kdviz as kd
            >>> kd.Sieve(hole=2).passes(kd.Ball(2.6))
            False
        """
        return self._measure(thing) <= self.hole

    def _measure(self, thing: Shape) -> float:
        """Return the width of a thing, or its height if that is more, as the sieve is scaled."""
        return max(thing.box.width, thing.box.height) / self.pose.scale

    def sifted(self, *things: AnyShape, columns: Count = 3, gap: NotNegative = 2.0) -> Group:
        """Return things where the sieve leaves them: in its bowl, or falling below it.

        Args:
            things: the things, in any order.
            columns: how many of those that fall are side by side.
            gap: the distance between those that fall, in units.

        Returns:
            A group of the things that stay, from left to right, then of those that fall.

        Raises:
            LayoutError: there are no things, or not all of those that stay find room side by side.

        Example:
            >>> import kdviz as kd
            >>> sieve = kd.Sieve()
            >>> stays, falls = sieve.sifted(kd.Ball(1), kd.Ball(2.6))
            >>> stays.center.y < sieve.underside.y < falls.center.y
            True
        """
        if not things:
            raise LayoutError("sifted: needs at least 1 thing, not 0.")
        kept = [thing for thing in things if not self.passes(thing)]
        falling = [thing for thing in things if self.passes(thing)]
        sizes = [self._measure(thing) for thing in kept]
        x, placed = -(sum(sizes) + KEPT_GAP * (len(kept) - 1)) / 2, list[Shape]()
        for thing, size in zip(kept, sizes, strict=True):
            across, reach = x + size / 2, BOWL_RADIUS - KEPT_GAP - size / 2
            if abs(across) > reach:
                raise LayoutError(
                    f"Sieve: the {len(kept)} things that stay find no room side by side. "
                    "Give fewer or smaller things, or a larger hole."
                )
            # A round thing lies where it touches the bowl.
            place = across, math.sqrt(reach**2 - across**2)
            placed.append(thing.at(self.pose.point(place)))
            x += size + KEPT_GAP
        if falling:
            rain = grid(*falling, columns=min(columns, len(falling)), gap=gap)
            placed.extend(rain.at(self.underside.shifted(dy=2 * gap), "top"))
        return Group(tuple(placed))

    @property
    def body_middle(self) -> Point | None:
        """The middle of the bowl: the handle is beside it."""
        return Point(0.0, BOWL_RADIUS / 2)

    @anchor
    def mouth(self) -> Point:
        """The middle of the opening."""
        return ORIGIN

    @anchor
    def underside(self) -> Point:
        """The lowest point of the mesh."""
        return Point(0.0, BOWL_RADIUS)

    @anchor
    def grip(self) -> Point:
        """The end of the handle."""
        return Point(BOWL_RADIUS + ARM_LENGTH + GRIP_LENGTH, 0.0)
