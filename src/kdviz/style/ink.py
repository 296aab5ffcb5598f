"""The whole vocabulary of colour and line: what a shape may be drawn with.

What an ink looks like, and how wide a weight is, is the affair of the
:class:`~kdviz.style.theme.Theme` alone.
"""

from typing import Annotated, Literal, get_args

from kdviz.errors import ParameterError, did_you_mean, join_words, quote
from kdviz.fields.annotations import Advice

InkName = Literal["white", "red", "blue", "background"]

COLOURS = Advice(
    of_value="Colours belong to the Theme.",
    words=frozenset({"alpha", "color", "colour", "gradient", "opacity", "stroke"}),
    of_name="Colours belong to the Theme; a shape takes an ink.",
)
"""What is said to those who give a colour."""

Ink = Annotated[InkName, COLOURS]
"""White is the world, blue is what we control, red is what is at stake.

``"background"`` as a fill is how one thing stands in front of another.
"""

Weight = Literal["thin", "regular", "bold"]
"""Thin is for texture, regular for objects, bold for the thing that acts."""

Dash = Literal["solid", "dotted"]
"""Solid is now; dotted was, will be, or is in motion."""

INKS: tuple[Ink, ...] = get_args(InkName)
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
DASHES: tuple[Dash, ...] = get_args(Dash)


def check_ink(ink: Ink) -> Ink:
    """Return the ink, for what takes one outside a model.

    Raises:
        ParameterError: it is not an ink.
    """
    if ink not in INKS:
        hint = did_you_mean(ink, INKS) if isinstance(ink, str) else ""
        raise ParameterError(
            f"ink takes {join_words(INKS)}, not {quote(ink)}.{hint or f' {COLOURS.of_value}'}"
        )
    return ink
