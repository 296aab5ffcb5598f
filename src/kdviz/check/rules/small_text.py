"""small-text: words that are too small to be read."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.style.frame import LEAST_LEGIBLE, THUMBNAIL

LEAST_TEXT_SIZE = 3.0
"""The size of the smallest text, in units: no theme goes below it."""

SIZE_WITHIN = 1e-6
"""By which share a size may be below what is allowed: arithmetic is not exact."""


def small_text(picture: Picture) -> Iterator[Finding]:
    """Yield each text that is too small, or the frame once if the theme's own sizes are."""
    per_unit = THUMBNAIL / picture.frame.units_wide
    least = max(LEAST_TEXT_SIZE, LEAST_LEGIBLE / per_unit)
    own = picture.theme.smallest
    small = [
        text for text in picture.texts if text.size < least * (1 - SIZE_WITHIN) and text.is_in_view
    ]
    for text in small:
        if text.size >= own * (1 - SIZE_WITHIN):
            continue
        yield Finding(
            "error",
            f"The words {text.words!r} are {text.size:.2g} units high, which is "
            f"{text.size * per_unit:.2g} pixels in a picture {THUMBNAIL} pixels wide; "
            f"below {least:.3g} units, nobody can read them.",
            "Write them in one of the theme's sizes, such as that of a label, or leave them out.",
            text.box,
        )
    if large := [text.size for text in small if text.size >= own * (1 - SIZE_WITHIN)]:
        ratio = picture.frame.units_wide / picture.frame.units_high
        yield Finding(
            "warning",
            f"The picture is {ratio:.2g} times as wide as it is high, so that words are only "
            f"{min(large) * per_unit:.2g} pixels high when it is {THUMBNAIL} pixels wide; "
            f"{LEAST_LEGIBLE:g} can be read.",
            "Use a frame that is at most twice as wide as it is high.",
        )
