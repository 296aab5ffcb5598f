"""Sketching: from an idea to a file that draws, one question after another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from kdviz.ideas.examples import examples
from kdviz.ideas.offering import Metaphor, metaphors
from kdviz.ideas.searching import search
from kdviz.ideas.starter import Saying, start
from kdviz.ideas.thesaurus import Relation

MESSAGES, VERBS = 4, 6
"""How many messages, and how many verbs, are suggested."""


class Sketch(NamedTuple):
    """What a picture is going to be, as far as it has been said.

    Attributes:
        idea: what it is about.
        message: what it says.
        verb: what happens in it.
        metaphor: what shows that.
    """

    idea: str
    message: str
    verb: str
    metaphor: Metaphor


def suggest_messages(idea: str) -> list[str]:
    """Return sentences that others have said of an idea, or that can go wrong with it.

    Args:
        idea: what the picture is about.

    Example:
        >>> suggest_messages("drift")[0]
        'The target moved. The aim did not.'
    """
    about = [each for each in examples().values() if each.is_about(idea)]
    about.sort(key=lambda each: each.title.lower() != idea.lower())
    said = [example.message for example in about]
    wrong = [words for match in search(idea, 2) for words in match.relation.wrong]
    return list(dict.fromkeys(filter(None, [*said[: MESSAGES // 2], *wrong])))[:MESSAGES]


def suggest_verbs(idea: str, message: str) -> list[Relation]:
    """Return what may happen in a picture, the likeliest first.

    Args:
        idea: what it is about.
        message: what it says.

    Example:
        >>> suggest_verbs("churn", "They leave one by one.")[0].name
        'leak'
    """
    # The message says what happens; the idea, at times, only what it is about.
    found = {match.relation.name: match.share for match in search(message, VERBS)}
    for match in search(idea, VERBS):
        found[match.relation.name] = found.get(match.relation.name, 0.0) + match.share
    known = {
        match.relation.name: match.relation
        for words in (message, idea)
        for match in search(words, VERBS)
    }
    return [known[name] for name in sorted(found, key=lambda name: -found[name])[:VERBS]]


def suggest_metaphors(verb: str) -> tuple[Metaphor, ...]:
    """Return what could show a verb, the nearest first.

    Args:
        verb: what happens, in anybody's words.

    Raises:
        ParameterError: nothing is known that means so.
    """
    return metaphors(verb)


def write_sketch(sketch: Sketch, folder: str | os.PathLike[str] = "gallery") -> Path:
    """Write the file of a sketch, and return where.

    Args:
        sketch: what the picture is going to be.
        folder: where to; it is made if it is not there.

    Raises:
        GalleryError: no file can be named for the idea, or such a file is there.
        SaveError: the file cannot be written there.
    """
    metaphor = sketch.metaphor
    saying = Saying(
        sketch.message,
        sketch.verb,
        f"{sketch.idea[:1].upper()}{sketch.idea[1:]}",
        metaphor.deed.arguments if metaphor.deed else "",
        metaphor.pattern,
    )
    return start(sketch.idea, metaphor.of or metaphor.pattern, folder, said=saying)
