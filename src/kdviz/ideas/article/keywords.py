"""The words that keep appearing: counted without what their forms differ in.

A word counts by how often it is there, by how unusual it is elsewhere, and by how evenly it is
spread, as what an article is about comes up in all of it. The first two are what is known as tf-idf
(K. Spärck Jones, 1972).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from math import log
from typing import NamedTuple

from kdviz.ideas.article.document import Document, Paragraph, Section
from kdviz.ideas.article.tokens import TokenRun, tokenise
from kdviz.ideas.words import MOST_LOOKED_AT, SELDOM, detect, usual
from kdviz.reference.stems import WORD

KEYWORDS = 5
"""How many words are told if nobody says."""

PARTS = 10
"""Into how many equal parts an article is divided to see how evenly a word is spread."""

IN_TITLE, IN_HEADING = 1.7, 1.25
"""By how much more a word counts that is in the title, or in a heading."""

TERM = 0.45
"""Two words are one term if they stand together in this share of the places of the rarer one."""

LEAST_TERM = 3
"""How often a term is there at least."""

STRESS = 1.1
"""The power of how often a word is there: what keeps appearing is more than the sum of it."""

LEAST, FEW, LONG = 3, 0.6, 500
"""In an article of so many words, one that is there less often than that counts less."""

NAME = 0.5
"""By how much less the name of somebody counts."""

MOST_SENTENCES = 500
"""How many sentences are looked at to tell how its script stands."""

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""A letter of a script that has no spaces between words: Thai, Lao, Burmese, Khmer, kana, Han."""

UNSPACED_SHARE = 0.3
"""If more of its letters are such, its words cannot be told apart."""


class Keyword(NamedTuple):
    """A word, or a term of two, that keeps appearing.

    Attributes:
        word: in the form in which it is there most often.
        times: how often it is there, in any form.
        sentences: the sentences in which it is, in order.
        stems: what its forms have in common.
    """

    word: str
    times: int
    sentences: tuple[str, ...]
    stems: tuple[str, ...]


def keywords(
    text: str | Document, count: int = KEYWORDS, language: str = ""
) -> tuple[Keyword, ...]:
    """Return the words that keep appearing in a text, the one that carries it most first.

    Args:
        text: the words, or an article as it was read.
        count: how many words at most.
        language: the code of the language that it is in, or nothing to find out.

    Example:
        >>> import kdviz as kd
        >>> text = "The target moves. The throw misses the target. Aim at where the target goes."
        >>> [keyword.word for keyword in kd.ideas.keywords(text, 1)]
        ['target']
    """
    document = text if isinstance(text, Document) else _of_text(text)
    counted = WordCount(document, language or document.language)
    return tuple(counted.best(count))


def _of_text(text: str) -> Document:
    paragraphs = tuple(Paragraph(" ".join(each.split())) for each in text.split("\n\n"))
    return Document("", (Section("", paragraphs),))


class WordCount:
    """All words of an article, counted.

    Attributes:
        language: the code of its language, or nothing if that is not known.
        scores: how much each word, or term of two, carries it, by its stems.
    """

    def __init__(self, document: Document, language: str = "") -> None:
        self._sentences = [sentence for section in document.sections for sentence in _told(section)]
        self.language = language or detect(self._first_words())
        self._counts: Counter[tuple[str, ...]] = Counter()
        self._forms: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
        self._where: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, sentence in enumerate(self._sentences):
            for run in tokenise(sentence, self.language):
                self._count(run, number)
        self.scores = {} if self.is_unspaced else self._score(document)

    @property
    def is_unspaced(self) -> bool:
        """Whether its words cannot be told apart, since nothing stands between them."""
        start = "".join(self._sentences[:MOST_SENTENCES])
        letters = sum(map(str.isalpha, start))
        return len(UNSPACED.findall(start)) > UNSPACED_SHARE * letters

    def _first_words(self) -> list[str]:
        """Return as many words as it takes to tell the language."""
        words: list[str] = []
        for sentence in self._sentences:
            words += WORD.findall(sentence.lower())
            if len(words) >= MOST_LOOKED_AT:
                break
        return words

    def _count(self, run: TokenRun, number: int) -> None:
        """Count words that follow each other, alone and in twos."""
        before, last = "", None
        for word, stem in run:
            if stem is not None:
                self._note((stem,), word, number)
                if last is not None and last != stem:
                    self._note((last, stem), f"{before} {word}", number)
            before, last = word, stem

    def _note(self, key: tuple[str, ...], form: str, number: int) -> None:
        self._counts[key] += 1
        self._forms[key][form] += 1
        if not self._where[key] or self._where[key][-1] != number:
            self._where[key].append(number)

    def _score(self, document: Document) -> dict[tuple[str, ...], float]:
        title = self._stems_of(document.title)
        headings = self._stems_of(" ".join(each.heading for each in document.sections))
        size = max(1, len(self._sentences))
        least = LEAST if document.words >= LONG else 1
        scores = {}
        for key, count in self._counts.items():
            if count < least // 2 or (len(key) == 2 and not self._is_term(key)):
                continue
            parts = {number * PARTS // size for number in self._where[key]}
            share = len(parts) / min(PARTS, size)
            score = count**STRESS * self._rarity(key) * (0.3 + share)
            if count < least:
                score *= FEW
            if self._is_name(key):
                score *= NAME
            if set(key) <= title:
                score *= IN_TITLE
            elif set(key) <= headings:
                score *= IN_HEADING
            scores[key] = score
        return scores

    def _is_name(self, key: tuple[str, ...]) -> bool:
        """Return whether it is always written as the name of somebody is."""
        forms = (form for form in self._forms[key])
        return all(part[:1].isupper() and part[1:].islower() for f in forms for part in f.split())

    def _stems_of(self, words: str) -> set[str]:
        runs = tokenise(words, self.language)
        return {stem for run in runs for _, stem in run if stem is not None}

    def _is_term(self, key: tuple[str, ...]) -> bool:
        if self._counts[key] < LEAST_TERM:
            return False
        return self._counts[key] >= TERM * min(self._counts[part,] for part in key)

    def _rarity(self, key: tuple[str, ...]) -> float:
        shares = usual(self.language)
        return sum(log(1 / shares.get(part, SELDOM)) for part in key) / len(key)

    def best(self, count: int) -> Iterator[Keyword]:
        """Yield the words that carry the article most; none that is a part of one before."""
        ranked = sorted(self.scores, key=lambda key: (-self.scores[key], key))
        terms = [key for key in ranked if len(key) == 2]
        told: list[tuple[str, ...]] = []
        for key in ranked:
            if len(told) == count:
                return
            if any(set(key) & set(other) for other in told):
                continue
            # The term, where its word is seldom without it.
            term = next((each for each in terms if key != each and key[0] in each), None)
            if term and self._counts[term] >= TERM * self._counts[key]:
                key = term
                if any(set(key) & set(other) for other in told):
                    continue
            told.append(key)
            yield self._keyword(key)

    def _keyword(self, key: tuple[str, ...]) -> Keyword:
        forms = Counter[str]()
        for form, number in self._forms[key].items():
            kept = form.isupper() or self.language == "de"  # where nouns have capitals
            forms[form if kept else form.lower()] += number
        word = max(forms, key=lambda form: (forms[form], -len(form), form))
        sentences = tuple(self._sentences[number] for number in self._where[key])
        return Keyword(word, self._counts[key], sentences, key)


def _told(section: Section) -> Iterator[str]:
    if section.heading:
        yield section.heading
    yield from section.sentences
