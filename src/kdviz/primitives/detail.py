"""Detail: a part that is drawn only where there is room for it."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from kdviz.fields.numbers import Positive
from kdviz.geometry.boxes import Box
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.marks import Mark
from kdviz.scene.measuring import nominal
from kdviz.scene.shape import AnyShape, Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink


class Detail(Shape):
    """A part of an object that is left out where the object is drawn so small that it would clog.

    Lines keep their width when geometry is scaled down, so that what is between them vanishes.

    Args:
        of: the part.
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

    of: AnyShape = Field(description="the part")
    least: Positive = Field(
        default=0.7,
        kw_only=True,
        description="the scale from which on it is drawn: 1 is as large as its own units, beside "
        "lines of the default theme",
    )

    def main_ink(self) -> Ink:
        """Return the ink of the part."""
        return self.of.main_ink()

    @property
    def inner(self) -> tuple[Shape, ...]:
        """The part."""
        return (self.of,)

    @property
    def layer_name(self) -> str:
        """None: it is the part that has a name."""
        return ""

    def box_under(self, outer: Pose) -> Box:
        """Return the part's box."""
        return self.of.box_under(outer.after(self.pose))

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far it reaches, whether or not it is drawn."""
        yield from self.of.extents(stage, outer.after(self.pose))

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the part's marks, if there is room for them."""
        pose = outer.after(self.pose)
        wider = stage.theme.regular / nominal().stage.theme.regular
        if pose.scale >= self.least * wider:
            yield self.of.marks(stage, pose)
