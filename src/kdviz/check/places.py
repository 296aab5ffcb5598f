"""Where findings are: boxes around marks."""

from __future__ import annotations

from kdviz.check.drawn import Drawn
from kdviz.geometry.boxes import Box, union


def around(*marks: Drawn) -> Box:
    """Return the box around the ink of some marks, in units."""
    return union(mark.box for mark in marks)
