"""The thesaurus: what messages do, in the words of those who have one; data, read once."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

DATA = "thesaurus.toml"


class Relation(NamedTuple):
    """What a message does: a verb, or how one thing stands to another.

    Attributes:
        name: the verb, as in ``"outweigh"``.
        also: other words for it, the nearest first.
        patterns: the patterns that suit it, the best first, as in ``"contrast"``.
        wrong: what can go wrong with it, as sentences, each of which may be a better picture.
    """

    name: str
    also: tuple[str, ...]
    patterns: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """The verb and all other words for it."""
        return (self.name, *self.also)


@cache
def relations() -> Mapping[str, Relation]:
    """Return everything that messages do, by its verb.

    Example:
        >>> relations()["outweigh"].patterns
        ('contrast', 'part_of_whole')
    """
    read = tomllib.loads((files(__package__) / DATA).read_text(encoding="utf-8"))
    return {
        name: Relation(name, **{key: tuple(value) for key, value in entry.items()})
        for name, entry in read.items()
    }
