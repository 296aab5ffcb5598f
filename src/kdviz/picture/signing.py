"""Signing: a short name in the corner of a picture, outside of its scene."""

from __future__ import annotations

from kdviz.errors import TextError, quote
from kdviz.geometry.points import Point
from kdviz.picture.composition import Looks
from kdviz.scene.marks import MarkGroup, TextMark
from kdviz.scene.stage import Stage


def sign_picture(looks: Looks, corner: Point) -> tuple[MarkGroup, ...]:
    """Return a theme's signature at the lower right of a frame, or nothing if it has none.

    It stands in the border below the scene, in the theme's smallest text.

    Args:
        looks: the theme and the frame.
        corner: where the top left of the frame is.

    Raises:
        TextError: it cannot be set, or is wider than the frame.
    """
    words = looks.theme.signature
    if not words or looks.bare:
        return ()
    stage, size = Stage(looks.enlarged, looks.safe, looks.language), looks.enlarged.smallest
    block = stage.text(words, size, align="right")
    if block.ink.width > looks.safe.width:
        raise TextError(
            f"The signature {quote(words)} is wider than what is free of the frame. Take a shorter "
            "one, or smaller text."
        )
    height = (looks.safe.bottom + looks.lowest_seen) / 2
    mark = TextMark(block, corner.shifted(looks.safe.right, height), "white")
    return (MarkGroup("signature", (mark,)),)
