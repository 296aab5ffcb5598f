"""The style: the rules that a theme keeps whatever its numbers, and how a broken one is told."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Protocol

from kdviz.errors import join_words
from kdviz.style.ink import INKS, Ink
from kdviz.style.presets import GOOD, PRESETS

if TYPE_CHECKING:
    from coloraide import Color


class Look(Protocol):
    """What a theme says of the inks: all that the rules need to know of it."""

    background: str
    white: str
    red: str
    blue: str

    @property
    def has_two_colours(self) -> bool:
        """Whether white, red and blue are one colour."""
        ...

    def colour(self, ink: Ink) -> str:
        """Return what an ink looks like, as ``#rrggbb``."""
        ...


DARKEST = 0.05
"""The greatest relative luminance (WCAG 2.2) of a ground: pure white still has 10:1 on it."""

LEAST_CONTRAST = 4.5
"""The least contrast with the ground of every ink, since each may draw a word: WCAG 2.2, 1.4.3."""

LEAST_SIMULATED = 3.0
"""The least contrast to those who see no red, no green or no blue: what a shape needs, 1.4.11."""

LEAST_APART = 25.0
"""The least difference of two inks, CIEDE2000 (CIE 142-2001), in every kind of sight."""

SIMULATIONS = (
    ("protan", "vienot", "to a protanope"),
    ("deutan", "vienot", "to a deuteranope"),
    ("tritan", "brettel", "to a tritanope"),
)
"""Kinds of sight: Viénot, Brettel and Mollon 1999; for tritan Brettel, Viénot and Mollon 1997.

They are coloraide's own choices, named so that a later release of it judges alike.
"""

HUES = {"red": ("red to coral", 15.0, 45.0), "blue": ("blue to azure", 235.0, 270.0)}
"""Bands of OKLCh hue (Ottosson 2020), in degrees, with what they are called.

Measured: crimson 20, #ff5a5f 22, #ff0000 29, coral 40, and outside pink 7 and dark orange 58;
#38b6ff 240, #4d96ff 258, #0000ff 264, and outside cyan 195, indigo 277 and violet 291.
"""

LEAST_CHROMA = 0.13
"""The OKLCh chroma from which a colour has a name: below it #ff9999 is pink, steel blue grey.

With this much chroma no red or blue within its band comes near the lightness of a white.
"""

WHITE_LIGHTNESS = 0.9
"""The least OKLCh lightness of a white."""

WHITE_CHROMA = 0.025
"""The greatest OKLCh chroma of a white: ivory is in, cream is out."""

LINES = "lines go thin <= regular <= bold"
"""What is said of lines that are in another order."""

SIZES = "sizes go smallest <= label <= message <= title"
"""What is said of sizes that are in another order."""

ORDERS = (
    ("thin", "regular", 1.0, LINES),
    ("regular", "bold", 1.0, LINES),
    ("message", "title", 1.0, SIZES),
    ("label", "message", 1.0, SIZES),
    ("smallest", "label", 1.0, SIZES),
    # Dots that touch make a solid line, which says "now" instead of "then".
    ("bold", "dot_gap", 1.5, "dots would run together"),
    ("thin", "hatch_gap", 2.0, "hatching would fill up"),
)
"""A measure, another that is at least so many times as large, and why."""


def find_colour_faults(theme: Look) -> Iterator[str]:
    """Yield what is wrong with a theme's colours: each what, by how much, and what to do.

    Those of the themes that come with kdviz are judged in its tests: what judges them takes longer
    to load than a picture to draw.
    """
    if tuple(theme.colour(ink) for ink in INKS) not in _judged():
        yield from judge_colours(theme)


@cache
def _judged() -> frozenset[tuple[str, ...]]:
    """Return the colours of the themes that come with kdviz."""
    looks = ({**GOOD, **changed} for changed in PRESETS.values())
    return frozenset(tuple(look[ink] for ink in INKS) for look in looks)


def judge_colours(theme: Look) -> Iterator[str]:
    """Yield what is wrong with colours, whosever they are."""
    seen = {ink: _sights(theme.colour(ink)) for ink in INKS}
    luminance = seen["background"][0].luminance()
    if luminance > DARKEST:
        yield (
            f"background {theme.background!r} has a relative luminance of "
            f"{_told(luminance, DARKEST, 3)}; at most {DARKEST:g} is allowed. "
            f"Take a darker one such as {GOOD['background']!r}."
        )
    inks: tuple[Ink, ...] = ("white", "red", "blue")
    for ink in inks:
        yield from _contrast_faults(theme, ink, seen[ink], seen["background"])
    yield from _white_faults(theme, seen["white"][0])
    if theme.has_two_colours:
        return
    for ink in inks[1:]:
        yield from _hue_faults(theme, ink, seen[ink][0])
    for one, two in combinations(inks, 2):
        yield from _alike_faults(theme, one, two, seen)


