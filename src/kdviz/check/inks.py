"""Inks as they are seen: how light each is, and which of them a theme tells apart."""

from __future__ import annotations

from functools import lru_cache

from kdviz.style.ink import Ink
from kdviz.style.theme import Theme

LEAST_LIGHTNESS_STEP = 20.0
"""How far apart in CIE lightness (L*, 0 to 100) two inks are that can be told apart in grey.

About the step between neighbours in a scale of five greys; the inks of the themes that come with
kdviz are 1 apart (red and blue) or more than 28 (either of them and white).
"""


@lru_cache(maxsize=64)
def measure_lightness(colour: str) -> float:
    """Return the CIE lightness (L*, for the white of daylight) of a colour, from 0 to 100."""
    from coloraide import Color

    return float(Color(colour).convert("lab-d65").coords(nans=False)[0])


def compare_lightness(theme: Theme, one: Ink, other: Ink) -> float:
    """Return how far apart two inks are in CIE lightness, whichever is the lighter."""
    light, dark = (measure_lightness(theme.colour(ink)) for ink in (one, other))
    return abs(light - dark)
