"""What the inks look like, and how wide, large and far apart things are drawn.

A :class:`Theme` is the one place with colours in it. It is checked as a whole
when it is made, so that no numbers put into it can break the style: a dark
background, and a red, a blue and a white that everybody can tell apart.
"""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Sequence
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, BeforeValidator, Field, field_serializer, model_validator

from kdviz.errors import ParameterError, ThemeError, did_you_mean, join_words, quote
from kdviz.fields.arrays import as_sequence
from kdviz.fields.base import Model
from kdviz.fields.calls import answered, checked
from kdviz.fields.numbers import Number
from kdviz.fields.takes import Takes, parameter
from kdviz.fields.words import take_words
from kdviz.style.font_names import BUNDLED, keep_fonts_inside, take_font_name, tell_font
from kdviz.style.ink import WEIGHTS, Ink, Weight, check_ink
from kdviz.style.presets import GOOD, PRESETS, ThemeName
from kdviz.style.rules import find_colour_faults, find_order_faults

INK_LENGTHS = (
    *("thin", "regular", "bold"),
    *("message", "label", "smallest"),
    *("label_gap", "standoff", "arrow_head", "dot_gap", "hatch_gap"),
)
"""The lengths that lines and letters have, whatever the size of what they draw."""

TextSize = Literal["title", "message", "label", "smallest"]
"""The names of the type scale, largest first."""


def _hex(value: object) -> str:
    """Return a colour in lower case, or say how it is written."""
    if isinstance(value, str) and re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        return value.lower()
    hint = _respelt(value) if isinstance(value, str) else ""
    raise ValueError(f"must be # and six hex digits, such as '#ff5a5f', not {quote(value)}{hint}")


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
LONGEST_SIGNATURE = 30
"""How many letters a signature has at most: beside a scene, it is a mark and no sentence."""


def take_signature(words: str) -> str:
    """Return a signature, if it is short and in one line.

    Raises:
        ValueError: it is neither.
    """
    words = words.strip()
    if len(words) > LONGEST_SIGNATURE:
        raise ValueError(
            f"must have at most {LONGEST_SIGNATURE} letters, as in '@name', and "
            f"{quote(words)} has {len(words)}"
        )
    if len(words.splitlines()) > 1:
        raise ValueError(f"must be in one line, as in '@name', and {quote(words)} is in several")
    return take_words(words)


Words = Annotated[str, AfterValidator(_filled)]
Width = Annotated[Number, Field(gt=0, le=4)]
Size = Annotated[Number, Field(ge=3, le=20)]
FontName = Annotated[Words, BeforeValidator(take_font_name)]
Fonts = Annotated[
    Takes[Sequence[str | os.PathLike[str]], tuple[FontName, ...]],
    BeforeValidator(as_sequence),
    AfterValidator(keep_fonts_inside),
]
Gap = Annotated[Number, Field(gt=0, le=10)]
Boldness = Annotated[int, Field(strict=True, ge=100, le=1000)]


