"""PuzzlePiece: what fits its neighbour, or does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

from pydantic import Field

from kdviz.geometry.placement import Side
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.similarities import shift
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

Edge = Literal["tab", "blank", "flat"]
"""How a side of a piece ends."""

CELL = 12.0
"""The side of a piece without its tabs, in units."""

CORNER_RADIUS = 1.0
"""The radius of a piece's corners, in units."""

HALF_NECK = 1.25
"""Half of the width of a tab's neck, in units."""

KNOB_RADIUS = 2.0
"""The radius of a tab's head, in units."""

OPPOSITE: dict[Side, Side] = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}
"""Which side is opposite which."""

FITS: dict[Edge, Edge] = {"tab": "blank", "blank": "tab", "flat": "flat"}
"""Which edge fits which."""


class PuzzlePiece(Component):
    """A piece of a jigsaw: a tab goes into its neighbour, a blank takes the neighbour's tab.

    Args:
        top_edge: how its top ends.
        right_edge: how its right ends.
        bottom_edge: how its bottom ends.
        left_edge: how its left ends.
        ink: the ink inside.

    Anchors:
        core: the middle of the piece without its tabs.

    Example:
        >>> import kdviz as kd
        >>> piece = kd.PuzzlePiece(right_edge="tab")
        >>> kd.PuzzlePiece(ink="blue").fitted(piece).left_edge
        'blank'
    """

    starter: ClassVar[Starter] = Starter("fits its neighbour", "It fits in one place only.")
    does: ClassVar[tuple[str, ...]] = (
        "fit",
        "adapt",
        "lack",
        "specialise",
        "complete",
        "align",
        "replace",
    )

    top_edge: Edge = Field(default="tab", kw_only=True, description="how its top ends")
    right_edge: Edge = Field(default="tab", kw_only=True, description="how its right ends")
    bottom_edge: Edge = Field(default="blank", kw_only=True, description="how its bottom ends")
    left_edge: Edge = Field(default="blank", kw_only=True, description="how its left ends")
    ink: Ink = Field(default="white", kw_only=True, description="the ink inside")

    def draw(self) -> Iterator[Shape]:
        """Yield the piece; its outline is the seam that keeps it apart from its neighbours."""
        half, pen, data = CELL / 2, "M", ""
        edges = (self.top_edge, self.right_edge, self.bottom_edge, self.left_edge)
        for turn, edge in enumerate(edges):
            way = 90.0 * turn
            middle = ORIGIN.polar(way - 90, half)
            places = (CORNER_RADIUS - half, -HALF_NECK, HALF_NECK, half - CORNER_RADIUS, half)
            start, into, out, end, corner = (middle.polar(way, place) for place in places)
            sweep = int(edge == "tab")
            knob = f"L {_spell(into)} A {KNOB_RADIUS} {KNOB_RADIUS} 0 1 {sweep} {_spell(out)}"
            data += f"{pen} {_spell(start)} {'' if edge == 'flat' else knob} L {_spell(end)} "
            data += f"Q {_spell(corner)} {_spell(corner.polar(way + 90, CORNER_RADIUS))} "
            pen = "L"
        yield Path(data + "Z", ink="background", fill=self.ink)

    def fitted(self, to: PuzzlePiece, side: Side = "right") -> PuzzlePiece:
        """Return a copy beside another piece, with the edge that fits it.

        Args:
            to: the piece that stays where it is.
            side: the side of that piece where this one goes.

        Example:
            >>> import kdviz as kd
            >>> piece = kd.PuzzlePiece()
            >>> kd.PuzzlePiece().fitted(piece, side="top").core
            Point(x=0.0, y=-12.0)
        """
        across = {"left": -CELL, "right": CELL}.get(side, 0.0)
        down = {"top": -CELL, "bottom": CELL}.get(side, 0.0)
        edge: Edge = getattr(to, f"{side}_edge")
        changed = {f"{OPPOSITE[side]}_edge": FITS[edge]}
        return self.replaced(pose=to.pose.after(shift(across, down)), **changed)

    @anchor
    def core(self) -> Point:
        """The middle of the piece without its tabs."""
        return ORIGIN


def _spell(point: Point) -> str:
    """Return a point as path data."""
    return f"{point.x} {point.y}"
