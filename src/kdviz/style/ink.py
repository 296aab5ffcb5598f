"""The whole vocabulary of colour and line: what a shape may be drawn with.

What an ink looks like, and how wide a weight is, is the affair of the
:class:`~kdviz.style.theme.Theme` alone.
"""

from typing import Literal, get_args

Ink = Literal["white", "red", "blue", "background"]
"""White is the world, blue is what we control, red is what is at stake.

``"background"`` as a fill is how one thing stands in front of another.
"""

Weight = Literal["thin", "regular", "bold"]
"""Thin is for texture, regular for objects, bold for the thing that acts."""

Dash = Literal["solid", "dotted"]
"""Solid is now; dotted was, will be, or is in motion."""

INKS: tuple[Ink, ...] = get_args(Ink)
WEIGHTS: tuple[Weight, ...] = get_args(Weight)
DASHES: tuple[Dash, ...] = get_args(Dash)
