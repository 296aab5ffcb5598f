"""Frames: pictures of what is to be seen, painted one after the other and kept by nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from kdviz.motion.schedule import Shot
from kdviz.render.painted import can_paint, painted_indices, palette_of
from kdviz.render.palette import indices, inks_of, make_palette
from kdviz.render.raster import raster

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy as np
    from numpy.typing import NDArray

    from kdviz.render.artwork import Artwork

    Indices = NDArray[np.uint8]
    """The index of each pixel's colour, of shape (height, width)."""


@dataclass(frozen=True)
class Film:
    """What a file is made of, in any format: the same frames for all of them.

    Attributes:
        shots: which picture is seen when, in the order in which they are seen.
        rate: how many frames a second has.
        repeats: whether it begins again when it has ended.
        finished: the number of the finished picture.
        draw: returns a picture as it is drawn, by its number.
        width: in pixels.
        height: in pixels.
    """

    shots: tuple[Shot, ...]
    rate: float
    repeats: bool
    finished: int
    draw: Callable[[int], Artwork]
    width: int
    height: int

    @property
    def palette(self) -> bytes:
        """The colours of all frames: red, green and blue of each index."""
        theme = self.draw(self.finished).theme
        if can_paint():
            return palette_of(theme)
        return make_palette(inks_of(theme)).colours.tobytes()

    def paint(self, number: int) -> Indices:
        """Return the pixels of a picture, by its number."""
        import numpy as np

        drawn, width, height = self.draw(number), self.width, self.height
        if can_paint():
            painted = painted_indices(drawn.marks, drawn.frame, width, height)
            return np.frombuffer(painted, np.uint8).reshape(height, width)
        inks = inks_of(drawn.theme)
        return indices(raster(drawn.svg, width, height, inks[0]), make_palette(inks).lut)

    def frames(self) -> Iterator[tuple[Shot, Indices]]:
        """Yield what is seen and its pixels, one after the other."""
        for shot in self.shots:
            yield shot, self.paint(shot.number)

    def seconds(self, frames: int) -> Fraction:
        """Return how long some frames are seen."""
        return frames / Fraction(self.rate).limit_denominator(1000)


class Patch(NamedTuple):
    """The part of a frame that is not as in the one before.

    Attributes:
        left: where it begins, in pixels.
        top: the same.
        pixels: the indices in it.
        changed: which of them are others than before.
    """

    left: int
    top: int
    pixels: Indices
    changed: NDArray[np.bool_]


def find_patch(before: Indices | None, after: Indices, *, even: bool = False) -> Patch | None:
    """Return the smallest part of a frame with all that has changed, or None if nothing has.

    Args:
        before: the frame before, or None if there was none: then all is new.
        after: the frame.
        even: whether it can begin at even pixels only.
    """
    import numpy as np

    if before is None:
        return Patch(0, 0, after, np.ones(after.shape, np.bool_))
    changed = before != after
    rows = np.flatnonzero(changed.any(axis=1))
    if not len(rows):
        return None
    columns = np.flatnonzero(changed[rows[0] : rows[-1] + 1].any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    if even:
        top, left = top // 2 * 2, left // 2 * 2
    part = slice(top, int(rows[-1]) + 1), slice(left, int(columns[-1]) + 1)
    return Patch(left, top, after[part], changed[part])
