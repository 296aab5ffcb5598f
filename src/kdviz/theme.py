"""What the inks look like, and how wide, large and far apart things are drawn.

A :class:`Theme` is the one place with colours in it. It is checked as a whole
when it is made, so that no numbers put into it can break the style: a dark
background, and a red, a blue and a white that everybody can tell apart.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from itertools import combinations
from typing import TYPE_CHECKING, Annotated, Literal, Self, get_args

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from kdviz.errors import ParameterError, ThemeError, did_you_mean, listed
from kdviz.ink import INKS, WEIGHTS, Ink, Weight
from kdviz.model import Model, Number, checked_ink
from kdviz.presets import PRESETS

if TYPE_CHECKING:
    from coloraide import Color

TextSize = Literal["title", "message", "label", "smallest"]
"""The names of the type scale, largest first."""

GOOD: dict[Ink, str] = {
    "background": "#0f1117",
    "white": "#ffffff",
    "red": "#ff5a5f",
    "blue": "#4d96ff",
}
"""Colours that keep every rule: the defaults, and what the errors propose."""

DARKEST = 0.05
"""The greatest relative luminance (WCAG 2.2) of a ground: pure white still has 10:1 on it."""

LEAST_CONTRAST, LEAST_SIMULATED = 4.5, 3.0
"""The least contrast with the ground: WCAG 2.2, 1.4.3 for text, and 1.4.11 for shapes.

