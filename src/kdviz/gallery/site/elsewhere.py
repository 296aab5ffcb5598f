"""Elsewhere: where else a verb is shown, and what else could show it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kdviz.gallery.site.cards import Card
from kdviz.ideas.offering import metaphors

MOST_ALIKE = 6
"""How many other visuals are told at most."""

BEGINNINGS = 3
"""How many ways to begin another picture of the same verb are told."""


class Beginning(NamedTuple):
    """A way to begin another picture of the same verb.

    Attributes:
        title: the object, or the pattern.
        verb: what it does.
        code: the file to begin with.
    """

    title: str
    verb: str
    code: str


def find_same_verb(card: Card, cards: Iterable[Card]) -> Iterator[Card]:
    """Yield the other visuals that show the same verb, those with most in common first.

    Args:
        card: the visual.
        cards: all visuals.
    """
    verbs = set(card.relations)
    common = {
        other.name: len(verbs.intersection(other.relations))
        for other in cards
        if other.name != card.name
    }
    found = [other for other in cards if common.get(other.name)]
    yield from sorted(found, key=lambda other: -common[other.name])[:MOST_ALIKE]


def list_beginnings(card: Card) -> Iterator[Beginning]:
    """Yield other ways to show what a visual shows, each as a file to begin with.

    Args:
        card: the visual.
    """
    for verb in card.relations[:1]:
        yield from _begin(verb)


@cache
def _begin(verb: str) -> tuple[Beginning, ...]:
    return tuple(
        Beginning(metaphor.title, metaphor.relation.name, metaphor.code("my_idea"))
        for metaphor in metaphors(verb, BEGINNINGS)
    )
