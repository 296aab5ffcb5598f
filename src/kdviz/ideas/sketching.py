"""Sketching: from an idea to a file that draws, one question after another."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from kdviz.ideas.examples import examples
from kdviz.ideas.offering import Metaphor
from kdviz.ideas.searching import relations_of, search
from kdviz.ideas.starter import start
from kdviz.ideas.thesaurus import Relation, relations

MESSAGES, VERBS = 4, 6
"""How many messages, and how many verbs, are suggested."""

LIKELY = 0.5
"""What is suggested is at least so likely; the likeliest for the message, or the idea, has 1."""


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
        >>> suggest_verbs("churn", "It is filled instead of mended.")[0].name
        'leak'
    """
    meant = [relation for relation in relations().values() if message in relation.wrong]
    meant += [relations()[name] for name in _shown_by(message)]
    # The message says what happens; the idea, at times, only what it is about.
    shares: dict[str, float] = {}
    for match in (*search(message, VERBS), *search(idea, VERBS)):
        shares[match.relation.name] = shares.get(match.relation.name, 0.0) + match.share
    likely = sorted(shares, key=lambda name: -shares[name])
    found = [relations()[name] for name in likely if shares[name] >= LIKELY]
    return list(dict.fromkeys([*meant, *found]))[:VERBS]


def _shown_by(message: str) -> tuple[str, ...]:
    """Return the verbs of an example that says a message, if there is one."""
    said = (each for each in examples().values() if each.message == message)
    example = next(said, None)
    return relations_of(example.saying) if example else ()


def write_sketch(sketch: Sketch, folder: str | os.PathLike[str] = "gallery") -> Path:
    """Write the file of a sketch, and return where.

    Args:
        sketch: what the picture is going to be.
        folder: where to; it is made if it is not there.

    Raises:
        GalleryError: no file can be named for the idea, or such a file is there.
        SaveError: the file cannot be written there.
    """
    title = f"{sketch.idea[:1].upper()}{sketch.idea[1:]}"
    said = sketch.metaphor.saying(
        sketch.message, verb=sketch.verb, title=title, concept=sketch.idea
    )
    return start(sketch.idea, sketch.metaphor.begins_with, folder, said=said)
