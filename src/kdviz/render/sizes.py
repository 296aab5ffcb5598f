"""How many pixels a picture may have, and how many are an inch."""

from __future__ import annotations

from kdviz.errors import RenderError, quote

INCH = 96
"""How many pixels of the web are an inch."""

LONGEST_EDGE = 20_000
"""The most pixels along an edge."""

MOST_PIXELS = 80_000_000
"""Below the 89 million at which Pillow takes a picture for an attack and warns."""


def check_size(width: int, height: int) -> None:
    """Refuse a size that no picture may have.

    Args:
        width: in pixels.
        height: in pixels.

    Raises:
        RenderError: it is none, or too large.
    """
    for name, side in (("width", width), ("height", height)):
        if not isinstance(side, int) or isinstance(side, bool) or not 1 <= side <= LONGEST_EDGE:
            raise RenderError(
                f"{name} must be a whole number of pixels from 1 to {LONGEST_EDGE}, "
                f"not {quote(side)}."
            )
    if width * height > MOST_PIXELS:
        raise RenderError(
            f"{width} x {height} is {width * height / 1e6:.0f} million pixels, and at most"
            f" {MOST_PIXELS // 10**6} million are allowed. Make the width or the height smaller."
        )
