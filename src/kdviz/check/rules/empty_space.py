"""empty-space: a frame so full that nothing stands out."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.space import find_taken_space

LEAST_EMPTY = 0.5
"""The share of the frame that must be empty: more than half of it, as the style has it."""


def empty_space(picture: Picture) -> Iterator[Finding]:
    """Yield one finding if less than half of the frame is empty.

    Empty is what is neither ink nor within two units of it; the inside of an outline is empty
    too, and so is a large white ground where nothing stands on it.
    """
    frame = shapely.box(*picture.frame.box)
    full = shapely.union(picture.taken_space, find_taken_space(picture.heading))
    empty = 1 - shapely.intersection(full, frame).area / frame.area
    if empty < LEAST_EMPTY:
        yield Finding(
            "warning",
            f"Only {100 * empty:.0f} % of the picture is empty, and at least "
            f"{100 * LEAST_EMPTY:.0f} % should be, so that the eye finds what matters.",
            "Take out what the message does not need, or show fewer of a kind.",
        )
