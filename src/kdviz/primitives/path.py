"""Path: an outline from the path data of an SVG."""

from __future__ import annotations

from typing import ClassVar, Self

from pydantic import Field, model_validator

from kdviz.geometry.outlines import Outline
from kdviz.geometry.path_data import parse
from kdviz.primitives.inked import Inked
from kdviz.scene.facts import Role


class Path(Inked):
    """A line told by SVG path data: moves, lines, curves and arcs.

    Args:
        data: SVG path data in units: M L H V C S Q T A Z, either case.
        ink: the ink of the line, or None for the fill's.
        fill: the ink inside, or None for an open outline.
        weight: how heavy the line is.
        dash: solid is now, dotted was or will be.
        line: whether its line is drawn; without, a fill ends at the outline itself.

    Anchors:
        The nine of its box.

    Example:
        >>> import kdviz as kd
        >>> kd.Path("M 0 0 h 10 a 5 5 0 0 1 0 10 h -10 z").right
        Point(x=15.0, y=5.0)
    """

    role: ClassVar[Role] = "line"

    data: str = Field(description="SVG path data in units: M L H V C S Q T A Z, either case")

    @model_validator(mode="after")
    def _can_be_read(self) -> Self:
        parse(self.data)
        return self

    def trace(self) -> Outline:
        """Return the outline that the data describes."""
        return parse(self.data)
