"""Showing: what moves, as a notebook shows it."""

from __future__ import annotations

import io
from base64 import b64encode
from collections.abc import Callable

from kdviz.motion.formats import MOVING
from kdviz.motion.frames import Film
from kdviz.picture.notebook import write_image
from kdviz.picture.visual import Visual


def show_film(film: Callable[[int], Film], still: Visual) -> dict[str, str]:
    """Return a film as a notebook shows it.

    Args:
        film: returns it, given a width in pixels.
        still: the picture that is shown where nothing moves, as in a PDF.

    Returns:
        An image that moves, in a line of HTML, and the still as a PNG.
    """
    width = still.shown().width
    file = io.BytesIO()
    MOVING["webp"].write(film(width), file)
    return {
        "text/html": write_image("image/webp", file.getvalue(), still.description, width),
        "image/png": b64encode(still.png()).decode("ascii"),
    }