4.5 is asked of every ink, since each may draw a word; 3 is what a shape needs, so that a picture
is still read by those who see no red, no green or no blue.
"""

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

WHITE_LIGHTNESS, WHITE_CHROMA = 0.9, 0.025
"""The least OKLCh lightness of a white, and its greatest chroma: ivory is in, cream is out."""

LINES = "lines go thin <= regular <= bold"
SIZES = "sizes go smallest <= label <= message <= title"
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


def _hex(value: object) -> str:
    """Return a colour in lower case, or say how it is written."""
    if isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return value.lower()
    hint = _respelt(value) if isinstance(value, str) else ""
    raise ValueError(f"must be # and six hex digits, such as '#ff5a5f', not {value!r}{hint}")


def _respelt(text: str) -> str:
    """Return how a colour in another notation of CSS is written here, if it is one."""
    from coloraide import Color

    css = text.strip().lower()
    if re.fullmatch(r"[0-9a-f]{6}", css):
        css = f"#{css}"
    # Only the notations of plain screen colours: the rest of CSS reaches beyond them.
    if not re.fullmatch(r"#[0-9a-f]+|[a-z]+|(rgb|hsl)a?\([0-9\s.,%/]+\)", css):
        return ""
    try:
        colour = Color(css).convert("srgb")
    except ValueError:
        return ""
    clear = "A theme has no transparency: write" if colour.alpha(nans=False) < 1 else "Write"
    return f". {clear} {colour.to_string(hex=True, alpha=False)!r}"


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("must not be empty")
    return text


Colour = Annotated[str, BeforeValidator(_hex)]
Words = Annotated[str, AfterValidator(_filled)]
Width = Annotated[Number, Field(gt=0, le=4)]
Size = Annotated[Number, Field(ge=3, le=20)]
Gap = Annotated[Number, Field(gt=0, le=10)]
Boldness = Annotated[int, Field(strict=True, ge=100, le=1000)]


class Theme(Model):
    """A style that holds: four colours, widths of lines, sizes of text, distances and fonts.

    Lengths are in units; the short side of a frame is 100. Whatever is left out is
    as in the preset ``default``. A theme whose white, red and blue are the same is
    one of two colours, for which only the rules about red, blue and the difference
    of the three do not apply.

    Raises:
        ParameterError: a field has a wrong name or a value that is out of its bounds.
        ThemeError: the fields together break the style; the message has every fault.

    Example:
        >>> Theme("dusk", red="#ff7f50").colour("red")
        '#ff7f50'
        >>> Theme("neon", blue="#8a5cff")
        Traceback (most recent call last):
        kdviz.errors.ThemeError: Theme 'neon': blue '#8a5cff' does not read as blue: ...
    """

    name: Words = Field(description="the theme's name")

    background: Colour = Field(GOOD["background"], description="the dark ground", kw_only=True)
    white: Colour = Field(GOOD["white"], description="the world, nearly neutral", kw_only=True)
    red: Colour = Field(GOOD["red"], description="what is at stake, red to coral", kw_only=True)
    blue: Colour = Field(GOOD["blue"], description="what we control, blue to azure", kw_only=True)

    thin: Width = Field(0.45, description="the width of lines of texture, in units", kw_only=True)
    regular: Annotated[Width, Field(ge=0.3, le=2)] = Field(
        0.8, description="the width of the lines of objects, in units", kw_only=True
    )
    bold: Width = Field(1.2, description="the width of lines that act, in units", kw_only=True)

    title: Size = Field(7.0, description="the size of the title, in units", kw_only=True)
    message: Size = Field(3.4, description="the size of the message, in units", kw_only=True)
    label: Size = Field(3.2, description="the size of labels, in units", kw_only=True)
    smallest: Size = Field(3.0, description="the size of the smallest text, in units", kw_only=True)
    title_weight: Boldness = Field(800, description="how bold the title is", kw_only=True)
    text_weight: Boldness = Field(500, description="how bold other text is", kw_only=True)

    margin: Annotated[Number, Field(ge=4, le=20)] = Field(
        8.0, description="the empty border of a frame, in units", kw_only=True
    )
    label_gap: Gap = Field(1.8, description="from a thing to its label, in units", kw_only=True)
    standoff: Gap = Field(1.6, description="from an arrow to its target, in units", kw_only=True)
    arrow_head: Gap = Field(
        3.0, description="the length of an arrow's head, in units", kw_only=True
    )
    dot_gap: Gap = Field(1.9, description="from dot to dot of dotted lines, in units", kw_only=True)
    hatch_gap: Gap = Field(1.7, description="from line to line of hatching, in units", kw_only=True)

    fonts: tuple[Words, ...] = Field(
        ("Manrope",),
        min_length=1,
        description="Manrope or a path to a .ttf or .otf file; the later ones are fallbacks",
        kw_only=True,
    )

    @model_validator(mode="after")
    def _keep_the_style(self) -> Self:
        if faults := [*_colour_faults(self), *_order_faults(self)]:
            raise ThemeError("\n".join(f"Theme {self.name!r}: {fault}" for fault in faults))
        return self

    def colour(self, ink: Ink) -> str:
        """Return what an ink looks like.

        Args:
            ink: white, red, blue or background.

        Returns:
            The colour, as ``#rrggbb`` in lower case.

        Raises:
            ParameterError: it is not an ink.

        Example:
            >>> Theme("plain").colour("blue")
            '#4d96ff'
        """
        colour: str = getattr(self, checked_ink(ink))
        return colour

    def stroke(self, weight: Weight) -> float:
        """Return how wide a line of this weight is.

        Args:
            weight: thin, regular or bold.

        Returns:
            The width in units.

        Raises:
            ParameterError: it is not a weight.

        Example:
            >>> Theme("plain").stroke("bold")
            1.2
        """
        return self._measure("weight", weight, WEIGHTS)

    def size(self, text: TextSize) -> float:
        """Return how large this kind of text is set.

        Args:
            text: title, message, label or smallest.

        Returns:
            The size of the font (its em) in units.

        Raises:
            ParameterError: it is not a kind of text.

        Example:
            >>> Theme("plain").size("title")
            7.0
        """
        return self._measure("text", text, get_args(TextSize))

    def _measure(self, what: str, given: str, allowed: tuple[str, ...]) -> float:
        if given not in allowed:
            hint = did_you_mean(given, allowed)
            raise ParameterError(f"{what} takes {listed(allowed)}, not {given!r}.{hint}")
        measure: float = getattr(self, given)
        return measure


def preset_names() -> tuple[str, ...]:
    """Return the names of the themes that come with kdviz.

    Example:
        >>> preset_names()
        ('default', 'midnight', 'mono', 'ink')
    """
    return tuple(PRESETS)


def theme(name: str) -> Theme:
    """Return a theme that comes with kdviz, always the same object for a name.

    Args:
        name: one of :func:`preset_names`.

    Returns:
        The theme.

    Raises:
        ThemeError: there is none of this name.

    Example:
        >>> theme("ink").background
        '#000000'
    """
    if name not in preset_names():
        there_are = f"There are: {listed(PRESETS, 'and')}.{did_you_mean(name, PRESETS)}"
        raise ThemeError(f"There is no theme {name!r}. {there_are}")
    return _preset(name)


@functools.cache
def _preset(name: str) -> Theme:
    return Theme(name, **PRESETS[name])


def _colour_faults(theme: Theme) -> Iterator[str]:
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
    if theme.white == theme.red == theme.blue:
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


def _contrast_faults(theme: Theme, ink: Ink, seen: list[Color], on: list[Color]) -> Iterator[str]:
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


def _white_faults(theme: Theme, colour: Color) -> Iterator[str]:
    lightness, chroma, _ = colour.convert("oklch").coords(nans=False)
    if lightness < WHITE_LIGHTNESS or chroma > WHITE_CHROMA:
        yield (
            f"white {theme.white!r} does not read as white: its OKLCh lightness is "
            f"{_told(lightness, WHITE_LIGHTNESS, 3)} and its chroma "
            f"{_told(chroma, WHITE_CHROMA, 3)}; a lightness of at least {WHITE_LIGHTNESS:g} and a "
            f"chroma of at most {WHITE_CHROMA:g} are needed. Take one such as {GOOD['white']!r}."
        )


def _hue_faults(theme: Theme, ink: Ink, colour: Color) -> Iterator[str]:
    _, chroma, hue = colour.convert("oklch").coords(nans=False)
    band, low, high = HUES[ink]
    if not low <= hue <= high or chroma < LEAST_CHROMA:
        yield (
            f"{ink} {theme.colour(ink)!r} does not read as {ink}: its OKLCh hue is "
            f"{_told(hue, low if hue < low else high, 1)} and its chroma "
            f"{_told(chroma, LEAST_CHROMA, 3)}; {band} is a hue from {low:g} to {high:g} with a "
            f"chroma of at least {LEAST_CHROMA:g}. Take one such as {GOOD[ink]!r}."
        )


def _alike_faults(theme: Theme, one: Ink, two: Ink, seen: dict[Ink, list[Color]]) -> Iterator[str]:
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
    return listed(low, "and")


def _told(value: float, limit: float, digits: int) -> str:
    """Return a number rounded, but not onto a limit: 4.4996 of 4.5 would look like a pass."""
    text = f"{value:.{digits}f}"
    return text if float(text) != limit else f"{value:.{digits + 3}f}"


def _order_faults(theme: Theme) -> Iterator[str]:
    for smaller, larger, times, why in ORDERS:
        given, least = getattr(theme, larger), times * getattr(theme, smaller)
        # With a hair's breadth to spare, since 1.5 times 1.1 comes out a little above 1.65.
        if given < least - 1e-9:
            share = smaller if times == 1 else f"{times:g} times {smaller}"
            yield (
                f"{larger} is {given:.9g}, less than {share}, which is {least:.9g}: {why}. "
                f"Make {larger} larger or {smaller} smaller."
            )
