"""Searching by meaning: what somebody says, held against everything that messages do."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from math import log
from typing import NamedTuple

from kdviz.ideas.examples import examples
from kdviz.ideas.thesaurus import Relation, relations
from kdviz.ideas.words import little
from kdviz.reference.stems import stemmed, stems

WHOLE, NAMED, OTHERS = 4.0, 1.3, 0.35
"""How much more counts a phrase that is said whole; the verb itself before other words for it; and
what else is known of something: what can go wrong with it, and the pictures that show it."""

RARITY_OF_LITTLE = 0.3
"""What a little word tells that is a part of a phrase."""

FIRST = 6.0
"""After so many words, one counts half."""

FAINT = 0.25
"""What is found has at least this share of what the best has."""


class Match(NamedTuple):
    """What messages do that somebody may mean, and how surely, the best at 1."""

    relation: Relation
    share: float


def search(words: str, count: int = 8) -> list[Match]:
    """Return what messages do that comes nearest to some words, the nearest first.

    Args:
        words: a verb, or what somebody wants to say, as in ``"balance two goals"``.
        count: how many at most.

    Example:
        >>> [match.relation.name for match in search("one matters more", 1)]
        ['outweigh']
    """
    asked = stemmed(words)
    scores = _score(asked)
    best = max(scores.values(), default=0.0)
    ranked = sorted(scores, key=lambda name: -scores[name])[:count]
    found = (Match(relations()[name], scores[name] / best) for name in ranked)
    return [match for match in found if match.share >= FAINT]


def _score(asked: tuple[str, ...]) -> Mapping[str, float]:
    """Return by how much each relation is meant by some stems; what is not meant is left out."""
    telling = [stem for stem in asked if stem not in little("en")] or list(asked)
    scores: dict[str, float] = defaultdict(float)
    index = _index()
    for place, stem in enumerate(dict.fromkeys(telling)):
        for name, weight in index.parts.get(stem, {}).items():
            scores[name] += _early(place) * weight * index.rarity[stem]
    # What is said as a part of something longer is not meant by itself.
    meant: set[int] = set()
    for size in range(len(asked), 0, -1):
        for begin in range(len(asked) - size + 1):
            places = range(begin, begin + size)
            phrase = asked[begin : begin + size]
            if meant.issuperset(places) or phrase not in index.phrases:
                continue
            if size == 1 and phrase[0] in little("en") and len(asked) > 1:
                continue
            meant.update(places)
            rarity = sum(index.rarity.get(stem, RARITY_OF_LITTLE) for stem in phrase)
            for name, weight in index.phrases[phrase].items():
                scores[name] += _early(begin) * WHOLE * weight * rarity
    return scores


def _early(place: int) -> float:
    """Return how much counts what so many words come before: the verb is mostly the first."""
    return 1 / (1 + place / FIRST)


class _Index(NamedTuple):
    """Which relations are meant by a phrase and by a stem, and how seldom a stem is."""

    phrases: Mapping[tuple[str, ...], Mapping[str, float]]
    parts: Mapping[str, Mapping[str, float]]
    rarity: Mapping[str, float]


@cache
def _index() -> _Index:
    phrases: dict[tuple[str, ...], dict[str, float]] = defaultdict(dict)
    parts: dict[str, dict[str, float]] = defaultdict(dict)
    for name, relation in relations().items():
        for number, words in enumerate(relation.words):
            weight = NAMED if number == 0 else 1.0
            phrase = stemmed(words)
            phrases[phrase].setdefault(name, weight)
            _add(parts, name, phrase, weight / len(phrase))
        for words in relation.wrong:
            _add(parts, name, stems(words), OTHERS / 2)
    for example in examples().values():
        for name in relations_of(example.saying):
            _add(parts, name, stems(f"{example.title} {example.concept}"), OTHERS)
    counts = Counter({stem: len(names) for stem, names in parts.items()})
    rarity = {stem: log(1 + len(relations()) / count) for stem, count in counts.items()}
    return _Index(phrases, parts, rarity)


def _add(parts: dict[str, dict[str, float]], name: str, said: Iterable[str], weight: float) -> None:
    for stem in said:
        if stem not in little("en"):
            parts[stem][name] = max(weight, parts[stem].get(name, 0.0))


def relations_of(saying: Iterable[str]) -> tuple[str, ...]:
    """Return the verbs of the relations that a picture shows, by what it says of itself.

    Args:
        saying: its verb, and what else it is called.

    Example:
        >>> relations_of(["misses a target that has moved"])[0]
        'miss'
    """
    return _relations_of(tuple(saying))


@cache
def _relations_of(saying: tuple[str, ...]) -> tuple[str, ...]:
    said = [stemmed(words) for words in saying]
    found = {name: max((_weigh(name, words) for words in said), default=0) for name in relations()}
    return tuple(sorted(filter(found.__getitem__, found), key=lambda name: -found[name]))


def _weigh(name: str, said: tuple[str, ...]) -> int:
    """Return how surely some stems say a relation; 0 if none of its words are among them.

    The verb itself is surer than another word for it, and what comes first than what follows.
    """
    return max(
        (
            1 + (number == 0) + (begin == 0)
            for number, phrase in enumerate(_phrases(name))
            for begin in range(len(said))
            if said[begin : begin + len(phrase)] == phrase
        ),
        default=0,
    )


@cache
def _phrases(name: str) -> tuple[tuple[str, ...], ...]:
    return tuple(map(stemmed, relations()[name].words))


@cache
def shown(name: str) -> tuple[str, ...]:
    """Return the examples that show a relation, by their names.

    Args:
        name: the verb of the relation.

    Example:
        >>> "drift" in shown("miss")
        True
    """
    return tuple(
        each for each, example in examples().items() if name in relations_of(example.saying)
    )
