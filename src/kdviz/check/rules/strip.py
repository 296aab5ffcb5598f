"""strip: a scene that fills little of the room that it has."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.geometry.boxes import union
from kdviz.picture.visual import shares_scale

TALL = 1.1
"""From how many times as high as wide on a frame is tall."""

LEAST_OF_HEIGHT = 0.45
"""The share of the stage's height that a scene fills."""

LEAST_OF_WIDTH = 0.85
"""The share of its width that a scene in a tall frame fills, if it does not fill its height."""


def strip(picture: Picture) -> Iterator[Finding]:
    """Yield one finding if the scene is a strip, with the room above and below it left empty.

    A scene of words alone keeps the size of words, one of a series that of the others.
    """
    seen = [mark for mark in picture.scene if mark.is_seen]
    if not seen or all(mark.is_text for mark in seen) or shares_scale(picture.visual):
        return
    room = picture.visual.composition.stage.room
    ink = union(mark.box for mark in seen)
    high, wide = ink.height / room.height, ink.width / room.width
    if high >= LEAST_OF_HEIGHT:
        return
    if picture.frame.units_high > TALL * picture.frame.units_wide:
        if wide >= LEAST_OF_WIDTH:
            return
        what = f"{100 * wide:.0f} % of the width and {100 * high:.0f} % of the height"
    else:
        what = f"{100 * high:.0f} % of the height"
    yield Finding(
        "warning",
        f"The scene fills only {what} that it has, so that it looks like a strip.",
        "Put fewer things beside each other, some of them below, or make short labels of long "
        "ones, which take room that things could have.",
        ink,
    )
