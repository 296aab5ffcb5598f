"""Nouns: one of a kind, several of it, and what a kind is called that is several already."""

from __future__ import annotations

import re

VOWEL = re.compile(
    r"(?!uni(?![nm])|us[eua]|utensil|util|ufo|ur[aei]|eu|ewe|on(?:e|ce)\b|ubiq)[aeiouéèêàáâäöüóíøœæ]"
    r"|hour|honest|heir|honou?r|8|11\b|18"
)
"""How words begin that are said with a vowel first, in small letters."""

SPELT = re.compile(r"[AEFHILMNORSX]")
"""How words begin that are said letter by letter, the first of them with a vowel: an LLM, an X."""

IRREGULAR = {
    "aircraft": "aircraft",
    "calf": "calves",
    "child": "children",
    "deer": "deer",
    "echo": "echoes",
    "fish": "fish",
    "foot": "feet",
    "goose": "geese",
    "half": "halves",
    "hero": "heroes",
    "index": "indices",
    "knife": "knives",
    "leaf": "leaves",
    "life": "lives",
    "loaf": "loaves",
    "man": "men",
    "matrix": "matrices",
    "mouse": "mice",
    "ox": "oxen",
    "person": "people",
    "potato": "potatoes",
    "quiz": "quizzes",
    "sheep": "sheep",
    "shelf": "shelves",
    "stomach": "stomachs",
    "thief": "thieves",
    "tomato": "tomatoes",
    "tooth": "teeth",
    "vertex": "vertices",
    "wolf": "wolves",
    "woman": "women",
}
"""The words of which several are called otherwise than by a rule."""

TAILS = ("man", "child")
"""Those of them that other words end in: a snowman, a grandchild."""

SEVERAL = {*IRREGULAR.values(), "data"} - IRREGULAR.keys()
"""The words that are several without an s."""

ENDINGS = (
    (r"(?<=[sx])is$", "es"),
    (r"(?:(?<=[^aeiou])|(?<=qu))y$", "ies"),
    (r"(?<=[sxz])$|(?<=ch)$|(?<=sh)$", "es"),
    (r"$", "s"),
)
"""How one ends, and how several do; the first that fits is the rule."""

ONE = re.compile(
    r"(?:[siu]s|(?:^|[ -])(?:lens|gas|bias|alias|atlas|canvas|christmas|pancreas|pampas))$"
)
"""What words end in that are one and end in an s: a glass, a bus, an axis; and some by name."""


def spell_kind(kind: str) -> str:
    """Return what a person would call a class, from its name.

    Example:
        >>> spell_kind("LightBulb"), spell_kind("MRIScanner")
        ('light bulb', 'MRI scanner')
    """
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_+", " ", kind).split()
    return " ".join(word if word.isupper() and len(word) > 1 else word.lower() for word in words)


def is_several(name: str) -> bool:
    """Return whether one thing is called as several are.

    Example:
        >>> is_several("gears"), is_several("magnifying glass"), is_several("lens")
        (True, False, False)
    """
    noun = _find_noun(name)
    last = re.split(r"[ -]", noun)[-1].lower()
    return last in SEVERAL or (noun.endswith("s") and not ONE.search(noun))


def name_one(words: str) -> str:
    """Return what one thing is called, with its article.

    Args:
        words: a noun, or what is said of it first, in small letters.

    Example:
        >>> name_one("airplane"), name_one("hourglass"), name_one("unicorn")
        ('an airplane', 'an hourglass', 'a unicorn')
    """
    if re.match(r"(?:an?|the) ", words, re.IGNORECASE):
        return words
    first = re.split(r"[ -]", words, maxsplit=1)[0]
    is_spelt = first.isalpha() and (first[:2].isupper() or len(first) == 1)
    begins = SPELT.match(words.upper()[: len(first)]) if is_spelt else VOWEL.match(words.lower())
    return f"{'an' if begins else 'a'} {words}"


def name_several(name: str) -> str:
    """Return what several are called.

    Example:
        >>> name_several("puzzle piece"), name_several("person"), name_several("axis")
        ('puzzle pieces', 'people', 'axes')
    """
    noun = _find_noun(name)
    *before, last = re.split(r"(?<=[ -])", noun)
    irregular = next((one for one in IRREGULAR if _ends_in(last.lower(), one)), None)
    if irregular:
        several = last[: len(last) - len(irregular)] + IRREGULAR[irregular]
    else:
        several = next(
            re.sub(one, end, last, count=1) for one, end in ENDINGS if re.search(one, last)
        )
    return "".join((*before, several)) + name[len(noun) :]


def _find_noun(name: str) -> str:
    """Return the part of a name that becomes several: a glass, in a glass of water."""
    return re.split(r" (?:of|in|on|with|for|from|to|at|by|and) | [(]", name, maxsplit=1)[0]


def _ends_in(word: str, irregular: str) -> bool:
    """Return whether a word is an irregular one, or put together with such a one."""
    return word == irregular or (
        irregular in TAILS and word.endswith(irregular) and word != "human"
    )
