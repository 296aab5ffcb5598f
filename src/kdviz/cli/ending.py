"""How commands end: what they print when something is wrong, and their exit status."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from kdviz.errors import KdvizError

FAILED = 1
"""The exit status when a picture is at fault."""

MISUSED = 2
"""The exit status when the command is."""


@contextmanager
def end_on_refusal() -> Iterator[None]:
    """Print what kdviz refuses as one line and end with status 2, without a traceback."""
    try:
        yield
    except KdvizError as error:
        click.echo(f"Error: {error}", err=True)
        raise SystemExit(MISUSED) from None


def split_words(words: str) -> list[str]:
    """Return what is listed with commas between.

    Example:
        >>> split_words("svg, PNG,")
        ['svg', 'png']
    """
    return [word.strip().lower() for word in words.split(",") if word.strip()]
