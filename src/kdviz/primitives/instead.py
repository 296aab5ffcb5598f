"""Instead: the base of what another shape is shown for, as if that stood there itself."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from kdviz.geometry.boxes import Box
from kdviz.geometry.similarities import STILL, Pose
from kdviz.scene.extents import Extent
from kdviz.scene.label import share_sides
from kdviz.scene.lift import LEVEL
from kdviz.scene.marks import Mark, MarkGroup
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink


class Instead(Shape):
    """A shape for which another one is shown, drawn only so far.

    Whatever asks what is there, as the review does and the words for those who cannot see it, is
    told of that one, and of all of it.
    """

    @property
    @abstractmethod
    def shown(self) -> Shape:
        """The shape that is shown, where this one stands and with its labels."""

    @property
    @abstractmethod
    def drawn_share(self) -> float:
        """How much of it is drawn, from 0 to 1."""

    def _taken_along(self, shape: Shape) -> Shape:
        """Return a shape of this one's own coordinates where it stands, and with its labels."""
        if self.pose != STILL:
            shape = shape.posed(self.pose)
        if self.lift != LEVEL:
            shape = shape._copied(lift=shape.lift.and_then(self.lift))
        if self.labels:
            shape = shape._copied(labels=share_sides((*shape.labels, *self.labels)))
        return shape

    def _own_names(self) -> tuple[str, ...]:
        return self.shown._own_names()

    if not TYPE_CHECKING:
        # To type checkers, a fact of a class cannot be one of what is shown.

        @property
        def role(self):
            """What the shape is in a picture that is shown."""
            return self.shown.role

        def __getattr__(self, name):
            if not name.startswith("_") and name in self._own_names():
                return self.shown.anchor(name)
            return super().__getattr__(name)

    @property
    def shapes_within(self) -> int:
        """How many shapes are put together in what is shown."""
        return self.shown.shapes_within

    def main_ink(self) -> Ink:
        """Return the ink of what is shown."""
        return self.shown.main_ink()

    def box_under(self, outer: Pose) -> Box:
        """Return the box of what is shown."""
        return self.shown.box_under(outer)

    def extents(self, stage: Stage, outer: Pose = STILL) -> Iterator[Extent]:
        """Yield how far all of it reaches, however much is drawn."""
        return self.shown.extents(stage, outer)

    def own_extents(self, stage: Stage, outer: Pose) -> Iterator[Extent]:
        """Yield how far all of it reaches without its labels."""
        return self.shown.own_extents(stage, outer)

    def marks(self, stage: Stage, outer: Pose = STILL) -> MarkGroup:
        """Return the marks of all of it, and how much of them is drawn."""
        group = self.shown.marks(stage, outer)
        return replace(group, share=self.drawn_share * group.share, pen=stage.theme.thin)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the marks of all of it without its labels."""
        return self.shown.own_marks(stage, outer)
