"""A reading: what could be drawn of an article, as a whole or section by section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import NamedTuple

from kdviz.ideas.article.changes import Change, changes
from kdviz.ideas.article.contrasts import Contrast, contrasts
from kdviz.ideas.article.document import Document, Section
from kdviz.ideas.article.keywords import KEYWORDS, Keyword, WordCount
from kdviz.ideas.article.proposing import Proposal, propose
from kdviz.reference.stems import stems

LEAST_SECTION = 60
"""A section has at least so many words to have a picture of its own."""

SAME_SUBJECT = 0.5
"""If so many pairs of sections are about the same, or so many sections about what all are about,
one picture serves for all."""

SEVERAL = 4
"""From so many sections on, what all are about is more than a sum of each."""

SHARED_WORDS = 2
"""Two sections are about the same if they share so many of their words that keep appearing, or if
the same happens in both."""


class Reading(NamedTuple):
    """What an article says, and what could be drawn of it.

    Attributes:
        document: the article.
        language: the code of its language, or nothing if that is not known.
        keywords: the words that keep appearing.
        contrasts: what stands against what.
        changes: the numbers that changed.
        whole: what could be drawn for all of it, or None where its language has no thesaurus.
        sections: what could be drawn for each of its longer sections.
        is_unspaced: whether its words cannot be told apart, since nothing stands between them.
        is_one: whether one picture for the whole serves better than one for each section.
    """

    document: Document
    language: str
    keywords: tuple[Keyword, ...]
    contrasts: tuple[Contrast, ...]
    changes: tuple[Change, ...]
    whole: Proposal | None
    sections: tuple[tuple[Section, Proposal], ...]
    is_one: bool
    is_unspaced: bool


def read_article(document: Document, language: str = "", count: int = KEYWORDS) -> Reading:
    """Return what an article says, and what could be drawn of it.

    Args:
        document: the article.
        language: the code of its language, or nothing to find out.
        count: how many of the words that keep appearing.
    """
    tally = WordCount(document, language or document.language)
    words = tuple(tally.best(count))
    said = tally.language
    sentences = document.sentences
    long = [section for section in document.sections if section.words >= LEAST_SECTION]
    whole, parts, is_one = None, tuple[tuple[Section, Proposal], ...](), True
    if said == "en" and sentences:
        headings = [section.heading for section in document.sections if section.heading]
        whole = propose(document.title, sentences, headings, words)
        own = [tuple(WordCount(Document("", (each,)), said).best(count)) for each in long]
        if len(long) > 1:
            parts = tuple(
                (each, propose(each.heading, each.sentences, (), mine))
                for each, mine in zip(long, own, strict=True)
            )
            is_one = _share_alike(words, own, [part.verb for _, part in parts]) >= SAME_SUBJECT
    return Reading(
        document,
        said,
        words,
        _rank(contrasts(sentences, said), words),
        tuple(changes(sentences, said)),
        whole,
        parts,
        is_one,
        tally.is_unspaced,
    )


def _rank(found: Iterable[Contrast], words: Sequence[Keyword]) -> tuple[Contrast, ...]:
    """Return contrasts, first those of words that keep appearing, else as they are said."""
    keys = _stems_of(words)

    def strength(contrast: Contrast) -> int:
        return -len(keys.intersection(stems(f"{contrast.left} {contrast.right}")))

    return tuple(sorted(found, key=strength))


def _share_alike(
    words: Sequence[Keyword], own: Sequence[Sequence[Keyword]], verbs: Sequence[str]
) -> float:
    """Return the share of sections, or of pairs of sections, that are about the same.

    Args:
        words: the words that keep appearing in all of them.
        own: those that keep appearing in each.
        verbs: what happens in each.
    """
    about = [(_stems_of(mine), verb) for mine, verb in zip(own, verbs, strict=True)]
    pairs = [
        verb == other_verb or len(keys & other_keys) >= SHARED_WORDS
        for (keys, verb), (other_keys, other_verb) in combinations(about, 2)
    ]
    share = sum(pairs) / len(pairs)
    if len(own) < SEVERAL:
        return share
    whole = _stems_of(words)
    alike = [len(keys & whole) >= SHARED_WORDS for keys, _ in about]
    return max(share, sum(alike) / len(alike))


def _stems_of(words: Iterable[Keyword]) -> set[str]:
    return {stem for word in words for stem in word.stems}
