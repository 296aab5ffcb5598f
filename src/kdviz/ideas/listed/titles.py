"""What an idea may be called, and where it may be shown."""

from __future__ import annotations

import unicodedata

from kdviz.errors import IdeaError, quote
from kdviz.fields.words import take_words
from kdviz.ideas.listed.idea import holds_facts

LONGEST_TITLE = 200
"""How many letters an idea has at most."""


def take_title(words: object) -> str:
    """Return what an idea is called, with one space between its words.

    Args:
        words: a line of at most 200 letters, in any script.

    Raises:
        IdeaError: it is no such line.

    Example:
        >>> take_title(" data   drift ")
        'data drift'
    """
    title = _take_line(words, "An idea")
    if not any(unicodedata.category(letter)[0] in "LNPS" for letter in title):
        raise IdeaError(f'An idea is a few words, as in "data drift", not {quote(words)}.')
    return title


def take_place(words: object) -> str:
    """Return where a picture is, as it stands in the line of its idea.

    Args:
        words: a line of at most 200 letters without a semicolon: these stand between places.

    Raises:
        IdeaError: it is no such line.

    Example:
        >>> take_place("LinkedIn")
        'LinkedIn'
    """
    place = _take_line(words, "A place")
    if not place:
        raise IdeaError("A place is a word or a few, as in \"LinkedIn\", not ''.")
    if holds_facts(place):
        raise IdeaError(
            f"A place has no semicolon and no day in parentheses, as {quote(place)} has: that is "
            "how days and places are told apart."
        )
    return place


def _take_line(words: object, what: str) -> str:
    if not isinstance(words, str):
        raise IdeaError(f"{what} is words, not {quote(words)}.")
    if set("\n\r\u2028\u2029") & set(words.strip()):
        raise IdeaError(f"{what} is one line, and {quote(words)} has several.")
    try:
        line = " ".join(take_words(words).split())
    except ValueError as error:
        raise IdeaError(f"{what} {error}.") from None
    if len(line) > LONGEST_TITLE:
        raise IdeaError(
            f"{what} has at most {LONGEST_TITLE} letters, and {quote(line)} has {len(line)}."
        )
    return line
