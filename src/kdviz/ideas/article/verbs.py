"""What an article does: the verbs of the thesaurus, found in its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from math import log, sqrt
from typing import NamedTuple

from kdviz.ideas.thesaurus import relations
from kdviz.ideas.words import SELDOM, little, usual
from kdviz.reference.stems import stemmed

OWN = 1.4
"""By how much more the verb itself counts than another word for it."""

KEY = 1.8
"""By how much more a phrase counts that has a word in it that keeps appearing."""


class Weighed(NamedTuple):
    """A sentence, and how much it carries of an article."""

    words: str
    weight: float


class Happening(NamedTuple):
    """Something that happens in an article.

    Attributes:
        verb: what, as the thesaurus calls it.
        score: how much of the article it is.
        sentences: where it is said, the sentence that carries most first.
    """

    verb: str
    score: float
    sentences: tuple[str, ...]


def happenings(told: Iterable[Weighed], keys: frozenset[str] = frozenset()) -> list[Happening]:
    """Return what happens in some sentences, what happens most first.

    Args:
        told: the sentences, in English.
        keys: the stems of the words that keep appearing in them.
    """
    weights: dict[str, dict[tuple[str, ...], float]] = defaultdict(lambda: defaultdict(float))
    where: dict[str, dict[str, float]] = defaultdict(dict)
    for sentence in told:
        for phrase, verb, worth in dict.fromkeys(_hits(stemmed(sentence.words))):
            weights[verb][phrase] += sentence.weight * worth
            known = where[verb].get(sentence.words, 0.0)
            where[verb][sentence.words] = known + sentence.weight * worth * rarity(phrase)
    found = []
    for verb, phrases in weights.items():
        # That a word is there again tells less than that another is there, too.
        score = sum(
            rarity(phrase) * sqrt(weight) * (KEY if keys.intersection(phrase) else 1.0)
            for phrase, weight in phrases.items()
        )
        best = sorted(where[verb], key=lambda words: -where[verb][words])
        found.append(Happening(verb, score, tuple(best)))
    return sorted(found, key=lambda each: (-each.score, each.verb))


def _hits(said: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str, float]]:
    """Yield the phrases that are said, each with its verb and how nearly it means that."""
    known = _phrases()
    for begin, first in enumerate(said):
        for length in _lengths().get(first, ()):
            phrase = said[begin : begin + length]
            for verb, worth in known.get(phrase, {}).items():
                yield phrase, verb, worth


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return how many words the phrases have that begin with a stem."""
    found: dict[str, set[int]] = defaultdict(set)
    for phrase in _phrases():
        found[phrase[0]].add(len(phrase))
    return {first: tuple(sorted(lengths)) for first, lengths in found.items()}


@cache
def _phrases() -> Mapping[tuple[str, ...], Mapping[str, float]]:
    """Return which verbs a phrase means, each with how nearly it means that."""
    found: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    for verb, relation in relations().items():
        for number, words in enumerate(relation.words):
            phrase = stemmed(words)
            if set(phrase) - little("en"):
                found[phrase].setdefault(verb, OWN if number == 0 else 1.0)
    # What may mean several things tells less of each.
    return {
        phrase: {verb: worth / sqrt(len(verbs)) for verb, worth in verbs.items()}
        for phrase, verbs in found.items()
    }


@cache
def rarity(phrase: tuple[str, ...]) -> float:
    """Return how much it tells that a phrase is there: more if its words are seldom.

    Args:
        phrase: its stems.
    """
    shares = usual("en")
    return sum(log(1 / shares.get(each, SELDOM)) for each in phrase if each not in little("en"))
