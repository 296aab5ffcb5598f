"""What stands against what: the two sides of sentences that set one thing against another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

MOST_WORDS = 6
"""The most words of a side; of a longer one the nearest are told."""

SIDE = r"[^,.;:!?()\"“”—]{2,90}?"

FORMS = {
    "en": (
        rf"\bnot (?:just |only |merely |simply )?(?:about )?(?P<left>{SIDE}),? but (?:also |rather )?(?:about )?(?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<right>{SIDE}),? (?:rather than|instead of|as opposed to|over and above) (?P<left>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\b(?:instead of|rather than|unlike) (?P<left>{SIDE}), (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<left>{SIDE}) (?:versus|vs\.?|against) (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\bless (?P<left>{SIDE}) and more (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\bmore (?P<right>{SIDE}),? (?:and )?less (?P<left>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<left>{SIDE}),? (?:whereas|while) (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\bbetween (?P<left>{SIDE}) and (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\bfrom (?P<left>{SIDE}) to (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
    ),
    "de": (
        rf"\bnicht (?:nur )?(?P<left>{SIDE}),? sondern (?:auch )?(?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<right>{SIDE}) (?:statt|anstatt|anstelle von) (?P<left>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\b(?:statt|anstatt) (?P<left>{SIDE}),? (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<left>{SIDE}),? (?:während|wohingegen) (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\bzwischen (?P<left>{SIDE}) und (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<left>{SIDE}) (?:gegen|versus|vs\.?) (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
    ),
    "es": (
        rf"\bno (?:solo |sólo )?(?P<left>{SIDE}),? sino (?:también )?(?:que )?(?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<right>{SIDE}) en (?:vez|lugar) de (?P<left>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\ben (?:vez|lugar) de (?P<left>{SIDE}), (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<left>{SIDE}),? (?:mientras que) (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"\bentre (?P<left>{SIDE}) y (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
        rf"(?P<left>{SIDE}) (?:contra|versus|vs\.?) (?P<right>{SIDE})(?=[,.;:!?)—]|$)",
    ),
}
"""How one thing is set against another, by language."""

LEADING = frozenset(
    "and but or so that which who we you they it he she i is are was were be been to of in on at "
    "by for with as if because when then than the a an this these those their its our your just "
    "also und aber oder dass der die das ein eine den dem es sie wir ist sind y o pero que el la "
    "los las un una de".split()
)
"""What a side does not begin with."""


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
    forms = _compiled(language)
    told = set()
    for sentence in sentences:
        for form in forms:
            if len(sentence) > LONGEST or not (found := form.search(sentence)):
                continue
            left = _side(found["left"], last=_is_before(found, "left"))
            right = _side(found["right"], last=_is_before(found, "right"))
            key = (left.lower(), right.lower())
            if left and right and key[0] != key[1] and key not in told:
                told.add(key)
                yield Contrast(left, right, sentence)
                break


LONGEST = 600
"""Longer sentences are tables or lists: nobody sets things against each other in them."""


def _compiled(language: str) -> list[re.Pattern[str]]:
    return [re.compile(form, re.I) for form in FORMS.get(language, ())]


def _is_before(found: re.Match[str], side: str) -> bool:
    other = "right" if side == "left" else "left"
    return found.start(side) < found.start(other)


def _side(words: str, *, last: bool) -> str:
    """Return a side in a few words: those next to what sets it against the other."""
    parts = words.strip(" -–'*_").split()
    parts = parts[-MOST_WORDS:] if last else parts[:MOST_WORDS]
    while parts and parts[0].lower() in LEADING:
        parts = parts[1:]
    while parts and parts[-1].lower() in LEADING:
        parts = parts[:-1]
    return " ".join(parts)
