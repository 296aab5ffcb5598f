"""Words: which say little, and how usual the others are; data, one file a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

LANGUAGES = ("en", "de", "es")
"""The languages whose little words are known: articles in these are read in full."""

SELDOM = 0.005
"""The share of articles in which a word is that is in no list."""

MOST_LOOKED_AT = 5_000
"""How many words are looked at to tell the language."""

LEAST_LITTLE = 0.2
"""The share of little words that a text of some length has at least, in its own language."""


@cache
def little(language: str) -> frozenset[str]:
    """Return the words of a language that say nothing by themselves, or none if it is not known.

    Args:
        language: its code.

    Example:
        >>> "the" in little("en"), "drift" in little("en"), little("fi")
        (True, False, frozenset())
    """
    if language not in LANGUAGES:
        return frozenset()
    words = frozenset(word for line in _lines(f"little_{language}.txt") for word in line.split())
    return words | {word.replace("'", "\N{RIGHT SINGLE QUOTATION MARK}") for word in words}


@cache
def usual(language: str) -> Mapping[str, float]:
    """Return in what share of articles the stems of usual words are; empty if nobody counted.

    Args:
        language: its code.

    Example:
        >>> usual("en")["exampl"], usual("en")["exact"], "catapult" in usual("en")
        (0.66, 0.18, False)
    """
    if language != "en":
        return {}
    shares = (line.partition(": ") for line in _lines("usual_en.txt"))
    return {each: int(share) / 100 for share, _, those in shares for each in those.split()}


def detect(words: list[str]) -> str:
    """Return the code of the language that words are most likely in, or nothing.

    Args:
        words: all words, in lower case and in their order.

    Example:
        >>> detect("das ist nicht der richtige weg".split())
        'de'
    """
    some = words[:MOST_LOOKED_AT]
    shares = {code: sum(word in little(code) for word in some) for code in LANGUAGES}
    best = max(shares, key=lambda code: shares[code])
    return best if some and shares[best] >= LEAST_LITTLE * len(some) else ""


def _lines(name: str) -> list[str]:
    text = (files(__package__) / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
