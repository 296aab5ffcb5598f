"""text-collision: words that lie over other words, or that a line runs through."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.places import around


def text_collision(picture: Picture) -> Iterator[Finding]:
    """Yield each pair of a text and something else that is seen at the same place."""
    for one, other in picture.near(0.0):
        if not (one.is_text or other.is_text) or one.gap(other) > 0:
            continue
        if one.is_text and other.is_text:
            yield Finding(
                "error",
                f"The words {one.words!r} and {other.words!r} lie over each other.",
                "Put one of them on another side, or shorten it.",
                around(one, other),
            )
            continue
        text, mark = (one, other) if one.is_text else (other, one)
        yield Finding(
            "error",
            f"{picture.name_of(mark)} runs through the words {text.words!r}.",
            "Put the words on another side, or move what runs through them.",
            text.box,
        )
