"""Component: an object made of shapes, with parameters that mean something."""

from __future__ import annotations

import re
from abc import abstractmethod
from collections.abc import Iterable, Iterator
from functools import cached_property

from kdviz.errors import ParameterError
from kdviz.geometry import Box, Pose, union
from kdviz.ink import Ink
from kdviz.label import Reach
from kdviz.marks import Layer, Mark
from kdviz.shape import Shape
from kdviz.stage import Stage


class Component(Shape):
    """The base of every object: its fields are its parameters, ``draw`` yields its shapes.

    A subclass is a file of its own: fields with units and bounds, ``draw`` in its own
    coordinates, ``@anchor`` on the points where other things attach, and a method for each
    thing that the object does.
    """

    @abstractmethod
    def draw(self) -> Iterable[Shape]:
        """Yield the shapes that the object is made of, from the back to the front."""

    @cached_property
    def parts(self) -> tuple[Shape, ...]:
        """The shapes that the object is made of, in its own coordinates."""
        parts = tuple(self.draw())
        for part in parts:
            if not isinstance(part, Shape):
                raise ParameterError(
                    f"{type(self).__name__}: draw must yield shapes, not {part!r}."
                )
        return parts

    @property
    def main_ink(self) -> Ink:
        """The ink of the part that acts."""
        ink: Ink | None = getattr(self, "ink", None) if "ink" in type(self).model_fields else None
        return ink or "white"

    def box_under(self, outer: Pose) -> Box:
        """Return the box around all parts."""
        pose = outer.after(self.pose)
        return union(part.box_under(pose) for part in self.parts)

    def own_reaches(self, stage: Stage, outer: Pose) -> Iterator[Reach]:
        """Yield how far each part reaches."""
        pose = outer.after(self.pose)
        for part in self.parts:
            yield from part.reaches(stage, pose)

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield one layer, named for the object, with all parts' marks."""
        pose = outer.after(self.pose)
        marks = tuple(mark for part in self.parts for mark in part.marks(stage, pose))
        yield Layer(layer_name(type(self).__name__), marks)


def layer_name(kind: str) -> str:
    """Return a class's name as a design tool's layer would be called.

    Example:
        >>> layer_name("LightBulb")
        'light-bulb'
    """
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", kind).lower()
