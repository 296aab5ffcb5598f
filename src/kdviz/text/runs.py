"""Runs: stretches of a text in one font and one direction, in the order in which they stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import groupby
from typing import NamedTuple

from kdviz.errors import TextError
from kdviz.text.direction import find_levels
from kdviz.text.fonts import IGNORABLE, Font


class TextRun(NamedTuple):
    """Characters that one font sets in one direction.

    Attributes:
        text: the characters.
        font: the font.
        rightward: whether they are read to the right.
        start: the place of the first of them in the text.
    """

    text: str
    font: Font
    rightward: bool
    start: int = 0


_Stretch = tuple[str, Font, int, int]
"""Characters, their font, how deep they are embedded, and the place of the first of them."""


def split_runs(text: str, faces: Sequence[Font]) -> Iterable[TextRun]:
    """Return the runs of a line, from the left.

    Args:
        text: the line.
        faces: the fonts, the first of which that has all of a character is chosen, with the marks
            on it.

    Raises:
        TextError: no font has a character; it is named.
    """
    if text.isascii() and faces[0].has_all(text):
        return (TextRun(text, faces[0], rightward=True),)
    stretches: list[_Stretch] = []
    levels = find_levels(text)
    start = 0
    for cluster in _clusters(text):
        level = levels[start]
        last = stretches[-1] if stretches else None
        # A space stays with what it follows, if that font has it.
        if last and cluster.isspace() and last[1].has(cluster):
            face = last[1]
        else:
            face = _choose(cluster, faces)
        if last and last[1] is face and last[2] == level:
            stretches[-1] = (last[0] + cluster, face, level, last[3])
        else:
            stretches.append((cluster, face, level, start))
        start += len(cluster)
    return _order(stretches)


def _order(stretches: list[_Stretch]) -> Iterator[TextRun]:
    """Yield stretches as they stand: what is embedded goes the other way than what is around it."""
    for depth in range(max((level for _, _, level, _ in stretches), default=0), 0, -1):
        ordered: list[_Stretch] = []
        for deep, part in groupby(stretches, partial(_is_embedded, depth)):
            together = list(part)
            ordered += reversed(together) if deep else together
        stretches = ordered
    return (TextRun(run, face, level % 2 == 0, start) for run, face, level, start in stretches)


def _is_embedded(depth: int, stretch: _Stretch) -> bool:
    return stretch[2] >= depth


def _clusters(text: str) -> Iterable[str]:
    """Return what readers take for single characters: letters with the marks on them."""
    if text.isascii() or not any(map(_joins, text)):
        return text
    from uniseg.graphemecluster import grapheme_clusters

    clusters: Iterable[str] = grapheme_clusters(text)
    return clusters


def _joins(character: str) -> bool:
    """Return whether a character may be part of a cluster with the one before it."""
    return unicodedata.category(character)[0] in "MC" or character in "\u200d\U0001f3fb\U0001f3ff"


def _choose(cluster: str, faces: Sequence[Font]) -> Font:
    for face in faces:
        if face.has_all(cluster):
            return face
    lacking = next(
        (letter for letter in cluster if not any(face.has(letter) for face in faces)), cluster
    )
    raise tell_missing(lacking, faces)


def tell_missing(characters: str, faces: Iterable[Font]) -> TextError:
    """Return that no font has a character, or none has it with the marks on it."""
    names = ", ".join(face.name for face in faces)
    return TextError(
        f"No glyph for {tell_characters(characters)} in {names}. "
        "Use another character, or give the Theme a further font that has it."
    )


def tell_characters(characters: str) -> str:
    """Return characters as they are, if they can be printed, and by their numbers and names.

    Example:
        >>> tell_characters("機")
        "'機' (U+6A5F, CJK UNIFIED IDEOGRAPH-6A5F)"
    """
    shown = f"{characters!r} " if characters.isprintable() else ""
    codes = " ".join(f"U+{ord(character):04X}" for character in characters)
    seen = [character for character in characters if ord(character) not in IGNORABLE]
    name = ", ".join(unicodedata.name(each, "no name") for each in seen or characters)
    return f"{shown}({codes}, {name})"
