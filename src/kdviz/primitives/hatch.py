"""Hatch: a tint drawn with lines inside a shape."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise
from typing import ClassVar

from pydantic import Field

from kdviz.errors import LayoutError
from kdviz.fields.numbers import Number
from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import Command, Outline
from kdviz.geometry.points import Point, unit
from kdviz.geometry.similarities import Pose
from kdviz.scene.contours import trace_contours
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.marks import Mark, PathMark
from kdviz.scene.shape import AnyShape, Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink, Weight


class Hatch(Shape):
    """Parallel lines that end where a shape ends: the tint of a style without half-tones.

    Args:
        within: the shape to fill; its closed outlines count.
        angle: the lines' direction, in degrees clockwise.
        ink: the ink of the lines.
        weight: how heavy the lines are.

    Anchors:
        The nine of the shape's box.

    Example:
        >>> import kdviz as kd
        >>> wall = kd.Rect(20, 10)
        >>> kd.Hatch(wall, ink="blue").box == wall.box
        True
    """

    role: ClassVar[Role] = "crowd"

    within: AnyShape = Field(description="the shape to fill; its closed outlines count")
    angle: Number = Field(
        default=-45.0, kw_only=True, description="the lines' direction, in degrees clockwise"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the lines")
    weight: Weight = Field(default="thin", kw_only=True, description="how heavy the lines are")

    def main_ink(self) -> Ink:
        """Return the ink of the lines."""
        return self.ink

    def box_under(self, outer: Pose) -> Box:
        """Return the shape's box."""
        return self.within.box_under(outer.after(self.pose))

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield the shape's box."""
        half = stage.theme.stroke(self.weight) / 2
        yield Extent(self.box_under(outer), half, half, half, half)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield all lines as one mark."""
        pose = outer.after(self.pose)
        rings = [one.points for one in trace_contours(self.within, stage, pose) if one.closed]
        if not rings:
            raise LayoutError(
                f"Hatch: a {type(self.within).__name__} has no closed outline to fill. "
                "Give a shape with an inside, such as a Rect or a Circle."
            )
        lines = list(_lines(rings, self.angle, stage.theme.hatch_gap))
        commands = [
            command
            for start, end in lines
            for command in (Command("M", (start,)), Command("L", (end,)))
        ]
        if commands:
            yield PathMark(Outline(commands), self.ink, None, stage.theme.stroke(self.weight))


def _lines(
    rings: list[tuple[Point, ...]], angle: float, gap: float
) -> Iterator[tuple[Point, Point]]:
    """Yield the stretches of evenly spaced parallels that are inside, by the even-odd rule."""
    cos, sin = unit(angle)
    level, back = Pose(cos=cos, sin=-sin), Pose(cos=cos, sin=sin)
    turned = [[level.point(point) for point in ring] for ring in rings]
    heights = [point.y for ring in turned for point in ring]
    top, bottom = min(heights), max(heights)
    # The parallels are centred, so that the first and the last are equally far from the edge.
    count = max(1, math.floor((bottom - top) / gap))
    first = (top + bottom) / 2 - (count - 1) / 2 * gap
    for number in range(count):
        y = first + number * gap
        crossings = sorted(
            a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x)
            for ring in turned
            for a, b in pairwise(ring)
            if (a.y <= y) != (b.y <= y)
        )
        for left, right in zip(crossings[::2], crossings[1::2], strict=True):
            if right - left > gap / 4:
                yield back.point((left, y)), back.point((right, y))
