"""What is to be seen in a picture, in words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from kdviz.scene.component import Component
from kdviz.scene.group import Group
from kdviz.scene.marks import Mark, MarkGroup, TextMark, leaves

SILENT_H = ("hour", "honest", "heir")
"""How words begin that are said as if they began with a vowel, and do not."""

IRREGULAR = {"fish": "fish", "matrix": "matrices", "person": "people"}
"""The kinds of which several are called otherwise than by the rule."""

SIBILANTS = ("s", "x", "z", "ch", "sh")
"""What words end in to which a whole syllable is added, if there are several."""


SINGULAR = ("ss", "us", "is")
"""What words end in that are one and end in an s: a glass, a bus, an axis."""


class _Kind(NamedTuple):
    """What a person would call a thing, and how it looks."""

    name: str
    ink: str = ""
    dash: str = ""

    @property
    def is_several(self) -> bool:
        """Whether one is called as several are: gears, bricks."""
        return self.name.endswith("s") and not self.name.endswith(SINGULAR)


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
        " ".join(message.split()),
        _tell_metaphor(concept, verb, metaphor),
        f"In the picture: {', '.join(seen)}." if seen else "",
    ]
    return " ".join(filter(None, sentences))


def _tell_metaphor(*about: str) -> str:
    """Return a sentence of which idea it is, what that does, and which object does the same."""
    concept, verb, metaphor = (" ".join(words.split()).rstrip(".") for words in about)
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
        labels = [" ".join(mark.block.words.split()) for mark in group.labels]
        shape = group.shape
        if isinstance(shape, Component) or (isinstance(shape, Group) and shape.name):
            if isinstance(shape, Group):
                labels += _find_labels(group.marks)
            ink = shape.main_ink()
            # To ask a shape for what it has not takes long: it says what there is.
            dash = getattr(shape, "dash", "") if "dash" in type(shape).model_fields else ""
            yield (
                _Kind(
                    group.name.replace("-", " "),
                    ink if ink in ("red", "blue") else "",
                    dash if dash == "dotted" else "",
                ),
                labels,
            )
            continue
        within = [mark for mark in group.marks if isinstance(mark, MarkGroup)]
        yield from _find_things(within)
        if not within:
            texts = (mark for mark in leaves(group.marks) if isinstance(mark, TextMark))
            labels = [" ".join(text.block.words.split()) for text in texts] + labels
        for words in labels:
            yield words, []


def _find_labels(marks: Iterable[Mark]) -> Iterator[str]:
    """Yield the words beside whatever a thing is put together from."""
    for mark in marks:
        if isinstance(mark, MarkGroup):
            yield from _find_labels(mark.marks)
            yield from (" ".join(label.block.words.split()) for label in mark.labels)


def _tell(kind: _Kind, count: int, labels: Iterable[str]) -> str:
    """Return a kind of things with how many there are and what they are called."""
    look = " ".join(filter(None, (kind.dash, kind.ink)))
    name = kind.name if kind.is_several or count == 1 else _plural(kind.name)
    words = f"{look} {name}".strip()
    if count > 1 and not kind.is_several:
        words = f"{count} {words}"
    elif not kind.is_several:
        sounds_so = words[:1] in "aeiou" or words.startswith(SILENT_H)
        words = f"{'an' if sounds_so else 'a'} {words}"
    said = ", ".join(dict.fromkeys(label for label in labels if label.casefold() != kind.name))
    return f"{words} ({said})" if said else words


def _plural(name: str) -> str:
    """Return what several are called."""
    if name in IRREGULAR:
        return IRREGULAR[name]
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}es" if name.endswith(SIBILANTS) else f"{name}s"
