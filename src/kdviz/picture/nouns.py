"""Nouns: one of a kind, several of it, and what a kind is called that is several already."""

from __future__ import annotations

import re

VOWEL = re.compile(
    r"(?!uni(?![nm])|us[eu]|util|ur[aei]|eu|ewe|on(?:e|ce)\b|ubiq)[aeiou]|hour|honest|heir|honou?r"
)
"""How words begin that are said with a vowel first, in small letters."""

IRREGULAR = {
    "child": "children",
    "fish": "fish",
    "foot": "feet",
    "half": "halves",
    "knife": "knives",
    "leaf": "leaves",
    "man": "men",
    "matrix": "matrices",
    "mouse": "mice",
    "person": "people",
    "shelf": "shelves",
    "tooth": "teeth",
    "vertex": "vertices",
    "woman": "women",
}
"""The words of which several are called otherwise than by a rule."""

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


def is_several(name: str) -> bool:
    """Return whether one thing is called as several are.

    Example:
        >>> is_several("gears"), is_several("magnifying glass"), is_several("lens")
        (True, False, False)
    """
    return name.endswith("s") and not ONE.search(name)


def name_one(words: str) -> str:
    """Return what one thing is called, with its article.

    Args:
        words: a noun, or what is said of it first, in small letters.

    Example:
        >>> name_one("airplane"), name_one("hourglass"), name_one("unicorn")
        ('an airplane', 'an hourglass', 'a unicorn')
    """
    return f"{'an' if VOWEL.match(words) else 'a'} {words}"


def name_several(name: str) -> str:
    """Return what several are called.

    Example:
        >>> name_several("puzzle piece"), name_several("person"), name_several("axis")
        ('puzzle pieces', 'people', 'axes')
    """
    *before, last = re.split(r"(?<=[ -])", name)
    if last in IRREGULAR:
        return "".join((*before, IRREGULAR[last]))
    return next(
        re.sub(one, several, name, count=1) for one, several in ENDINGS if re.search(one, name)
    )
