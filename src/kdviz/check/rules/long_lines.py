"""long-lines: lines of words that are too long to be read at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture

MOST_CHARACTERS = 60
"""The most characters of a line: beyond, the eye loses the way back to the next one."""


def long_lines(picture: Picture) -> Iterator[Finding]:
    """Yield each text with a line of more characters than are read at ease."""
    for text in picture.texts:
        longest = max(len(line.words) for line in text.mark.block.lines)
        if longest > MOST_CHARACTERS and text.is_in_view:
            yield Finding(
                "warning",
                f"A line of the words {text.words!r} has {longest} characters; more than "
                f"{MOST_CHARACTERS} are hard to read at a glance.",
                "Break it in two, or say it in fewer words.",
                text.box,
            )
