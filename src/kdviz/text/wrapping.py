"""Wrapping: the lines into which a text goes, about equally long."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from kdviz.errors import TextError, quote
from kdviz.text.breaking import LinePiece, split_pieces, split_syllables
from kdviz.text.emphasis import PLAIN_SIGN, SIGNS, last_sign, plain_words
from kdviz.text.fonts import font
from kdviz.text.lines import Face, set_line


class WordTooWideError(TextError):
    """A single word is wider than the room for a line."""


def wrap(text: str, room: float | None, face: Face, by_syllables: bool) -> list[str]:
    """Return the lines of a text that fit a room and are about equally long.

    Args:
        text: the text, without line breaks.
        room: the width that there is, in em, or None for no limit.
        face: what it is set in.
        by_syllables: whether a word is broken that is longer than a line.

    Raises:
        WordTooWideError: a word is wider than the room.
    """
    pieces = split_pieces(text)
    if room is None or not pieces:
        return [_join(pieces)] if pieces else []
    pieces = _carry_styles(pieces)
    measured = partial(_measure, face=face)
    widths = [measured(piece) for piece in pieces]
    if by_syllables and max(widths) > room:
        pieces = tuple(
            part
            for piece, width in zip(pieces, widths, strict=True)
            for part in (split_syllables(piece, face.language) if width > room else (piece,))
        )
        pieces = _carry_styles(pieces)
        widths = [measured(piece) for piece in pieces]
    widest = max(range(len(pieces)), key=widths.__getitem__)
    if widths[widest] > room:
        word = quote(plain_words(pieces[widest].text))
        raise WordTooWideError(
            f"The word {word} is wider than the room for a line. Use a shorter word or more room."
        )
    space = _measure_space(pieces, face) if any(piece.after for piece in pieces[:-1]) else 0.0
    full = _filled(pieces, widths, space, room)
    # The narrowest room that needs no more lines makes them about equal.
    low, high = max(widths), room
    for _ in range(12):
        middle = (low + high) / 2
        if len(_filled(pieces, widths, space, middle)) > len(full):
            low = middle
        else:
            high = middle
    return _filled(pieces, widths, space, high)


def _carry_styles(pieces: tuple[LinePiece, ...]) -> tuple[LinePiece, ...]:
    """Return pieces that each say how they begin, as wherever a line begins nothing is known."""
    if not any(map(SIGNS.search, [piece.text for piece in pieces])):
        return pieces
    sign, carried = PLAIN_SIGN, list[LinePiece]()
    for piece in pieces:
        carried.append(piece._replace(text=sign + piece.text))
        sign = last_sign(piece.text, sign)
    return tuple(carried)


def _measure_space(pieces: Sequence[LinePiece], face: Face) -> float:
    """Return how far two words are apart, in em: letters draw nearer to a space in some fonts.

    A space between letters that the first font lacks is that of another font.
    """
    first = font(face.fonts[0], face.weight)
    pairs = {"nn"} if first.has("n") else set()
    for piece, following in pairwise(pieces):
        ends = plain_words(piece.text)[-1:], plain_words(following.text)[:1]
        if piece.after and not all(first.has(letter) for letter in ends if letter):
            pairs.add("".join(ends))
    if not pairs:
        return set_line(" ", *face).width
    return max(
        set_line(f"{pair[:1]} {pair[1:]}", *face).width - set_line(pair, *face).width
        for pair in pairs
        if len(pair) == 2
    )


def _measure(piece: LinePiece, *, face: Face) -> float:
    """Return how wide a piece is where a line ends after it, in em."""
    return set_line(piece.text + piece.at_end, *face).width


def _filled(
    pieces: Sequence[LinePiece], widths: Sequence[float], space: float, room: float
) -> list[str]:
    """Return lines, each with as many pieces as go into the room."""
    lines: list[list[LinePiece]] = []
    used = 0.0
    for piece, width in zip(pieces, widths, strict=True):
        gap = space if lines and lines[-1][-1].after else 0.0
        if lines and used + gap + width <= room + 1e-9:
            lines[-1].append(piece)
            used += gap + width
        else:
            lines.append([piece])
            used = width
    return [_join(line) for line in lines]


def _join(pieces: Sequence[LinePiece]) -> str:
    """Return pieces as a line."""
    *others, last = pieces
    return "".join([*(piece.text + piece.after for piece in others), last.text + last.at_end])
