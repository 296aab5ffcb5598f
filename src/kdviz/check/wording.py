"""Words as a reader counts and compares them: which can be read, how many, what two texts share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

import shapely

from kdviz.check.drawn import Drawn
from kdviz.check.picture import Picture

BREAKS = re.compile(r"[\s\u2013\u2014\u2026]+")
"""What words are parted by: spaces, dashes that stand for a pause, and dots."""

SPACELESS = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that are written without spaces: Thai, Lao, Khmer, kana and Han."""

LETTERS_A_WORD = 2
"""How many letters of such a script count as a word: about what a word of Chinese has."""

SMALL = frozenset(
    (
        *("a", "an", "the", "and", "or", "vs", "versus"),
        *("of", "to", "from", "in", "on", "for", "with", "at", "by"),
    )
)
"""Words that join others and say nothing alone."""

LEAST_STEM = 3
"""How many letters are left at least where the s of a plural is cut off."""

LEAST_READ = 0.5
"""The share of a text that must be free of what stands in front of it, for it to be read."""


def count(text: str) -> int:
    """Return how many words a text has; a sign alone is none.

    Example:
        >>> count("Two doors \u2014 count who takes which.")
        6
        >>> count("A + B = ?")
        2
    """
    total = 0
    for token in BREAKS.split(text):
        if spaceless := len(SPACELESS.findall(token)):
            total += -(-spaceless // LETTERS_A_WORD)
        elif any(map(str.isalnum, token)):
            total += 1
    return total


def plain(text: str) -> tuple[str, ...]:
    """Return a text's words without capitals and signs, to compare them.

    Example:
        >>> plain("Nobody's data, (yet)!")
        ('nobodys', 'data', 'yet')
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    spaced = re.sub(r"[^\w\s]|_", " ", re.sub(r"['\u2019]", "", folded))
    return tuple(spaced.split())


def content(text: str, small: Iterable[str] = SMALL) -> frozenset[str]:
    """Return the words that say something in a text, a plural as its singular.

    Args:
        text: any words.
        small: the words that do not count, unless the text has no others.

    Example:
        >>> sorted(content("The rise of the robots"))
        ['rise', 'robot']
    """
    words = plain(text)
    return frozenset(_singular(word) for word in words if word not in small) or frozenset(words)


def _singular(word: str) -> str:
    long = len(word) > LEAST_STEM and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if long else word


def is_read(text: Drawn) -> bool:
    """Whether words are in the open, also those in the ground's ink on something filled."""
    whole = text.area.area
    free = text.area
    for fill in text.over:
        free = shapely.difference(free, fill)
    return bool(whole) and free.area >= LEAST_READ * whole


def labels(picture: Picture) -> tuple[Drawn, ...]:
    """Return the words of the scene that can be read."""
    return tuple(text for text in picture.labels if is_read(text))


def title(picture: Picture) -> Drawn | None:
    """Return the title, if there is one."""
    return picture.heading[0] if len(picture.heading) > 1 else None


def message(picture: Picture) -> Drawn:
    """Return the message."""
    return picture.heading[-1]
