"""What patterns have in common: how many things they need, and how far apart these stand."""

from __future__ import annotations

from collections.abc import Sequence

from kdviz.errors import LayoutError
from kdviz.layout.rows import GAP
from kdviz.scene.shape import Shape

WIDE_GAP = 2 * GAP
"""The distance between things with an arrow in between, in units."""


def require(title: str, shapes: Sequence[Shape], least: int) -> None:
    """Do nothing if there are enough shapes.

    Args:
        title: what the pattern is called.
        shapes: what it was given.
        least: how many it needs.

    Raises:
        LayoutError: there are fewer.
    """
    if len(shapes) < least:
        things = "shape" if least == 1 else "shapes"
        raise LayoutError(f"{title}: needs at least {least} {things}, not {len(shapes)}.")
