"""Inks as they are seen: how light each is, and what of a mark shows in which of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from shapely.geometry.base import BaseGeometry

from kdviz.check.drawn import Drawn
from kdviz.style.ink import Ink
from kdviz.style.theme import Theme

LEAST_LIGHTER = 20.0
"""How far apart in CIE lightness (L*, 0 to 100) two inks are that can be told apart in grey.

About the step between neighbours in a scale of five greys; the inks of the themes that come with
kdviz are 1 apart (red and blue) or more than 28 (either of them and white).
"""


class Part(NamedTuple):
    """What is seen of a mark in one ink: a line or dots with half of their width, or an area."""

    mark: Drawn
    ink: Ink
    shape: BaseGeometry
    half: float


def parts(mark: Drawn) -> Iterator[Part]:
    """Yield what is seen of a mark, its line or its dots first, then its area or its words."""
    if mark.line_ink and not mark.seen_line.is_empty:
        yield Part(mark, mark.line_ink, mark.seen_line, mark.half)
    if mark.fill_ink and not mark.seen_area.is_empty:
        yield Part(mark, mark.fill_ink, mark.seen_area, 0.0)


@lru_cache(maxsize=64)
def lightness(colour: str) -> float:
    """Return the CIE lightness (L*, for the white of daylight) of a colour, from 0 to 100."""
    from coloraide import Color

    return float(Color(colour).convert("lab-d65").coords(nans=False)[0])


def lighter(theme: Theme, one: Ink, other: Ink) -> float:
    """Return how far apart two inks are in CIE lightness, whichever is the lighter."""
    return abs(lightness(theme.colour(one)) - lightness(theme.colour(other)))


def has_two_colours(theme: Theme) -> bool:
    """Whether white, red and blue are one colour in a theme."""
    return theme.white == theme.red == theme.blue
