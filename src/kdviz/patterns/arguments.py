"""What patterns have in common: how many things they need, and how far apart these stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from kdviz.errors import LayoutError
from kdviz.layout.rows import GAP
from kdviz.scene.shape import Shape

WIDE_GAP = 2 * GAP
"""The distance between things with an arrow in between, in units."""


OneOrMore = Shape | Sequence[Shape]
"""What type checkers take for one of several shapes: all may come in a single list, too."""


def require(title: str, shapes: Sequence[OneOrMore], least: int) -> tuple[Shape, ...]:
    """Return the shapes, if there are enough.

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
    # By now a list is what was in it.
    return cast("tuple[Shape, ...]", tuple(shapes))
