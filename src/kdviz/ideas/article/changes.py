"""Numbers that changed: from four to two, by a third, twice as much."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kdviz.ideas.article.document import LONGEST_SENTENCE
from kdviz.ideas.words import LANGUAGES
from kdviz.ideas.words.sayings import sayings


class Change(NamedTuple):
    """A number that changed.

    Attributes:
        before: what it was, as it is written, or nothing where only the change is said.
        after: what it is, or how it changed.
        sentence: where it is said.
    """

    before: str
    after: str
    sentence: str

    @property
    def grows(self) -> bool | None:
        """Whether it got more, or None if that cannot be told."""
        first, last = read_number(self.before), read_number(self.after)
        return None if first is None or last is None or first == last else first < last


def changes(sentences: Iterable[str], language: str = "en") -> Iterator[Change]:
    """Yield the numbers that changed, in the order in which they are told.

    Args:
        sentences: the sentences.
        language: the code of their language.

    Example:
        >>> next(changes(["We went from four steps to two."]))[:2]
        ('four', 'two')
    """
    if language not in LANGUAGES:
        return
    said = sayings(language)
    for sentence in sentences:
        if len(sentence) > LONGEST_SENTENCE:
            continue
        found = next((hit for form in said.changes if (hit := form.search(sentence))), None)
        if found and not _are_years(found["before"], found["after"]):
            yield Change(found["before"].strip(" .,"), found["after"].strip(" .,"), sentence)
        elif hit := said.amounts.search(sentence):
            yield Change("", hit.group(), sentence)


def read_number(words: str) -> float | None:
    """Return the number that is written, in figures or as a word, or None if it is none.

    Example:
        >>> read_number("four"), read_number("1,500"), read_number("neunzig"), read_number("few")
        (4.0, 1500.0, 90.0, None)
    """
    plain = words.strip(" %$€£").lower()
    for language in LANGUAGES:
        if plain in sayings(language).numbers:
            return sayings(language).numbers[plain]
    figures = re.fullmatch(r"(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?", plain)
    return float(figures[1].replace(",", "") + (figures[2] or "")) if figures else None


def _are_years(before: str, after: str) -> bool:
    """Return whether both are years, which are no amounts."""
    return all(re.fullmatch(r"(?:1[89]|20)\d\d", each.strip(" .,")) for each in (before, after))
