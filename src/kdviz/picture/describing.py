"""What is to be seen in a picture, in words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from kdviz.picture.nouns import is_several, name_one, name_several, spell_kind
from kdviz.scene.component import Component, shows_ink
from kdviz.scene.group import Group
from kdviz.scene.marks import Mark, MarkGroup, TextMark, hyphenate

ENDS = (".", "!", "?", "…", "。", "！", "？", "।", "؟", "۔")  # noqa: RUF001  # of other scripts
"""What a sentence ends with; behind it there may be what closes a quotation."""

OPEN_ENDS = ":;,—–"  # noqa: RUF001  # a dash
"""What its author has ended it with otherwise: no full stop goes there."""

CLOSING = "\"'”’»)]」』"  # noqa: RUF001  # a quotation mark, too
"""What closes a quotation."""


class _Kind(NamedTuple):
    """What a person would call a thing, and how it looks."""

    name: str
    ink: str = ""
    dash: str = ""
    is_mixed: bool = False


def describe(
    message: str, scene: Iterable[MarkGroup], *, concept: str, verb: str, metaphor: str
) -> str:
    """Return what a picture says, how it shows that, and what is in it.

    Args:
        message: what it says.
        scene: all that is drawn but the heading.
        concept: the idea that it explains, or nothing.
        verb: what the idea does, or nothing.
        metaphor: the object that does the same, or nothing.

    Example:
        >>> import kdviz as kd
        >>> kd.Visual(
        ...     "Drift",
        ...     "The target moved.",
        ...     kd.Catapult(ink="blue").label("model"),
        ...     concept="drift",
        ...     metaphor="a catapult",
        ... ).description
        'The target moved. Drift, shown as a catapult. In the picture: a blue catapult (model).'
    """
    seen = _list_things(scene)
    sentences = [
        _end_sentence(" ".join(message.split())),
        _tell_metaphor(concept, verb, metaphor),
        f"In the picture: {', '.join(seen)}." if seen else "",
    ]
    return " ".join(filter(None, sentences))


def _end_sentence(words: str) -> str:
    """Return a sentence with a full stop, unless it has an end of its own."""
    return words if words.rstrip(CLOSING).endswith((*ENDS, *OPEN_ENDS)) else f"{words}."


def _tell_metaphor(*about: str) -> str:
    """Return a sentence of which idea it is, what that does, and which object does the same."""
    concept, verb, metaphor = (" ".join(words.split()).rstrip("".join(ENDS)) for words in about)
    idea = " ".join(filter(None, (concept or ("it" if verb else ""), verb)))
    as_what = f"shown as {metaphor}" if metaphor else ""
    sentence = ", ".join(filter(None, (idea, as_what)))
    return f"{sentence[:1].upper()}{sentence[1:]}." if sentence else ""


def _list_things(scene: Iterable[MarkGroup]) -> list[str]:
    """Return the kinds of things in a scene with their labels, and its other words, each once."""
    things: dict[_Kind | str, list[list[str]]] = {}
    for kind, labels in _find_things(scene):
        things.setdefault(kind, []).append(labels)
    return [
        f"“{kind}”" if isinstance(kind, str) else _tell(kind, len(labels), chain(*labels))
        for kind, labels in things.items()
    ]


def _find_things(marks: Iterable[MarkGroup]) -> Iterator[tuple[_Kind | str, list[str]]]:
    """Yield every object with its labels, and all other words, from the back to the front."""
    for group in marks:
        labels = [*_find_words(group.labels)]
        if kind := _recognise(group):
            yield kind, [*labels, *_find_words(group.marks)]
            continue
        within = [mark for mark in group.marks if isinstance(mark, MarkGroup)]
        yield from _find_things(within)
        if not within:
            labels = [*_find_words(group.marks), *labels]
        for words in labels:
            yield words, []


def _recognise(group: MarkGroup) -> _Kind | None:
    """Return what a person would call a thing, or nothing if it is none by itself."""
    shape = group.shape
    if isinstance(shape, Group):
        name = " ".join(shape.name.split())
    elif isinstance(shape, Component):
        kind = type(shape).__name__
        plain = group.name.replace("-", " ")
        name = spell_kind(kind) if hyphenate(kind) == group.name else plain
    else:
        return None
    if not name:
        return None
    main = shape.main_ink()
    ink = main if main in ("red", "blue") else ""
    # To ask a shape for what it has not takes long: it says what there is.
    dash = getattr(shape, "dash", "") if "dash" in type(shape).model_fields else ""
    # Of many things, the ink may be that of one or a few.
    is_mixed = bool(ink) and is_several(name) and shows_ink(shape, "white")
    return _Kind(name, ink, dash if dash == "dotted" else "", is_mixed)


def _find_words(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield the words in and beside whatever a thing is put together from."""
    for mark in marks:
        if isinstance(mark, MarkGroup):
            yield from _find_words(mark.marks)
            yield from _find_words(mark.labels)
        elif isinstance(mark, TextMark):
            yield " ".join(mark.block.words.split())


def _tell(kind: _Kind, count: int, labels: Iterable[str]) -> str:
    """Return a kind of things with how many there are and what they are called."""
    if is_several(kind.name):
        before, behind = ("", f"in white and {kind.ink}") if kind.is_mixed else (kind.ink, "")
        words = " ".join(filter(None, (kind.dash, before, kind.name, behind)))
    else:
        name = kind.name if count == 1 else name_several(kind.name)
        words = " ".join(filter(None, (kind.dash, kind.ink, name)))
        words = name_one(words) if count == 1 else f"{count} {words}"
    said = ", ".join(
        dict.fromkeys(label for label in labels if label.casefold() != kind.name.casefold())
    )
    return f"{words} ({said})" if said else words
