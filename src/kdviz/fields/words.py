"""Words that are told and not drawn: what a picture is about, and what things in it are called."""

from __future__ import annotations

import unicodedata
from typing import Annotated

from pydantic import AfterValidator

from kdviz.errors import quote


def take_words(words: str) -> str:
    r"""Return words, if they can stand in any file.

    Raises:
        ValueError: they hold a character that is none, or that controls something.

    Example:
        >>> take_words("bad\0")
        Traceback (most recent call last):
        ValueError: must be words, and 'bad\x00' has the control character U+0000 at place 4
    """
    for place, character in enumerate(words, 1):
        if _is_unfit(character):
            raise ValueError(
                f"must be words, and {quote(words)} has the control character "
                f"U+{ord(character):04X} at place {place}"
            )
    return words


def _is_unfit(character: str) -> bool:
    """Return whether a character is none, controls something, or turns the words around it."""
    code = ord(character)
    is_none = code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF
    controls = unicodedata.category(character) in ("Cc", "Cs") and character not in "\t\n\r"
    return is_none or controls or character in "\u202d\u202e"


ToldWords = Annotated[str, AfterValidator(take_words)]
"""Words, or none, that are told to those who cannot see a picture."""
