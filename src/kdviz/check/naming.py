"""Naming: what a person would call things, wherever the name stands in a sentence."""

from __future__ import annotations

from collections.abc import Container


def begin_sentence(words: str) -> str:
    """Return words with a capital to begin with; what is quoted in them stays as it is.

    Example:
        >>> begin_sentence("the basket 'raw data'")
        "The basket 'raw data'"
    """
    return words[:1].upper() + words[1:]


def name_another(name: str, named: Container[str], *, article: str = "another") -> str:
    """Return a name as that of another one of its kind, if it has been said before.

    Args:
        name: what a thing is called, with ``the`` before it.
        named: what was said before.
        article: what stands for ``the`` then.

    Example:
        >>> name_another("the basket", ["the basket"]), name_another("the hoop", ["the basket"])
        ('another basket', 'the hoop')
    """
    return name.replace("the ", f"{article} ", 1) if name in named else name
