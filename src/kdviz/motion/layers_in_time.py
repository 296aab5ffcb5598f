"""Layers in time: the elements of all frames of an SVG as one, each with what becomes of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias
from xml.etree.ElementTree import Element

NAMES = ("id", "data-words")
"""The attributes that say what an element is, and do not change."""

Changes: TypeAlias = list[tuple[int, str]]
"""From which frame on something is what; only where it changes."""

SEEN, UNSEEN = "visible", "hidden"
"""Whether an element is seen, as an SVG says it."""


@dataclass
class TimedLayer:
    """An element, or a group of them, through all frames.

    Attributes:
        tag: what kind of element it is.
        names: its name, and the words that it is, as far as it has them.
        wanted: which attributes it has.
        finished: its attributes in the finished picture, or None if it is not in it.
        changes: what each attribute is from which frame on.
        seen: whether it is seen from which frame on.
        inner: the layers in it, from the back to the front.
    """

    tag: str
    names: dict[str, str]
    wanted: frozenset[str]
    finished: dict[str, str] | None = None
    changes: dict[str, Changes] = field(default_factory=dict)
    seen: Changes = field(default_factory=list)
    inner: list[TimedLayer] = field(default_factory=list)

    @property
    def moves(self) -> bool:
        """Whether anything of it changes."""
        return len(self.seen) > 1 or any(len(changes) > 1 for changes in self.changes.values())

    def is_of(self, element: Element) -> bool:
        """Return whether an element of a frame can be this one."""
        names = {name: element.attrib[name] for name in NAMES if name in element.attrib}
        return (self.tag, self.names, self.wanted) == (
            _tag(element),
            names,
            frozenset(element.attrib),
        )


def _tag(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _record(changes: Changes, frame: int, value: str) -> None:
    if not changes or changes[-1][1] != value:
        changes.append((frame, value))


class LayersInTime:
    """The layers of all frames, as they come.

    Args:
        finished: the finished picture, whose names are kept.
    """

    def __init__(self, finished: Element) -> None:
        self.layers: list[TimedLayer] = []
        for layer, element in self._match(self.layers, finished):
            layer.finished = _attributes(element)

    def add(self, frame: int, picture: Element) -> None:
        """Enter a frame.

        Args:
            frame: its number, larger than that of all before.
            picture: what is in it, as an SVG.
        """
        drawn = set()
        for layer, element in self._match(self.layers, picture):
            drawn.add(id(layer))
            if frame and not layer.seen:
                layer.seen.append((0, UNSEEN))
            _record(layer.seen, frame, SEEN)
            for name, value in _attributes(element).items():
                _record(layer.changes.setdefault(name, []), frame, value)
        for layer in list_layers(self.layers):
            if layer.tag != "g" and id(layer) not in drawn:
                _record(layer.seen, frame, UNSEEN)

    def _match(
        self, layers: list[TimedLayer], picture: Element
    ) -> Iterator[tuple[TimedLayer, Element]]:
        """Yield each element of a picture that is no group, and the layer that it belongs to.

        What is in front of something else stays there, so that what has changed its place among
        the others is another layer.
        """
        place = 0
        for element in picture:
            later = range(place, len(layers))
            found = next((n for n in later if layers[n].is_of(element)), None)
            if found is None:
                found = place
                layers.insert(place, self._new(element))
            place = found + 1
            if layers[found].tag == "g":
                yield from self._match(layers[found].inner, element)
            else:
                yield layers[found], element

    def _new(self, element: Element) -> TimedLayer:
        names = {name: element.attrib[name] for name in NAMES if name in element.attrib}
        return TimedLayer(_tag(element), names, frozenset(element.attrib))


def _attributes(element: Element) -> dict[str, str]:
    return {name: value for name, value in element.attrib.items() if name not in NAMES}


def list_layers(layers: list[TimedLayer]) -> Iterator[TimedLayer]:
    """Yield layers, and all that are in them, from the back to the front."""
    for layer in layers:
        yield layer
        yield from list_layers(layer.inner)
