"""What stands against what: the two sides of sentences that set one thing against another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kdviz.ideas.article.document import LONGEST_SENTENCE
from kdviz.ideas.words import LANGUAGES
from kdviz.ideas.words.sayings import sayings

MOST_WORDS = 6
"""The most words of a side; of a longer one the nearest are told."""


class Contrast(NamedTuple):
    """Two things that a sentence sets against each other.

    Attributes:
        left: what is left behind, or stands on the one side.
        right: what is meant, or stands on the other side.
        sentence: where it is said.
    """

    left: str
    right: str
    sentence: str


def contrasts(sentences: Iterable[str], language: str = "en") -> Iterator[Contrast]:
    """Yield what stands against what, in the order in which it is said.

    Args:
        sentences: the sentences.
        language: the code of their language.

    Example:
        >>> next(contrasts(["Fix the data instead of the model."]))[:2]
        ('model', 'Fix the data')
    """
    if language not in LANGUAGES:
        return
    said, told = sayings(language), set()
    for sentence in sentences:
        if len(sentence) > LONGEST_SENTENCE or not said.signs.search(sentence):
            continue
        for form in said.contrasts:
            if not (found := form.search(sentence)):
                continue
            left_first = found.start("left") < found.start("right")
            left = _side(found["left"], language, last=left_first)
            right = _side(found["right"], language, last=not left_first)
            key = (left.lower(), right.lower())
            if left and right and key[0] != key[1] and key not in told:
                told.add(key)
                yield Contrast(left, right, sentence)
                break


def _side(words: str, language: str, *, last: bool) -> str:
    """Return a side in a few words: those next to what sets it against the other."""
    joints = sayings(language).joints
    parts = words.strip(" -'*_").split()
    parts = parts[-MOST_WORDS:] if last else parts[:MOST_WORDS]
    while parts and parts[0].lower() in joints:
        parts = parts[1:]
    while parts and parts[-1].lower() in joints:
        parts = parts[:-1]
    return " ".join(parts)
