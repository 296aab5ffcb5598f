"""Likeness: whether two files of a picture show the same, whoever packed or smoothed them.

Machines have different libraries for that: the same picture has other bytes, and other levels where
an edge runs through a pixel. A thing that is missing, moved or in another ink is more than that.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_OFF, FAR_OFF = 0.02, 8
"""At most this share of the pixels is more than so many levels, of 255, off."""

BLUR, FARTHEST = 3, 24
"""Once pixels are blurred over so many around them, none is more than so many levels off.

Along an edge, what one pixel has too much its neighbour has too little.
"""


def shows_same(before: bytes, after: bytes) -> bool:
    """Return whether two PNGs look the same, and are shown as large.

    Args:
        before: one file.
        after: the other one.

    Returns:
        Whether their pixels differ by no more than two ways to smooth edges do. What is no PNG
        looks like nothing but itself.

    Example:
        >>> import kdviz as kd
        >>> circles = (kd.Circle(5, ink=ink) for ink in ("white", "red"))
        >>> one, other = (kd.Visual("", "Less.", circle).png(200) for circle in circles)
        >>> shows_same(one, one), shows_same(one, other)
        (True, False)
    """
    from PIL import Image, UnidentifiedImageError

    if before == after:
        return True
    try:
        with Image.open(io.BytesIO(before)) as one, Image.open(io.BytesIO(after)) as other:
            is_alike = (one.format, one.size, _density(one)) == ("PNG", other.size, _density(other))
            return is_alike and _have_same_levels(one.convert("RGBA"), other.convert("RGBA"))
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return False


def _density(image: Image) -> tuple[int, ...]:
    """Return how many pixels an inch has where a document shows a picture."""
    return tuple(round(each) for each in image.info.get("dpi", ()))


def _have_same_levels(one: Image, other: Image) -> bool:
    import numpy as np
    from PIL import ImageChops, ImageFilter

    apart = np.asarray(ImageChops.difference(one, other)).max(axis=-1)
    if (apart > FAR_OFF).mean() > MOST_OFF:
        return False
    blur = ImageFilter.GaussianBlur(BLUR)
    blurred = ImageChops.difference(one.filter(blur), other.filter(blur))
    return int(np.asarray(blurred).max()) <= FARTHEST
