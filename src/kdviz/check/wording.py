"""Words as a reader counts and compares them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

BREAKS = re.compile(r"[\s\u2013\u2014\u2026]+")
"""What words are parted by: spaces, dashes that stand for a pause, and dots."""

SPACELESS = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that are written without spaces: Thai, Lao, Khmer, kana and Han."""

LETTERS_A_WORD = 2
"""How many letters of such a script count as a word: about what a word of Chinese has."""

JOINING_WORDS = frozenset(
    (
        *("a", "an", "the", "and", "or", "vs", "versus"),
        *("of", "to", "from", "in", "on", "for", "with", "at", "by"),
    )
)
"""Words that join others and say nothing alone."""

LEAST_STEM = 3
"""How many letters are left at least where the s of a plural is cut off."""


def count_words(text: str) -> int:
    """Return how many words a text has; a sign alone is none.

    Example:
        >>> count_words("Two doors \u2014 count who takes which.")
        6
        >>> count_words("A + B = ?")
        2
    """
    total = 0
    for token in BREAKS.split(text):
        if spaceless := len(SPACELESS.findall(token)):
            total += -(-spaceless // LETTERS_A_WORD)
        elif any(map(str.isalnum, token)):
            total += 1
    return total


def fold_words(text: str) -> tuple[str, ...]:
    """Return a text's words without capitals and signs, to compare them.

    Example:
        >>> fold_words("Nobody's data, (yet)!")
        ('nobodys', 'data', 'yet')
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    spaced = re.sub(r"[^\w\s]|_", " ", re.sub(r"['\u2019]", "", folded))
    return tuple(spaced.split())


def pick_content(text: str, joining: Iterable[str] = JOINING_WORDS) -> frozenset[str]:
    """Return the words that say something in a text, a plural as its singular.

    Args:
        text: any words.
        joining: the words that do not count, unless the text has no others.

    Example:
        >>> sorted(pick_content("The rise of the robots"))
        ['rise', 'robot']
    """
    words = fold_words(text)
    return frozenset(_singular(word) for word in words if word not in joining) or frozenset(words)


def _singular(word: str) -> str:
    long = len(word) > LEAST_STEM and word.endswith("s") and not word.endswith("ss")
    return word[:-1] if long else word
