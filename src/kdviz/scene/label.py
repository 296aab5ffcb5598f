"""Labels: words beside a shape, which neither grow nor turn with it."""

from __future__ import annotations

from pydantic import Field

from kdviz.fields.base import Model
from kdviz.geometry.boxes import BOX_ANCHORS, Box, box_around
from kdviz.geometry.placement import Side
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.marks import TextMark
from kdviz.scene.placed import Placed
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink
from kdviz.text.setting import Align


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

    def pin(self, shape: Placed, outer: Pose) -> Point:
        """Return the point that the words stand beside."""
        if self.at_box:
            return shape.box_under(outer).anchor(self.anchor or self.side)
        return outer.point(shape.anchor(self.anchor or self.side))

    def mark(self, stage: Stage, pin: Point, *, width: float | None = None) -> TextMark:
        """Return the words where they go, beside a point.

        Args:
            stage: what they are drawn for.
            pin: the point.
            width: the room for a line in units, or None to set them as they are.

        Raises:
            TextError: they cannot be set so.
        """
        across: dict[Side, Align] = {"left": "right", "right": "left"}
        align = across.get(self.side, "center")
        block = stage.text(self.words, stage.theme.label, align=align, width=width)
        gap = stage.theme.label_gap + stage.theme.regular / 2
        dx, dy = {
            "bottom": (0.0, gap - block.cap_top),
            "top": (0.0, -gap - block.baseline),
            "left": (-gap, 0.0),
            "right": (gap, 0.0),
        }[self.side]
        return TextMark(block, pin.shifted(dx, dy), self.ink)

    def extent(self, stage: Stage, pin: Point) -> Extent:
        """Return how far the words reach from the point that they stand beside."""
        left, top, right, bottom = self.mark(stage, pin).box
        return Extent(box_around([pin]), pin.x - left, pin.y - top, right - pin.x, bottom - pin.y)

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
