"""Tokens: the words of a sentence that say something, each with what its forms have in common."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from kdviz.ideas.words import LANGUAGES, little
from kdviz.ideas.words.sayings import sayings
from kdviz.reference.stems import WORD, stem

SHORTEST = 3
"""The fewest letters of a word that is counted, unless it is written in capitals."""

BETWEEN = " \N{NO-BREAK SPACE}-\N{NON-BREAKING HYPHEN}"
"""What may stand between two words of a term."""

TokenRun = tuple[tuple[str, str | None], ...]
"""Words that follow each other, each with its stem, or None if it says nothing by itself."""


@lru_cache(maxsize=50_000)
def tokenise(sentence: str, language: str) -> tuple[TokenRun, ...]:
    """Return the words of a sentence, in runs between which something else than a space stands.

    Args:
        sentence: the sentence.
        language: the code of its language, or nothing if that is not known.

    Example:
        >>> tokenise("The targets, not the throw", "en")
        ((('The', None), ('targets', 'target')), (('not', None), ('the', None), ('throw', 'throw')))
    """
    return tuple(tuple((word, key(word, language)) for word in run) for run in _runs(sentence))


@lru_cache(maxsize=100_000)
def key(word: str, language: str) -> str | None:
    """Return the stem of a word that says something by itself, else None.

    Args:
        word: as it is written.
        language: the code of its language, or nothing if that is not known.
    """
    lower = word.lower()
    if lower in little(language) or lower.isdigit() or not any(map(str.isalpha, word)):
        return None
    if language in LANGUAGES and lower in sayings(language).numbers:
        return None
    if len(word) < SHORTEST and not (word.isupper() and len(word) > 1) and word.isascii():
        return None
    if word[:-1].isupper() and word[-1] == "s":  # several of what is called by its letters
        lower = lower[:-1]
    return stem(lower, language or "en")


def _runs(sentence: str) -> Iterator[list[str]]:
    run: list[str] = []
    end = 0
    for found in WORD.finditer(sentence):
        if run and sentence[end : found.start()].strip(BETWEEN):
            yield run
            run = []
        run.append(found.group())
        end = found.end()
    if run:
        yield run
