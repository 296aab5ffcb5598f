r"""Emphasis: words of a text that are bold or in an ink, as in "The *target* [moved]{red}".

A mark counts only as a pair that hugs what it is about, on one line; an odd one is itself, and
``\*`` and ``\[`` are always themselves. While a text is set, styles are signs in it that nobody
sees: so it can be broken anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import itemgetter
from typing import Any, NamedTuple

from kdviz.errors import TextError, join_words, quote
from kdviz.style.ink import Ink

WORD_INKS: tuple[Ink, ...] = ("white", "red", "blue")
"""The inks that words can be in."""

INKED = re.compile(r"(?<!\\)\[(?=\S)([^\[\]\n]*?[^\s\\\[\]])\]\{(\w+)\}")
"""Words in an ink."""

BOLD = re.compile(r"(?<![\w\\*])\*(?=[^\s*])([^*\n]*?[^\s\\*])\*(?![\w*])")
"""Words in bold."""

ESCAPED = re.compile(r"\\([*\[])")
"""Signs that are always themselves."""

FIRST = 0xF0000
"""The first of the signs that say how what follows looks, for nothing else in Unicode."""


class Style(NamedTuple):
    """How letters look: in which ink, or None for that of the text, and whether they are bold."""

    ink: Ink | None = None
    bold: bool = False

    @property
    def sign(self) -> str:
        """The sign that says so of what follows it."""
        number = 0 if self.ink is None else 1 + WORD_INKS.index(self.ink)
        return chr(FIRST + 2 * number + self.bold)


STYLES = {
    style.sign: style
    for style in (Style(ink, bold) for ink in (None, *WORD_INKS) for bold in (False, True))
}
"""Each style by its sign."""

SIGNS = re.compile(f"[{''.join(STYLES)}]")
"""Any of the signs."""

PLAIN_SIGN = Style().sign
"""The sign after which letters look as those of the text do."""


def read_emphasis(words: str) -> str:
    """Return a text with the signs of its styles instead of marks.

    Raises:
        TextError: a mark names something that is no ink of words.

    Example:
        >>> plain_words(read_emphasis("The *target* moved, 2 * 3 times."))
        'The target moved, 2 * 3 times.'
    """
    refuse_signs(words)
    if "*" not in words and "[" not in words:
        return words
    changes: list[tuple[int, int, dict[str, Any]]] = []
    for mark in BOLD.finditer(words):
        changes.append((mark.start(), mark.start(1), {"bold": True}))
        changes.append((mark.end(1), mark.end(), {"bold": False}))
    for mark in INKED.finditer(words):
        changes.append((mark.start(), mark.start(1), {"ink": _as_ink(mark[2], mark[0])}))
        changes.append((mark.end(1), mark.end(), {"ink": None}))
    style, end, parts = Style(), 0, list[str]()
    for start, after, change in sorted(changes, key=itemgetter(0)):
        style = style._replace(**change)
        parts += words[end:start], style.sign
        end = after
    return ESCAPED.sub(r"\1", "".join([*parts, words[end:]]))


def _as_ink(name: str, mark: str) -> Ink:
    for ink in WORD_INKS:
        if name == ink:
            return ink
    raise TextError(
        f"{quote(name)} in {quote(mark)} is no ink of words. There are: "
        f"{join_words(WORD_INKS, 'and')}. For the brackets themselves, write \\[."
    )


def refuse_signs(words: str) -> None:
    """Refuse a text of anybody's with a sign in it that would not be shown.

    Raises:
        TextError: there is one.
    """
    if sign := SIGNS.search(words):
        raise TextError(
            f"There is no glyph for U+{ord(sign[0]):04X}, which is for private use. "
            "Use another character."
        )


def plain_words(words: str) -> str:
    """Return a text without its signs."""
    return SIGNS.sub("", words)


def split_styles(line: str) -> Iterator[tuple[Style, str]]:
    """Yield the stretches of a line that look alike, each with how."""
    style, start = Style(), 0
    for sign in SIGNS.finditer(line):
        if sign.start() > start:
            yield style, line[start : sign.start()]
        style, start = STYLES[sign[0]], sign.end()
    if start < len(line):
        yield style, line[start:]


def last_sign(text: str, before: str = PLAIN_SIGN) -> str:
    """Return the sign that holds at the end of a text, given the one that holds before it."""
    found = SIGNS.findall(text)
    return found[-1] if found else before
