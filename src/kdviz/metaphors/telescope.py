"""Telescope: looking at what is far away, or too closely at one thing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number
from kdviz.geometry.points import ORIGIN, Point, PointLike
from kdviz.primitives.arrow import Arrow
from kdviz.primitives.line import Line
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PIVOT = Point(0.0, -18.0)
"""What the tube turns about."""

FOOT_DISTANCE = 8.0
"""How far the outer feet of the tripod stand from the middle one, in units."""

TUBES = ((-13.0, -10.2, 1.5), (-10.2, -1.8, 2.1), (-1.8, 10.4, 2.8), (10.4, 12.2, 3.6))
"""From where to where each tube goes, measured from the pivot, and its radius, in units."""


class Telescope(Component):
    """A telescope on a tripod, which looks to the right and up by an angle.

    Args:
        elevation: how far up it looks, in degrees above the horizon.
        ink: the ink of the tube, which acts.

    Anchors:
        lens: the middle of its front; eyepiece: its other end; pivot: what the tube turns about;
        base: the ground below.

    Example:
        >>> import kdviz as kd
        >>> telescope, star = kd.Telescope(), kd.Ball(form="star").shifted(40, -40)
        >>> aim = telescope.aimed(at=star.center)
        >>> aim.lens.y < telescope.lens.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "looks far in one direction", "It sees far, and only one way."
    )
    does: ClassVar[tuple[str, ...]] = (
        "look ahead",
        "search",
        "examine",
        "peek",
        "predict",
        "focus",
        "watch",
        "overlook",
        "amplify",
    )
    stands: ClassVar[bool] = True

    elevation: Number = Field(
        default=25.0, ge=-30, le=80, description="how far up it looks, in degrees above the horizon"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the tube, which acts")

    def draw(self) -> Iterator[Shape]:
        """Yield the tripod, the tubes from the narrowest on, and the pivot."""
        for x in (-FOOT_DISTANCE, 0.0, FOOT_DISTANCE):
            yield Line(PIVOT, Point(x, 0))
        for start, end, radius in TUBES:
            tube = Rect(end - start, 2 * radius, 0.4, ink=self.ink, fill="background")
            tube = tube.rotated(-self.elevation)
            yield tube.at(self._along((start + end) / 2))
        yield Circle(1.3, fill="background").at(PIVOT)

    def _along(self, distance: float) -> Point:
        return PIVOT.polar(-self.elevation, distance)

    def aimed(self, at: PointLike) -> Telescope:
        """Return a copy that looks at a point.

        Args:
            at: the point, such as ``star.center``.

        Raises:
            ParameterError: it is behind the telescope, or too high or too low for it.

        Example:
            >>> import kdviz as kd
            >>> kd.Telescope().aimed(at=(60, -18)).elevation
            0.0
        """
        turned = self.pivot.angle(at) - self.pose.direction(0)
        up = turned if self.pose.mirrored else -turned
        return self.replaced(elevation=(up + 180) % 360 - 180)

    def sight(self, to: PointLike, *, ink: Ink = "white") -> Arrow:
        """Return the dotted line, without a head, from the lens to what is looked at.

        Args:
            to: where it ends, such as ``star.left``.
            ink: the ink of the line.

        Example:
            >>> import kdviz as kd
            >>> kd.Telescope().sight(to=(40, -30)).end
            Point(x=40.0, y=-30.0)
        """
        return Arrow(self.lens, Point(*to), head="none", dash="dotted", ink=ink)

    @property
    def body_middle(self) -> Point | None:
        """What the tube turns about, above the middle of the tripod."""
        return PIVOT

    @anchor
    def lens(self) -> Point:
        """The middle of the front."""
        return self._along(TUBES[-1][1])

    @anchor
    def eyepiece(self) -> Point:
        """The end to look into."""
        return self._along(TUBES[0][0])

    @anchor
    def pivot(self) -> Point:
        """What the tube turns about."""
        return PIVOT

    @anchor
    def base(self) -> Point:
        """The ground below the pivot."""
        return ORIGIN