def _sights(colour: str) -> list[Color]:
    """Return a colour in ordinary sight, then in each of the simulations."""
    from coloraide import Color

    seen = Color(colour)
    return [seen, *(seen.filter(kind, method=method) for kind, method, _ in SIMULATIONS)]


def _contrast_faults(theme: Look, ink: Ink, seen: list[Color], on: list[Color]) -> Iterator[str]:
    if low := _low_contrasts(seen, on):
        # A lighter ink is no help where the ground is too light for even a good one.
        helpful = not _low_contrasts(_sights(GOOD[ink]), on)
        remedy = f"lighter {ink}" if helpful else "darker background"
        yield (
            f"{ink} {theme.colour(ink)!r} has too little contrast with the background "
            f"{theme.background!r}: {low}; at least {LEAST_CONTRAST:g}:1 is needed, and "
            f"{LEAST_SIMULATED:g}:1 to the colour-blind. "
            f"Take a {remedy} such as {GOOD[ink if helpful else 'background']!r}."
        )


def _low_contrasts(seen: list[Color], on: list[Color]) -> str:
    contrasts = [ink.contrast(ground) for ink, ground in zip(seen, on, strict=True)]
    return _too_low(contrasts, [LEAST_CONTRAST] + [LEAST_SIMULATED] * len(SIMULATIONS), ":1")


def _white_faults(theme: Look, colour: Color) -> Iterator[str]:
    lightness, chroma, _ = colour.convert("oklch").coords(nans=False)
    if lightness < WHITE_LIGHTNESS or chroma > WHITE_CHROMA:
        yield (
            f"white {theme.white!r} does not read as white: its OKLCh lightness is "
            f"{_told(lightness, WHITE_LIGHTNESS, 3)} and its chroma "
            f"{_told(chroma, WHITE_CHROMA, 3)}; a lightness of at least {WHITE_LIGHTNESS:g} and a "
            f"chroma of at most {WHITE_CHROMA:g} are needed. Take one such as {GOOD['white']!r}."
        )


def _hue_faults(theme: Look, ink: Ink, colour: Color) -> Iterator[str]:
    _, chroma, hue = colour.convert("oklch").coords(nans=False)
    band, low, high = HUES[ink]
    if not low <= hue <= high or chroma < LEAST_CHROMA:
        yield (
            f"{ink} {theme.colour(ink)!r} does not read as {ink}: its OKLCh hue is "
            f"{_told(hue, low if hue < low else high, 1)} and its chroma "
            f"{_told(chroma, LEAST_CHROMA, 3)}; {band} is a hue from {low:g} to {high:g} with a "
            f"chroma of at least {LEAST_CHROMA:g}. Take one such as {GOOD[ink]!r}."
        )


def _alike_faults(theme: Look, one: Ink, two: Ink, seen: dict[Ink, list[Color]]) -> Iterator[str]:
    apart = [a.delta_e(b, method="2000") for a, b in zip(seen[one], seen[two], strict=True)]
    if low := _too_low(apart, [LEAST_APART] * len(apart), ""):
        yield (
            f"{one} {theme.colour(one)!r} and {two} {theme.colour(two)!r} are too alike: they "
            f"differ by {low} (CIEDE2000); at least {LEAST_APART:g} is needed. "
            f"Take two further apart, such as {GOOD[one]!r} and {GOOD[two]!r}."
        )


def _too_low(measured: list[float], limits: list[float], unit: str) -> str:
    """Return what falls short of its limit, as prose: ordinary sight first, then simulations."""
    viewers = ["", *(f" {viewer}" for _, _, viewer in SIMULATIONS)]
    rows = zip(measured, limits, viewers, strict=True)
    low = [f"{_told(v, least, 2)}{unit}{viewer}" for v, least, viewer in rows if v < least]
    return join_words(low, "and")


def _told(value: float, limit: float, digits: int) -> str:
    """Return a number rounded, but not onto a limit: 4.4996 of 4.5 would look like a pass."""
    text = f"{value:.{digits}f}"
    return text if float(text) != limit else f"{value:.{digits + 3}f}"


def find_order_faults(theme: Look) -> Iterator[str]:
    """Yield what is wrong with the order of a theme's measures."""
    for smaller, larger, times, why in ORDERS:
        given, least = getattr(theme, larger), times * getattr(theme, smaller)
        # With a hair's breadth to spare, since 1.5 times 1.1 comes out a little above 1.65.
        if given < least - 1e-9:
            share = smaller if times == 1 else f"{times:g} times {smaller}"
            yield (
                f"{larger} is {given:.9g}, less than {share}, which is {least:.9g}: {why}. "
                f"Make {larger} larger or {smaller} smaller."
            )
