"""Key: what opens something, if its teeth are right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import Point
from kdviz.primitives.round import Circle
from kdviz.primitives.straight import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BOW, HOLE, OFF, BOW_X, END, SHAFT = 5.6, 1.5, 1.6, -10.0, 15.0, 1.6
"""The radii of the bow and of its hole, how far the hole is off the bow's middle, where that is,
where the shaft ends, and its thickness, in units."""

TOOTH, PITCH, SHORTEST, LONGEST, TYPICAL = 1.2, 3.2, 1.8, 5.8, 3
"""The width of a tooth, the distance from one to the next, and how far below the shaft's middle
the shortest and the longest reach, in units; how many teeth a key is usually given."""

Teeth = Annotated[tuple[Share, ...], Field(max_length=5)]


class Key(Component):
    """A key: an access, a choice of parameters, the answer to a problem.

    Anchors:
        bow: the middle of what it is held by; tip: the end of its shaft; bit: the middle of its
        teeth's row, or of where they are cut.

    Example:
        >>> import kdviz as kd
        >>> kd.Key((1, 0.5), ink="blue").tip
        Point(x=15.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("opens one lock", "A key is worth as much as its lock.")

    teeth: Teeth = Field(
        default=(1.0, 0.4, 0.8),
        description="how long its teeth are, from the tip on: 0 is the shortest, 1 the longest; "
        "none for a blank that is yet to be cut",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole key")

    def draw(self) -> Iterator[Shape]:
        """Yield the shaft, the teeth and the bow."""
        shaft = Rect(END - BOW_X, SHAFT, ink=self.ink, fill=self.ink)
        yield shaft.at((END, 0), "right")
        for number, share in enumerate(self.teeth):
            length = SHORTEST + (LONGEST - SHORTEST) * share
            tooth = Rect(TOOTH, length, ink=self.ink, fill=self.ink)
            yield tooth.at((self._tooth(number), 0), "top")
        yield Circle(BOW, ink=self.ink, fill=self.ink).shifted(BOW_X)
        yield Circle(HOLE, ink="background", fill="background").shifted(BOW_X - OFF)

    def _tooth(self, number: int) -> float:
        return END - TOOTH / 2 - number * PITCH

    def cut(self, *teeth: float) -> Key:
        """Return a copy with other teeth, or without any.

        Args:
            teeth: how long they are, from the tip on: 0 is the shortest, 1 the longest.

        Raises:
            ParameterError: there are more than 5, or one is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Key().cut(0.2, 1).teeth
            (0.2, 1.0)
            >>> kd.Key().cut().teeth
            ()
        """
        return self.replaced(teeth=teeth)

    @anchor
    def bow(self) -> Point:
        """The middle of what it is held by."""
        return Point(BOW_X, 0.0)

    @anchor
    def tip(self) -> Point:
        """The end of its shaft."""
        return Point(END, 0.0)

    @anchor
    def bit(self) -> Point:
        """The middle of the row of its teeth, or of where they are cut."""
        count = len(self.teeth) or TYPICAL
        return Point(self._tooth(0) - PITCH * (count - 1) / 2, 0.0)
