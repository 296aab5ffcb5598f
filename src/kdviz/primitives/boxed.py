"""Boxed: words in a box, which is as large as they are wherever they are drawn."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.boxes import Box, box_around, union
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import STILL, Pose, shift
from kdviz.primitives.rect import Rect
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.marks import Mark, TextMark
from kdviz.scene.measuring import ruler
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Dash, Ink, Weight
from kdviz.style.theme import TextSize
from kdviz.text.setting import Block

ASIDE = 0.8
"""The room on either side of the words, as a share of their size."""

ABOVE = 0.5
"""The room above and below the words, as a share of their size."""

CORNER = 0.4
"""The radius of the corners, as a share of the words' size."""


class Boxed(Shape):
    """Words in a box, which keep the theme's size and stay upright; the box goes with them.

    Where it is drawn, it is as large as its words are there, so that they never leave it. Until
    then its box is what it takes in the default theme; in a scene that is a function, what it takes
    in the picture that is composed.

    Args:
        words: the words; a line break in them stays one.
        size: the size of the words, of the theme's.
        ink: the ink of the line and the words, or None for the fill's, or white.
        fill: the ink inside, on which the words have the background's, or None.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        width: where lines break, in units, or None.
        others: the words of other boxes that it is as large as.
        least: a rectangle that it is at least as large as, or None.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> short, long = kd.Boxed("fit"), kd.Boxed("prepare")
        >>> short.box.height == long.box.height, short.box.width < long.box.width
        (True, True)
    """

    role: ClassVar[Role] = "thing"
    pads_words: ClassVar[bool] = True

    words: str = Field(description="the words; a line break in them stays one")
    size: TextSize = Field(
        default="label", kw_only=True, description="the size of the words, of the theme's"
    )
    ink: Ink | None = Field(
        default=None,
        kw_only=True,
        description="the ink of the line and the words, or None for the fill's, or white",
    )
    fill: Ink | None = Field(
        default=None,
        kw_only=True,
        description="the ink inside, on which the words have the background's, or None",
    )
    weight: Weight = Field(default="regular", kw_only=True, description="how heavy the line is")
    dash: Dash = Field(
        default="solid", kw_only=True, description="solid is now, dotted was or will be"
    )
    width: Positive | None = Field(
        default=None, kw_only=True, description="where lines break, in units, or None"
    )
    others: Several[str] = parameter(
        default=(),
        kw_only=True,
        description="the words of other boxes that it is as large as",
    )
    least: Rect | None = Field(
        default=None,
        kw_only=True,
        description="a rectangle that it is at least as large as, or None",
    )

    @property
    def shows_words(self) -> bool:
        """It keeps their size."""
        return True

    def main_ink(self) -> Ink:
        """Return the ink of the line, which a fill lends it if it has none of its own."""
        if self.ink is not None:
            return self.ink
        return "white" if self.fill in (None, "background") else self.fill

    def _block(self, words: str, stage: Stage) -> Block:
        return stage.text(words, stage.theme.size(self.size), width=self.width)

    def _needed(self, stage: Stage) -> Box:
        """Return the box about the pin that all words need that it is as large as, in units."""
        size = stage.theme.size(self.size)
        boxes = [self._block(words, stage).box for words in (self.words, *self.others)]
        half_width = max(box.width for box in boxes) / 2 + ASIDE * size
        half_height = max(box.height for box in boxes) / 2 + ABOVE * size
        return Box(-half_width, -half_height, half_width, half_height)

    def _least_box(self, pose: Pose) -> Box | None:
        """Return the box of the rectangle that it is at least as large as, where there is one."""
        if self.least is None:
            return None
        half = pose.scale * self.least.width / 2, pose.scale * self.least.height / 2
        return Box(pose.x - half[0], pose.y - half[1], pose.x + half[0], pose.y + half[1])

    def box_under(self, outer: Pose) -> Box:
        """Return the box around the words, as they are measured here and now."""
        pose, measured = outer.after(self.pose), ruler()
        box = measured.box(self._needed(measured.stage), Point(pose.x, pose.y))
        least = self._least_box(pose)
        return box if least is None else union([box, least])

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield the pin with the box of the words around it, and the least one."""
        pose, half = outer.after(self.pose), stage.theme.stroke(self.weight) / 2
        left, top, right, bottom = self._needed(stage).grown(half)
        yield Extent(box_around([(pose.x, pose.y)]), -left, -top, right, bottom)
        if (least := self._least_box(pose)) is not None:
            yield Extent(least, half, half, half, half)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the box, and the words in it."""
        pose = outer.after(self.pose)
        yield from self._rect(stage, pose).own_marks(stage, shift(pose.x, pose.y))
        on_ink = self.fill not in (None, "background")
        ink: Ink = "background" if on_ink else self.main_ink()
        block = self._block(self.words, stage)
        # Midway between the tallest and the lowest letters there are: so most stand in the middle.
        down = -(block.box.top + block.box.bottom) / 2
        yield TextMark(block, Point(pose.x, pose.y + down), ink)

    def _rect(self, stage: Stage, pose: Pose) -> Rect:
        """Return the box as it is drawn, about the origin."""
        needed, least = self._needed(stage), self._least_box(pose)
        width, height, corner = needed.width, needed.height, CORNER * stage.theme.size(self.size)
        if self.least is not None and least is not None:
            width, height = max(width, least.width), max(height, least.height)
            corner = pose.scale * self.least.corner
        return Rect(
            width,
            height,
            corner,
            ink=self.main_ink(),
            fill=self.fill,
            weight=self.weight,
            dash=self.dash,
            pose=STILL,
        )
