"""What an article is, once read: sections with a heading, and paragraphs of plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

SHORTENED = """
e.g i.e etc vs mr mrs ms dr prof st no fig cf al approx inc u.s z.b d.h bzw ca usw nr sr sra p.ej ej
"""

SHORT = frozenset(SHORTENED.split())
"""What ends in a full stop and does not end a sentence, in the languages that are read in full."""

LONGEST_SHORT = 40
"""More letters than any of these has, with what may stand before it."""

LONGEST_SENTENCE = 600
"""Longer ones are tables or lists: nobody tells of contrasts or of numbers that changed in them."""

END = re.compile(r"(?<![.!?…。！？])[.!?…。！？]+[\"'”’»)\]]*(?=\s|$)|(?<=[。！？])")  # noqa: RUF001  # fullwidth
"""Where a sentence may end."""


class Paragraph(NamedTuple):
    """Some sentences.

    Attributes:
        text: its words, in one line.
    """

    text: str

    @property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences."""
        return split_sentences(self.text)


class Section(NamedTuple):
    """A heading and what stands below it.

    Attributes:
        heading: the heading, or nothing for what comes before the first.
        paragraphs: what stands below it.
        at: how much of the file, in letters, comes before the place for a picture.
    """

    heading: str
    paragraphs: tuple[Paragraph, ...]
    at: int = 0

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of its sentences."""
        return tuple(each for paragraph in self.paragraphs for each in paragraph.sentences)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(len(paragraph.text.split()) for paragraph in self.paragraphs)


class Document(NamedTuple):
    """An article.

    Attributes:
        title: what it is called, or nothing.
        sections: its sections, in order.
        language: the code of its language, or nothing if that is not known.
    """

    title: str
    sections: tuple[Section, ...]
    language: str = ""

    @property
    def sentences(self) -> tuple[str, ...]:
        """All of its sentences."""
        return tuple(each for section in self.sections for each in section.sentences)

    @property
    def words(self) -> int:
        """How many words it has."""
        return sum(section.words for section in self.sections)


@lru_cache(maxsize=50_000)
def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text.

    Example:
        >>> split_sentences("It drifts, e.g. in May. Why? Nobody looks.")
        ('It drifts, e.g. in May.', 'Why?', 'Nobody looks.')
    """
    return tuple(_split(text))


def _split(text: str) -> Iterator[str]:
    begin = 0
    for found in END.finditer(text):
        # No more than the last word is asked for, and none that matters is long.
        before = text[max(begin, found.start() - LONGEST_SHORT) : found.start()].rsplit(None, 1)
        last = before[-1].lower().lstrip("(\"'“") if before else ""
        if found.group() == "." and (last in SHORT or (len(last) == 1 and last.isalpha())):
            continue
        if sentence := text[begin : found.end()].strip():
            yield sentence
        begin = found.end()
    if rest := text[begin:].strip():
        yield rest
