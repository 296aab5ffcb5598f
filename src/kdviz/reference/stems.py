"""Finding by what is said: words are compared without what their forms differ in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

APOSTROPHE = "['\N{RIGHT SINGLE QUOTATION MARK}]"

WORD = re.compile(rf"\w+(?:{APOSTROPHE}\w+)*")
"""A word, with what an apostrophe joins to it."""

OWNED = re.compile(f"{APOSTROPHE}s?$")
"""What shows whose something is."""

ISE = re.compile("(?<=[a-z]{2})is(e|ed|es|er|ers|ing|ation|ations)$")
"""The end of a verb that is spelt in two ways."""

APART = frozenset({"customer"})
"""Words that mean something else than what they have their stem from: to customise."""

STEMMERS = {
    **{"da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish"},
    **{"fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian"},
    **{"pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish"},
}
"""The languages whose forms are known, by their codes, and how these are called."""


def stems(words: str, language: str = "en") -> Iterator[str]:
    """Yield words without what their forms differ in: ``holds`` and ``holding`` are ``hold``.

    Args:
        words: the words.
        language: theirs, as a code; words of one that is not known stay as they are.

    Example:
        >>> list(stems("It catches what is falling."))
        ['it', 'catch', 'what', 'is', 'fall']
    """
    for word in WORD.findall(words.lower()):
        yield stem(word, language)


@lru_cache(maxsize=50_000)
def stemmed(words: str, language: str = "en") -> tuple[str, ...]:
    """Return the stems of words, remembered for those who ask for the same words again.

    Args:
        words: the words.
        language: theirs, as a code.

    Example:
        >>> stemmed("It catches.")
        ('it', 'catch')
    """
    return tuple(stems(words, language))


@lru_cache(maxsize=100_000)
def stem(word: str, language: str = "en") -> str:
    """Return what the forms of a word have in common.

    Args:
        word: it, in lower case.
        language: its language, as a code.

    Example:
        >>> stem("balancing") == stem("balanced") == stem("balances")
        True
        >>> stem("optimised") == stem("optimizes")
        True
    """
    stemmer = _stemmer(language.partition("-")[0])
    if stemmer is None:
        return word
    plain = OWNED.sub("", word)
    if language[:2] == "en" and plain.rstrip("s") in APART:
        return plain.rstrip("s")
    return str(stemmer.stemWord(ISE.sub(r"iz\1", plain) if language[:2] == "en" else plain))


@cache
def _stemmer(language: str) -> Any:
    """Return what stems words of a language, or None if it is not known."""
    import snowballstemmer

    name = STEMMERS.get(language)
    return snowballstemmer.stemmer(name) if name else None


def says(words: str, told: str) -> bool:
    """Return whether all words are told, in any form and order; no words never are.

    Example:
        >>> says("caught catching", "It catches."), says("it CATCH", "It catches."), says(" ", "It")
        (False, True, False)
    """
    wanted = set(stems(words))
    return bool(wanted) and wanted <= set(stems(told))
