"""The themes that come with kdviz, as data: what each changes of the defaults of a Theme."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from kdviz.style.ink import Ink

GOOD: dict[Ink, str] = {
    "background": "#0f1117",
    "white": "#ffffff",
    "red": "#ff5a5f",
    "blue": "#4d96ff",
}
"""Colours that keep every rule: the defaults, and what the errors propose."""

ThemeName = Literal["default", "midnight", "mono", "ink"]
"""The names of the presets, as editors and type checkers are told of them."""

PRESETS: Mapping[ThemeName, Mapping[str, Any]] = {
    "default": {},
    # A night sky: a navy ground, a warm coral, an azure and a white with a little blue in it.
    "midnight": {
        "background": "#0b1026",
        "white": "#eef3ff",
        "red": "#ff7361",
        "blue": "#41a6ff",
    },
    # Two colours, for one-colour print and engraving: red and blue are drawn in the white.
    "mono": {"red": "#ffffff", "blue": "#ffffff"},
    # Pixels that are off on an OLED screen, and the deepest ground in print.
    "ink": {"background": "#000000", "red": "#ff5247", "blue": "#3d8bff"},
}
