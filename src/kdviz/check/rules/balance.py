"""balance: a scene with nearly all of its weight on one side."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.space import fill_holes
from kdviz.geometry.boxes import Box

MOST_OFF_CENTER = 0.15
"""How far the middle of all that is drawn may be from the stage's, as a share of its width.

Pictures with a heavy thing on one side that still look steady stay below a seventh; a heap that
outweighs one thing beside it is the most uneven of them.
"""


def balance(picture: Picture) -> Iterator[Finding]:
    """Yield one finding if the scene weighs far more on one side than on the other.

    A thing weighs as much as the area that it takes, outlined or filled; title and message do not
    count, since they stand at the left by design. Where they stand beside the scene, the rest of
    the frame is what counts.
    """
    weight = fill_holes(picture.taken_space)
    if weight.is_empty:
        return
    composed, box = picture.visual.composition, picture.frame.box
    if composed.is_beside:
        box = box._replace(left=composed.stage.room.left)
    off = (weight.centroid.x - box.anchor("center").x) / box.width
    if abs(off) > MOST_OFF_CENTER:
        heavy, light = ("right", "left") if off > 0 else ("left", "right")
        yield Finding(
            "hint",
            f"Nearly all that is drawn is at the {heavy}: its middle is {100 * abs(off):.0f} % of "
            f"the width {heavy} of the picture's middle, and up to {100 * MOST_OFF_CENTER:.0f} % "
            "looks steady.",
            f"Make what is at the {light} larger, or move the two closer together.",
            Box(*weight.bounds),
        )
