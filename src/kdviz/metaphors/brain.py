"""Brain: who thinks, and how much of it is at work."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.levels import keep_below
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon, Polyline
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

CORTEX = Path(
    "M 4.6 -6.2 C 7 -5.2 10 -5.8 10.6 -8.2 C 12.6 -9.6 12.6 -12.4 11 -13.6 C 10.8 -16.4 8.2 -18 "
    "6.2 -17.6 C 4.8 -19.6 1.6 -19.8 0 -18.6 C -2 -19.8 -5.2 -19.4 -6.2 -17.6 C -8.8 -17.8 -10.8 "
    "-16 -10.6 -13.8 C -12.6 -12.4 -12.6 -9.6 -11.2 -8.4 C -11 -6.6 -8.8 -5.6 -7 -6.2 C -5.6 -4.8 "
    "-4.2 -4.8 -3.2 -5.4 C -1.4 -3 3.4 -3.4 4.6 -6.2 Z",
    fill="background",
)
"""The large part, filled as if nothing of it were at work."""

FOLDS = Path(
    "M 4.6 -6.2 C 2.4 -8.4 -0.6 -8.6 -3.6 -10.6 M 0 -18.6 C 1.6 -16.4 -0.4 -14.6 1.4 -11.8 "
    "M 6.2 -17.6 C 5 -15.6 7 -14.2 5.8 -12 M 11 -13.6 C 9.6 -13.8 8.6 -12.8 9 -11.4 "
    "M -6.2 -17.6 C -4 -16.4 -5.6 -14.6 -3.6 -13.4 M -10.6 -13.8 C -9.2 -14 -7.6 -13.2 -7.6 -11.4 "
    "M -11.2 -8.4 C -9.6 -9.4 -8 -9.2 -6.8 -8"
)
"""The folds of the large part."""

CEREBELLUM = "M -3.2 -5.4 C -3.2 -1.2 -9.8 -0.8 -10.4 -6.6"
"""The outline of the small part behind the stem."""

STRIPE = "M -4.8 -4.2 C -6.4 -3.4 -8 -4 -8.8 -6"
"""A line along the small part."""

STEM = "M -3 -6 C -2 -4 -3 -2 -4.2 0 M 1.4 -5 C 0.8 -3 0.4 -1.6 -0.6 0"
"""Both sides of the stem."""


class Brain(Component):
    """A brain from the side, of which a share is at work: the lower part, as if it filled up.

    Args:
        active: the share of its area that is at work.
        ink: the ink of what is at work.

    Anchors:
        front: the forehead's side; stem: where it is joined to the rest of somebody.

    Example:
        >>> import kdviz as kd
        >>> kd.Brain(0.1, ink="blue").label("at work")
        Brain(active=0.1, ink='blue', labels=(Label(words='at work', ink='blue'),))
    """

    starter: ClassVar[Starter] = Starter("uses a part of itself", "Most of it is at rest.")
    does: ClassVar[tuple[str, ...]] = (
        "think: active=0.6",
        "understand: active=0.9",
        "remember: active=0.4",
        "imitate",
        "waste: active=0.15",
        "forget: active=0.1",
        "invent: active=0.8",
    )

    active: Share = Field(default=0.0, description="the share of its area that is at work")
    ink: Ink = Field(default="white", kw_only=True, description="the ink of what is at work")

    def draw(self) -> Iterator[Shape]:
        """Yield the stem, the small part behind it, and the large one with what is at work."""
        yield Path(STEM)
        yield Path(CEREBELLUM, fill="background")
        yield Path(STRIPE, weight="thin")
        yield CORTEX
        level = _find_level(self.active)
        works = _cut_below(level)
        if len(works) > 2:
            yield Polygon(works, ink=self.ink, fill=self.ink, weight="thin")
        for fold in FOLDS.outline.pieces:
            for is_below, points in groupby(fold.points, lambda point: point.y > level):
                part = tuple(points)
                if len(part) > 1:
                    yield Polyline(part, ink="background" if is_below else "white")
        yield Path(CORTEX.data)

    @anchor
    def front(self) -> Point:
        """The middle of the front."""
        return Point(12.1, -11)

    @anchor
    def stem(self) -> Point:
        """The lower end of the stem."""
        return ORIGIN.shifted(-2.4)


def _find_level(active: float) -> float:
    """Return how high up a share of the brain's area reaches, in units."""
    high, low = CORTEX.box.top, CORTEX.box.bottom
    whole = _area(_cut_below(high))
    for _ in range(24):
        middle = (high + low) / 2
        high, low = (high, middle) if _area(_cut_below(middle)) < active * whole else (middle, low)
    return low


def _cut_below(level: float) -> tuple[Point, ...]:
    """Return the corners of the cortex below a level."""
    around = CORTEX.outline.pieces[0].points
    kept = keep_below(around, level)
    # The outline ends where it starts, which is one corner.
    return kept[:-1] if around[-1].y >= level else kept


def _area(points: tuple[Point, ...]) -> float:
    return abs(sum(a.x * b.y - b.x * a.y for a, b in pairwise((*points, *points[:1])))) / 2
