"""Direction: which way the characters of a line are read."""

from __future__ import annotations

import unicodedata

RIGHT_TO_LEFT = frozenset(["R", "AL"])
"""Letters that are read from the right, as the Unicode bidirectional algorithm calls them."""

NUMBERS = frozenset(["EN", "AN"])
"""Numbers, as it calls them."""


def find_levels(text: str) -> list[int]:
    """Return for each character how deep it is embedded; on even levels it is read from the left.

    The Unicode bidirectional algorithm (UAX 9) without its explicit codes: numbers are read from
    the left wherever they are; what has no direction takes that of its neighbours where they
    agree, else the line's.
    """
    kinds = [unicodedata.bidirectional(character) for character in text]
    if RIGHT_TO_LEFT.isdisjoint(kinds):
        return [0] * len(text)
    line = "L" if _rightward(text) else "R"
    strong = _strong(kinds, line)
    directions = {"N": "R"}  # to its neighbours, a number is a part of the text it is in
    levels = []
    for place, found in enumerate(strong):
        if found is None:
            before = next((s for s in reversed(strong[:place]) if s), line)
            after = next((s for s in strong[place:] if s), line)
            before, after = directions.get(before, before), directions.get(after, after)
            found = before if before == after else line
        levels.append({"L": 0 if line == "L" else 2, "R": 1, "N": 2}[found])
    return levels


def _rightward(text: str) -> bool:
    """Return whether a text reads from the left: its first letter with a direction decides."""
    for character in text:
        kind = unicodedata.bidirectional(character)
        if kind in RIGHT_TO_LEFT:
            return False
        if kind == "L":
            return True
    return True


def _strong(kinds: list[str], line: str) -> list[str | None]:
    """Return for each kind of character L, R or N for a number, or None if it has no direction."""
    strong: list[str | None] = []
    text = line
    for place, kind in enumerate(kinds):
        if kind in RIGHT_TO_LEFT or kind == "L":
            text = "L" if kind == "L" else "R"
            strong.append(text)
        elif kind in NUMBERS or _in_number(kinds, place):
            strong.append("L" if text == "L" else "N")
        else:
            strong.append(strong[-1] if kind == "NSM" and strong else None)
    return strong


def _in_number(kinds: list[str], place: int) -> bool:
    """Return whether a sign belongs to a number: a point or colon within, a percent sign after."""
    before, after = kinds[:place][-1:], kinds[place + 1 :][:1]
    if kinds[place] in ("ES", "CS"):
        return not NUMBERS.isdisjoint(before) and not NUMBERS.isdisjoint(after)
    return kinds[place] == "ET" and not NUMBERS.isdisjoint(before + after)
