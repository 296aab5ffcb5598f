"""The same idea in other words: in another order, in the plural, with a slip of the fingers."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher, get_close_matches
from functools import cache

from kdviz.ideas.listed.idea import Idea, fold
from kdviz.reference.stems import stems

SMALL_WORDS = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at by for from in into is it its of on or our that the their this to vs "
        "we with your das dem den der des die ein eine einem einen einer im ist mit oder und von "
        "zu zum zur",
    )
)
"""Words that say nothing alone: "data drift" is "the drift of the data"."""

SHORTEST_MISSPELT = 5
"""How many letters a word has at least that another one may be a slip of."""


def find_alike(title: str, ideas: Iterable[Idea]) -> list[Idea]:
    """Return the ideas that are perhaps the same in other words, the likeliest first.

    Their words are the same but for order, endings, small words, spaces and one slip in a word. The
    idea of this very title is among them.

    Args:
        title: what is looked for.
        ideas: where.

    Example:
        >>> ideas = [Idea("Drift"), Idea("Data drift")]
        >>> [idea.title for idea in find_alike("drift of data", ideas)]
        ['Data drift']
    """
    wanted = _words(title)
    keyed = [(idea, _words(idea.title)) for idea in ideas]
    if not wanted:
        return [idea for idea, _ in keyed if fold(idea.title) == fold(title)]
    near = _find_near(wanted, {word for _, words in keyed for word in words})
    joined = "".join(wanted)
    found = [
        idea for idea, words in keyed if _agree(wanted, words, near) or "".join(words) == joined
    ]
    matcher = SequenceMatcher(b=fold(title), autojunk=False)

    def likeness(idea: Idea) -> float:
        matcher.set_seq1(fold(idea.title))
        return matcher.ratio()

    return sorted(found, key=likeness, reverse=True)


def _words(title: str) -> tuple[str, ...]:
    """Return the words of a title as they are compared, without facts that cannot be read."""
    plain = re.sub(r"(?<=\S)\s+\(seen [^()]*\)$", "", title) if title[-1:] == ")" else title
    words = re.findall(r"\w+", fold(plain))
    return tuple(_cut(word) for word in words if word not in SMALL_WORDS) or tuple(words)


@cache
def _cut(word: str) -> str:
    """Return a word without its ending: the same for ``losses`` and ``loss``."""
    before = ""
    while before != word:
        before, word = word, "".join(stems(word))
    return re.sub(r"(\w)\1$", r"\1", word)


def _find_near(wanted: Sequence[str], known: Collection[str]) -> dict[str, frozenset[str]]:
    """Return for each word those that it may be a slip of, and itself."""
    return {word: frozenset((word, *_find_slips(word, known))) for word in set(wanted)}


def _find_slips(word: str, known: Collection[str]) -> list[str]:
    """Return the words that differ from one by a single slip.

    The first letter is seldom wrong. A number is another number.
    """
    if len(word) < SHORTEST_MISSPELT - 1 or not word.isalpha():
        return []
    sizes = range(len(word) - 1, len(word) + 2)
    # One slip leaves one half as it is, but for the letter in the middle.
    half = len(word) // 2 - 1
    start, end = word[: max(1, half)], word[-max(1, half) :]
    close = [
        one
        for one in known
        if one[0] == word[0]
        and len(one) in sizes
        and max(len(one), len(word)) >= SHORTEST_MISSPELT
        and (one.startswith(start) or one.endswith(end))
        and one.isalpha()
    ]
    return get_close_matches(word, close, n=max(1, len(close)), cutoff=1 - 1 / len(word) - 1e-9)


def _agree(wanted: Sequence[str], words: Sequence[str], near: dict[str, frozenset[str]]) -> bool:
    """Return whether each word is near another one, in any order."""
    if len(wanted) != len(words):
        return False
    left = list(words)
    for word in wanted:
        match = next((one for one in left if one == word), None) or next(
            (one for one in left if one in near[word]), None
        )
        if match is None:
            return False
        left.remove(match)
    return True
