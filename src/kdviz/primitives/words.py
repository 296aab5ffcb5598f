"""Text: words in a scene, which keep their size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.boxes import Box, box_around
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.facts import Role
from kdviz.scene.marks import Mark, TextMark
from kdviz.scene.measuring import ruler
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink
from kdviz.style.theme import TextSize
from kdviz.text.setting import Align, Block


class Text(Shape):
    """Words pinned to a point; they keep the theme's size and stay upright.

    Until it is drawn, its box is what it takes at its place in the default theme; in a scene that
    is a function, what it takes in the picture that is composed.

    Args:
        words: the words; a line break in them stays one.
        size: the size, of the theme's.
        ink: the ink of the words.
        align: which side is pinned.
        width: where lines break, in units, or None.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Text("bias", align="left").at((10, 20), "left").left
        Point(x=10.0, y=20.0)
    """

    role: ClassVar[Role] = "words"

    words: str = Field(description="the words; a line break in them stays one")
    size: TextSize = Field(default="label", kw_only=True, description="the size, of the theme's")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the words")
    align: Align = Field(default="center", kw_only=True, description="which side is pinned")
    width: Positive | None = Field(
        default=None, kw_only=True, description="where lines break, in units, or None"
    )

    @property
    def shows_words(self) -> bool:
        """It shows nothing else."""
        return True

    def main_ink(self) -> Ink:
        """Return the ink of the words."""
        return self.ink

    def _block(self, stage: Stage) -> Block:
        """Return the words set in a stage's theme."""
        size = stage.theme.size(self.size)
        return stage.text(self.words, size, align=self.align, width=self.width)

    def box_under(self, outer: Pose) -> Box:
        """Return the box around the words, as they are measured here and now."""
        pose, measured = outer.after(self.pose), ruler()
        return measured.box(self._block(measured.stage).ink, Point(pose.x, pose.y))

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield the pin, and the words around it."""
        pose = outer.after(self.pose)
        left, top, right, bottom = self._block(stage).ink
        yield Extent(box_around([(pose.x, pose.y)]), -left, -top, right, bottom)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the set words."""
        pose = outer.after(self.pose)
        yield TextMark(self._block(stage), Point(pose.x, pose.y), self.ink)
