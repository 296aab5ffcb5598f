"""text-collision: words that lie over other words, or that a line runs through."""

from __future__ import annotations

from collections.abc import Iterator

import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence
from kdviz.check.picture import Picture
from kdviz.check.seen_marks import SeenMark
from kdviz.geometry.boxes import union


def text_collision(picture: Picture) -> Iterator[Finding]:
    """Yield each pair of a text and something else that is seen at the same place.

    Words that lie wholly on a fill are on it, as on a sign, and do not collide with it.
    """
    for one, other in picture.find_near(0.0):
        if one.is_text and other.is_text:
            if shapely.intersects(one.free_area, other.free_area):
                yield Finding(
                    "error",
                    f"The words {one.words!r} and {other.words!r} lie over each other.",
                    _advise(picture, one, other, "Put one of them on another side, or shorten it."),
                    union([one.box, other.box]),
                )
        elif one.is_text or other.is_text:
            text, mark = (one, other) if one.is_text else (other, one)
            if _runs_through(mark, text):
                yield Finding(
                    "error",
                    f"{_tell_what_runs(picture, mark, text)} runs through the words "
                    f"{text.words!r}.",
                    _advise(
                        picture,
                        one,
                        other,
                        "Put the words on another side, or move what runs through them.",
                    ),
                    text.box,
                )


def _advise(picture: Picture, one: SeenMark, other: SeenMark, otherwise: str) -> str:
    """Return what can be done: words that outgrow their place can be laid out for their size."""
    if any(mark.is_text and picture.outgrows_its_place(mark) for mark in (one, other)):
        return (
            "Beside them, things are laid out for smaller words. Give the scene as a function that "
            "returns its shapes: then they are laid out for words as large as they are drawn."
        )
    return otherwise


def _tell_what_runs(picture: Picture, mark: SeenMark, text: SeenMark) -> str:
    """Return what is called so; a thing is not told by the label that it runs through."""
    thing = picture.thing_of(mark)
    if thing and mark.thing == text.thing and len(thing.labels) == 1:
        return f"A line of the {thing.kind} itself"
    return begin_sentence(picture.name_of(mark))


def _runs_through(mark: SeenMark, text: SeenMark) -> bool:
    """Whether a line of a mark, or the edge of its fill, can be seen among letters."""
    if not mark.seen_line.is_empty and shapely.dwithin(mark.seen_line, text.area, mark.half):
        return True
    fill = mark.seen_area
    return bool(shapely.intersects(fill, text.area)) and not bool(shapely.covers(fill, text.area))
