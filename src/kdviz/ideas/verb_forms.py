"""Forms of English verbs, as far as a sentence about one thing needs them."""

from __future__ import annotations

IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes", "can": "can"}


def third_person(verb: str) -> str:
    """Return a verb as it stands after one thing that does it.

    Args:
        verb: it, perhaps with more words; only the first is changed.

    Example:
        >>> third_person("hand over"), third_person("catch"), third_person("carry")
        ('hands over', 'catches', 'carries')
        >>> third_person("misses a target that moved")
        'misses a target that moved'
    """
    first, gap, rest = verb.strip().partition(" ")
    if first in IRREGULAR:
        changed = IRREGULAR[first]
    elif first.endswith("s") and not first.endswith("ss"):
        changed = first
    elif first.endswith(("s", "x", "z", "ch", "sh", "o")):
        changed = f"{first}es"
    elif first.endswith("y") and first[-2:-1] not in "aeiou":
        changed = f"{first[:-1]}ies"
    else:
        changed = f"{first}s"
    return f"{changed}{gap}{rest}" if first else ""
