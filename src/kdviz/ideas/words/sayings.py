"""Sayings: how a language sets things against each other, and says that a number changed."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

SIDE = r"[^,.;:!?()\"“”—]{2,90}?"
"""What is set against something else: words without a stop between."""

STOP = r"(?=[,.;:!?)—]|$)"
"""Where such words end."""

FIGURES = r"\d[\d.,]*"


class Sayings(NamedTuple):
    """How a language says some things, as regular expressions.

    Attributes:
        signs: finds the words of which one is in every contrast.
        contrasts: how it sets things, ``left`` and ``right``, against each other.
        joints: the words that a side does not begin or end with.
        numbers: what numbers are called, and how much each is.
        changes: how it says that a number, ``before``, became another, ``after``.
        amounts: how it says how much something has changed.
    """

    signs: re.Pattern[str]
    contrasts: tuple[re.Pattern[str], ...]
    joints: frozenset[str]
    numbers: dict[str, float]
    changes: tuple[re.Pattern[str], ...]
    amounts: re.Pattern[str]


@cache
def sayings(language: str) -> Sayings:
    """Return how a language says some things.

    Args:
        language: its code, one of those whose words are known.

    Example:
        >>> sayings("de").numbers["vier"], sayings("en").numbers["ninety"]
        (4.0, 90.0)
    """
    data = (files(__package__) / f"sayings_{language}.toml").read_text(encoding="utf-8")
    read: dict[str, Any] = tomllib.loads(data)
    numbers = {word: float(place) for place, word in enumerate(read["numbers"].split())}
    numbers |= {word: 30.0 + 10 * place for place, word in enumerate(read["tens"].split())}
    number = (
        rf"(?:[$€£]?{FIGURES}(?: ?(?:{'|'.join(read['large'])})\b)?|\b(?:{'|'.join(numbers)})\b)"
    )
    unit = f"(?:{'|'.join(read['units'])})?"
    contrasts = (
        form.replace("{left}", f"(?P<left>{SIDE})").replace("{right}", f"(?P<right>{SIDE})")
        for form in read["contrasts"]
    )
    changes = (
        form.replace("{before}", f"(?P<before>{number})")
        .replace("{after}{unit}", f"(?P<after>{number}(?: ?%)?){unit}")
        .replace("{unit}", unit)
        for form in read["changes"]
    )
    return Sayings(
        re.compile(rf"\b(?:{read['signs']})\b", re.I),
        tuple(re.compile(rf"(?:^|(?<=\s)){form}{STOP}", re.I) for form in contrasts),
        frozenset(read["joints"].split()),
        numbers,
        tuple(re.compile(rf"(?:^|(?<=\W)){form}", re.I) for form in changes),
        re.compile(rf"\b(?:{'|'.join(read['amounts'])})", re.I),
    )
