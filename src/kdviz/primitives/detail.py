"""Detail: a part that is drawn only where there is room for it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.similarities import Pose
from kdviz.primitives.around import Around
from kdviz.scene.marks import Mark
from kdviz.scene.measuring import nominal
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink


class Detail(Around):
    """A part of an object that is left out where the object is drawn so small that it would clog.

    Lines keep their width when geometry is scaled down, so that what is between them vanishes.

    Args:
        of: the shape.
        least: the scale from which on it is drawn: 1 is as large as its own units, beside lines of
            the default theme.

    Anchors:
        The nine of the part's box.

    Example:
        >>> import kdviz as kd
        >>> boards = kd.Detail(kd.Line((0, 0), (4, 0), weight="thin"), least=0.7)
        >>> boards.box == boards.of.box
        True
    """

    least: Positive = Field(
        default=0.7,
        kw_only=True,
        description="the scale from which on it is drawn: 1 is as large as its own units, beside "
        "lines of the default theme",
    )

    def main_ink(self) -> Ink:
        """Return the ink of the part."""
        return self.of.main_ink()

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the part's marks, if there is room for them."""
        pose = outer.after(self.pose)
        wider = stage.theme.regular / nominal().stage.theme.regular
        if pose.scale >= self.least * wider:
            yield self.of.marks(stage, pose)
