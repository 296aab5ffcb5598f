"""Key: what opens something, if its teeth are right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import Point
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BOW_RADIUS = 5.6
"""The radius of the bow, in units."""

BOW_X = -10.0
"""The x of the middle of the bow, in units."""

HOLE_RADIUS = 1.5
"""The radius of the hole in the bow, in units."""

HOLE_OFFSET = 1.6
"""How far to the left of the bow's middle the hole is, in units."""

SHAFT_END = 15.0
"""The x of the end of the shaft, in units."""

SHAFT_THICKNESS = 1.6
"""The thickness of the shaft, in units."""

TOOTH_WIDTH = 1.2
"""The width of a tooth, in units."""

TOOTH_PITCH = 3.2
"""The distance from one tooth to the next, in units."""

SHORTEST_TOOTH = 1.8
"""How far below the middle of the shaft the shortest tooth reaches, in units."""

LONGEST_TOOTH = 5.8
"""How far below the middle of the shaft the longest tooth reaches, in units."""

USUAL_COUNT = 3
"""How many teeth a key is usually given."""

Teeth = Annotated[Several[Share], Field(max_length=5)]
"""How long the teeth are."""


class Key(Component):
    """A key: an access, a choice of parameters, the answer to a problem.

    Args:
        teeth: how long its teeth are, from the tip on: 0 is the shortest, 1 the longest; none for a
            blank that is yet to be cut.
        ink: the ink of the whole key.

    Anchors:
        bow: the middle of what it is held by; tip: the end of its shaft; bit: the middle of its
        teeth's row, or of where they are cut.

    Example:
        >>> import kdviz as kd
        >>> kd.Key((1, 0.5), ink="blue").tip
        Point(x=15.0, y=0.0)
    """

    starter: ClassVar[Starter] = Starter("opens one lock", "A key is worth as much as its lock.")
    does: ClassVar[tuple[str, ...]] = (
        "open",
        "solve",
        "overfit",
        "fit",
        "allow",
        "try out",
        "tailor",
        "tempt",
    )

    teeth: Teeth = parameter(
        default=(1.0, 0.4, 0.8),
        description="how long its teeth are, from the tip on: 0 is the shortest, 1 the longest; "
        "none for a blank that is yet to be cut",
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the whole key")

    def draw(self) -> Iterator[Shape]:
        """Yield the shaft, the teeth and the bow."""
        shaft = Rect(SHAFT_END - BOW_X, SHAFT_THICKNESS, ink=self.ink, fill=self.ink)
        yield shaft.at((SHAFT_END, 0), "right")
        for number, share in enumerate(self.teeth):
            length = SHORTEST_TOOTH + (LONGEST_TOOTH - SHORTEST_TOOTH) * share
            tooth = Rect(TOOTH_WIDTH, length, ink=self.ink, fill=self.ink)
            yield tooth.at((self._tooth_x(number), 0), "top")
        yield Circle(BOW_RADIUS, ink=self.ink, fill=self.ink).shifted(BOW_X)
        yield Circle(HOLE_RADIUS, ink="background", fill="background").shifted(BOW_X - HOLE_OFFSET)

    def _tooth_x(self, number: int) -> float:
        return SHAFT_END - TOOTH_WIDTH / 2 - number * TOOTH_PITCH

    @anchor
    def bow(self) -> Point:
        """The middle of what it is held by."""
        return Point(BOW_X, 0.0)

    @anchor
    def tip(self) -> Point:
        """The end of its shaft."""
        return Point(SHAFT_END, 0.0)

    @anchor
    def bit(self) -> Point:
        """The middle of the row of its teeth, or of where they are cut."""
        count = len(self.teeth) or USUAL_COUNT
        return Point(self._tooth_x(0) - TOOTH_PITCH * (count - 1) / 2, 0.0)
