"""A surface: what marks are painted onto, in coded colours."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from kdviz.geometry.covering import Step

Code = tuple[int, int]
"""An ink's level in both channels, of 15."""


class Pixels(NamedTuple):
    """What was painted: four bytes a pixel, row by row.

    Attributes:
        data: all bytes.
        first: which byte of a pixel is the first channel.
        second: which is the second.
    """

    data: bytes | bytearray
    first: int
    second: int


class Surface(Protocol):
    """Some pixels that can be painted: opaque at first, and all of them background."""

    def path(self, steps: Sequence[Step]) -> Any:
        """Return moves, lines, cubic curves and closings as the surface takes them."""

    def circle(self, x: float, y: float, radius: float) -> Any:
        """Return a circle as the surface takes it."""

    def fill(self, path: Any, code: Code, x: float = 0.0, y: float = 0.0) -> None:
        """Paint what lies within a path, whose coordinates are about a point."""

    def stroke(self, path: Any, code: Code, width: float) -> None:
        """Paint a line along a path, its ends and corners round."""

    def read(self) -> Pixels:
        """Return what was painted; then the surface is done."""
