"""Breaking: where a line may end, by Unicode's rules (UAX 14), and within a word by syllables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, NamedTuple

from kdviz.errors import quote

SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
"""Spaces between which and the next word a line may end; the others keep words together."""

SOFT_HYPHEN, ZERO_WIDTH_SPACE = "\u00ad", "\u200b"
"""Where a word may be broken: with a hyphen that shows only then, and without one."""

HIDDEN_BREAKS = str.maketrans("", "", SOFT_HYPHEN + ZERO_WIDTH_SPACE)
"""Takes them out of a text that is not broken there."""

PLAIN = re.compile(
    r"[\x20-\x2c\x2e-\x7e\u00a1-\u00ac\u00ae-\u024f\u0370-\u0377\u0400-\u052f"
    r"\u2019\u201c\u201d\u2026\u20ac]*"
)
"""Texts of which lines end at spaces alone."""

LEAST_LETTERS = 3
"""So many letters of a word are on either side of where it is broken, at least."""


class LinePiece(NamedTuple):
    """What is never broken, and what comes after it.

    Attributes:
        text: its letters.
        after: what is between it and the next piece on the same line: a space, or nothing.
        at_end: what is shown after it where a line ends there: a hyphen, or nothing.
    """

    text: str
    after: str = " "
    at_end: str = ""


@lru_cache(maxsize=1024)
def split_pieces(line: str) -> tuple[LinePiece, ...]:
    """Return the pieces of a line of text between which it can be broken.

    Example:
        >>> [piece.text for piece in split_pieces("state-of-the-art, at last")]
        ['state-', 'of-', 'the-', 'art,', 'at', 'last']
    """
    if PLAIN.fullmatch(line):
        return tuple(map(LinePiece, line.split(" "))) if line else ()
    from uniseg.linebreak import line_break_units

    return tuple(filter(None, map(_as_piece, line_break_units(line))))


def _as_piece(unit: str) -> LinePiece | None:
    """Return what is up to where a line can be broken as a piece."""
    letters = unit.rstrip(SPACES)
    at_end = "-" if letters.endswith(SOFT_HYPHEN) else ""
    after = " " if len(letters) < len(unit) else ""
    shown = letters.translate(HIDDEN_BREAKS)
    return LinePiece(shown, after, at_end) if shown else None


def split_syllables(piece: LinePiece, language: str) -> Iterator[LinePiece]:
    """Yield the syllables of a word that is too long for a line.

    Args:
        piece: the word.
        language: the language that it is in, as in ``"en"``.

    Example:
        >>> [piece.text for piece in split_syllables(LinePiece("classification"), "en")]
        ['clas', 'si', 'fic', 'a', 'tion']
    """
    start = 0
    # Letters alone: what stands before and after a word is no part of a syllable.
    word = re.search(r"[^\W\d_]+", piece.text)
    places = _find_syllables(word[0], language) if word else []
    for place in places:
        if word and LEAST_LETTERS <= place <= len(word[0]) - LEAST_LETTERS:
            end = word.start() + place
            yield LinePiece(piece.text[start:end], "", "-")
            start = end
    yield piece._replace(text=piece.text[start:])


def _find_syllables(word: str, language: str) -> list[int]:
    """Return after how many letters of a word a syllable ends; none if the language is unknown."""
    hyphenator = _hyphenator(language)
    return [int(place) for place in hyphenator.positions(word)] if hyphenator else []


@cache
def _hyphenator(language: str) -> Any:
    import pyphen

    known = pyphen.language_fallback(language.replace("-", "_"))
    return pyphen.Pyphen(lang=known) if known else None


@cache
def check_language(language: str) -> str:
    """Return the code of a language as it is written in files.

    Raises:
        ValueError: it is none.

    Example:
        >>> check_language("DE"), check_language("pt_BR")
        ('de', 'pt-BR')
    """
    code, _, rest = language.strip().replace("_", "-").partition("-")
    written = "-".join(filter(None, (code.lower(), rest)))
    if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", written):
        raise ValueError(
            f"must be the code of a language, such as 'en', 'de' or 'pt-BR', not {quote(language)}"
        )
    return written
