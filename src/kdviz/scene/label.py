"""Labels: words beside a shape, which neither grow nor turn with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from pydantic import Field

from kdviz.fields.base import Model
from kdviz.geometry.boxes import BOX_ANCHORS, Box, box_around
from kdviz.geometry.placement import Side
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.marks import TextMark
from kdviz.scene.placed import Placed
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink
from kdviz.text.setting import Align, Block

WAYS_OFF: dict[Side, tuple[int, int]] = {
    "bottom": (0, 1),
    "top": (0, -1),
    "left": (-1, 0),
    "right": (1, 0),
}
"""Which way each side is."""

SIDES_IN_ORDER: dict[Side, tuple[Side, ...]] = {
    "bottom": ("bottom", "top", "right", "left"),
    "top": ("top", "bottom", "right", "left"),
    "left": ("left", "right", "bottom", "top"),
    "right": ("right", "left", "bottom", "top"),
}
"""The sides in the order in which they are tried, by the one where a label is."""


class Pin(NamedTuple):
    """What words stand beside.

    Attributes:
        point: the point.
        away: the way from a line to them, as a step of length 1, or None beside no line.
    """

    point: Point
    away: Point | None = None


def _beside(block: Block, point: Point, away: Point, gap: float) -> Point:
    """Return where words are pinned whose box is a gap from the line that runs through a point."""
    left, top, right, bottom = TextMark(block, ORIGIN, "white").box
    # The corner that is nearest to the line is a gap from it.
    off = gap + (right - left) / 2 * abs(away.x) + (bottom - top) / 2 * abs(away.y)
    middle = point.shifted(away.x * off, away.y * off)
    return middle.shifted(-(left + right) / 2, -(top + bottom) / 2)


class Label(Model):
    """Words beside a shape, at a fixed distance however large the shape is.

    Args:
        words: the words; a line break in them stays one.
        side: the side, as the reader sees.
        ink: the ink of the words.
        anchor: the anchor to stand beside, or None for the box.
        fixed: whether the side was asked for, so that it stays there.

    Example:
        >>> import kdviz as kd
        >>> kd.Circle(5).label("model", side="top").labels[0].side
        'top'
    """

    words: str = Field(description="the words; a line break in them stays one")
    side: Side = Field(default="bottom", kw_only=True, description="the side, as the reader sees")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the words")
    anchor: str | None = Field(
        default=None, kw_only=True, description="the anchor to stand beside, or None for the box"
    )

    fixed: bool = Field(
        default=False,
        kw_only=True,
        repr=False,
        description="whether the side was asked for, so that it stays there",
    )

    @property
    def at_box(self) -> bool:
        """Whether it stands beside the box of its shape, and not at one of its own anchors."""
        return self.anchor is None or self.anchor in BOX_ANCHORS

    @property
    def is_free(self) -> bool:
        """Whether it may be at any side: none was asked for, and no anchor of the shape."""
        return not self.fixed and self.anchor is None

    def pin(self, shape: Placed, outer: Pose) -> Pin:
        """Return what the words stand beside.

        Beside a line that runs aslant or bends, it is the middle of that; beside a bend they stand
        on its outer side, and beside an open line at its end, if no side was asked for.
        """
        slant = shape.slant_under(outer) if self.anchor is None else None
        if slant is not None:
            away = slant.away
            is_asked = self.fixed or self.side != "bottom"
            x, y = WAYS_OFF[self.side]
            if is_asked and x * away.x + y * away.y < 0:
                away = Point(-away.x, -away.y)
            return Pin(slant.middle, away)
        at_end = self.is_free and self.side == "bottom"
        tail = shape.tail_under(outer) if at_end else None
        if tail is not None:
            return Pin(*tail)
        if self.at_box:
            at = shape.box_under(outer).anchor(self.anchor or self.side)
            body = shape.body_middle if self.anchor is None else None
            if body is not None and self.side in ("top", "bottom"):
                at = Point(outer.after(shape.pose).point(body).x, at.y)
            return Pin(at)
        return Pin(outer.point(shape.anchor(self.anchor or self.side)))

    def mark(self, stage: Stage, pin: Pin, *, width: float | None = None) -> TextMark:
        """Return the words where they go, beside a point.

        Args:
            stage: what they are drawn for.
            pin: the point, and where the words are from there.
            width: the room for a line in units, or None to set them as they are.

        Raises:
            TextError: they cannot be set so.
        """
        across: dict[Side, Align] = {"left": "right", "right": "left"}
        align = "center" if pin.away else across.get(self.side, "center")
        block = stage.text(self.words, stage.theme.label, align=align, width=width)
        gap = stage.theme.label_gap + stage.theme.regular / 2
        if pin.away:
            return TextMark(block, _beside(block, pin.point, pin.away, gap), self.ink)
        dx, dy = {
            "bottom": (0.0, gap - block.cap_top),
            "top": (0.0, -gap - block.baseline),
            "left": (-gap, 0.0),
            "right": (gap, 0.0),
        }[self.side]
        return TextMark(block, pin.point.shifted(dx, dy), self.ink)

    def extent(self, stage: Stage, pin: Pin) -> Extent:
        """Return how far the words reach from the point that they stand beside."""
        left, top, right, bottom = self.mark(stage, pin).box
        x, y = pin.point
        return Extent(box_around([pin.point]), x - left, y - top, right - x, bottom - y)

    def beside(self, part: Extent, extent: Extent) -> Extent:
        """Return how far the words reach where a part of their shape may be what they stand beside.

        Words in a box keep their size, so that another part is the outermost at another scale.

        Args:
            part: how far the part reaches.
            extent: how far the words reach from where they stand now.
        """
        (x, y, _, _), left, top, right, bottom = extent
        if self.side in ("left", "right"):
            box = Box(part.box.left, y, part.box.right, y)
            return Extent(box, part.left + left, top, part.right + right, bottom)
        box = Box(x, part.box.top, x, part.box.bottom)
        return Extent(box, left, part.top + top, right, part.bottom + bottom)


def share_sides(labels: Iterable[Label]) -> tuple[Label, ...]:
    """Return the labels of one shape, each at a side of its own, as far as there are four.

    Those that were asked for at a side, or at an anchor, stay there.

    Args:
        labels: the labels, in the order in which they were given.
    """
    labels = tuple(labels)
    taken = {label.side for label in labels if label.fixed and label.anchor is None}
    shared = []
    for label in labels:
        if label.is_free:
            side = next(
                (side for side in SIDES_IN_ORDER[label.side] if side not in taken), label.side
            )
            taken.add(side)
            label = label if side == label.side else label.replaced(side=side)
        shared.append(label)
    return tuple(shared)