class Theme(Model):
    """A style that holds: four colours, widths of lines, sizes of text, distances and fonts.

    Lengths are in units; the short side of a frame is 100. Whatever is left out is
    as in the preset ``default``. A theme whose white, red and blue are the same is
    one of two colours, for which only the rules about red, blue and the difference
    of the three do not apply.

    Args:
        name: the theme's name.
        background: the dark ground.
        white: the world, nearly neutral.
        red: what is at stake, red to coral.
        blue: what we control, blue to azure.
        thin: the width of lines of texture, in units.
        regular: the width of the lines of objects, in units.
        bold: the width of lines that act, in units.
        title: the size of the title, in units.
        message: the size of the message, in units.
        label: the size of labels, in units.
        smallest: the size of the smallest text, in units.
        title_weight: how bold the title is.
        text_weight: how bold other text is.
        margin: the empty border of a frame, in units.
        label_gap: from a thing to its label, in units.
        standoff: from an arrow to its target, in units.
        arrow_head: the length of an arrow's head, in units.
        dot_gap: from dot to dot of dotted lines, in units.
        hatch_gap: from line to line of hatching, in units.
        fonts: Manrope, an installed family, or a .ttf or .otf file; later are fallbacks.
        signature: whose pictures they are, as in @name: it stands in a corner of each.

    Raises:
        ParameterError: a field has a wrong name or a value that is out of its bounds.
        ThemeError: the fields together break the style; the message has every fault.

    Example:
        >>> import kdviz as kd
        >>> kd.Theme("dusk", red="#ff7f50").colour("red")
        '#ff7f50'
        >>> kd.Theme("neon", blue="#8a5cff")  # it reads as violet, and is refused
        Traceback (most recent call last):
        kdviz.errors.ThemeError: Theme 'neon': blue '#8a5cff' does not read as blue: ...
    """

    name: Words = Field(description="the theme's name")

    background: Colour = Field(
        default=GOOD["background"], description="the dark ground", kw_only=True
    )
    white: Colour = Field(
        default=GOOD["white"], description="the world, nearly neutral", kw_only=True
    )
    red: Colour = Field(
        default=GOOD["red"], description="what is at stake, red to coral", kw_only=True
    )
    blue: Colour = Field(
        default=GOOD["blue"], description="what we control, blue to azure", kw_only=True
    )

    thin: Width = Field(
        default=0.45, description="the width of lines of texture, in units", kw_only=True
    )
    regular: Annotated[Width, Field(ge=0.3, le=2)] = Field(
        default=0.8, description="the width of the lines of objects, in units", kw_only=True
    )
    bold: Width = Field(
        default=1.2, description="the width of lines that act, in units", kw_only=True
    )

    title: Size = Field(default=7.0, description="the size of the title, in units", kw_only=True)
    message: Size = Field(
        default=3.4, description="the size of the message, in units", kw_only=True
    )
    label: Size = Field(default=3.2, description="the size of labels, in units", kw_only=True)
    smallest: Size = Field(
        default=3.0, description="the size of the smallest text, in units", kw_only=True
    )
    title_weight: Boldness = Field(default=800, description="how bold the title is", kw_only=True)
    text_weight: Boldness = Field(default=500, description="how bold other text is", kw_only=True)

    margin: Annotated[Number, Field(ge=4, le=20)] = Field(
        default=8.0, description="the empty border of a frame, in units", kw_only=True
    )
    label_gap: Gap = Field(
        default=2.4, description="from a thing to its label, in units", kw_only=True
    )
    standoff: Gap = Field(
        default=1.6, description="from an arrow to its target, in units", kw_only=True
    )
    arrow_head: Gap = Field(
        default=3.0, description="the length of an arrow's head, in units", kw_only=True
    )
    dot_gap: Gap = Field(
        default=1.9, description="from dot to dot of dotted lines, in units", kw_only=True
    )
    hatch_gap: Gap = Field(
        default=1.7, description="from line to line of hatching, in units", kw_only=True
    )

    fonts: Fonts = parameter(
        default=BUNDLED,
        min_length=1,
        description="Manrope, an installed family, or a .ttf or .otf file; later are fallbacks",
        kw_only=True,
    )

    signature: Annotated[str, AfterValidator(take_signature)] = Field(
        default="",
        description="whose pictures they are, as in @name: it stands in a corner of each",
        kw_only=True,
    )

    @field_serializer("fonts", when_used="json")
    def _told_fonts(self, names: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(tell_font, names))

    @model_validator(mode="after")
    def _keep_the_style(self) -> Self:
        if faults := [*find_colour_faults(self), *find_order_faults(self)]:
            raise ThemeError("\n".join(f"Theme {self.name!r}: {fault}" for fault in faults))
        return self

    @property
    def has_two_colours(self) -> bool:
        """Whether white, red and blue are one colour: on the background, there is no other."""
        return self.white == self.red == self.blue

    @checked
    def enlarged(self, times: Annotated[Number, Field(ge=1)]) -> Theme:
        """Return the theme with lines, letters and their distances larger; margins stay.

        The title, which is large already, becomes larger by the square root.

        Args:
            times: how many times as large, at least 1.

        Example:
            >>> Theme("plain").enlarged(2).regular
            1.6
        """
        if times == 1:
            return self
        lengths = {name: times * getattr(self, name) for name in INK_LENGTHS}
        title = max(times**0.5 * self.title, lengths["message"])
        return self.model_copy(update=lengths | {"title": title})

    @answered
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
        colour: str = getattr(self, check_ink(ink))
        return colour

    @answered
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

    @answered
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
            raise ParameterError(f"{what} takes {join_words(allowed)}, not {quote(given)}.{hint}")
        measure: float = getattr(self, given)
        return measure


def preset_names() -> tuple[str, ...]:
    """Return the names of the themes that come with kdviz.

    Example:
        >>> preset_names()
        ('default', 'midnight', 'mono', 'ink')
    """
    return tuple(PRESETS)


@answered
def theme(name: str) -> Theme:
    """Return a theme that comes with kdviz, always the same object for a name.

    Args:
        name: ``"default"``, ``"midnight"``, ``"mono"`` or ``"ink"``.

    Returns:
        The theme.

    Raises:
        ThemeError: there is none of this name.

    Example:
        >>> import kdviz as kd
        >>> kd.theme("ink").background
        '#000000'
    """
    known = next((each for each in PRESETS if each == name), None)
    if known is None:
        there_are = f"There are: {join_words(PRESETS, 'and')}.{did_you_mean(name, PRESETS)}"
        raise ThemeError(f"There is no theme {quote(name)}. {there_are}")
    return _preset(known)


@functools.cache
def _preset(name: ThemeName) -> Theme:
    return Theme(name, **PRESETS[name])
