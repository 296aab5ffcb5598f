"""Objects that authors have written themselves: what pages tell of them, and how they look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from kdviz.errors import KdvizError
from kdviz.geometry.similarities import STILL
from kdviz.picture.visual import Visual
from kdviz.reference.cards import draw_card
from kdviz.reference.entries import Entry
from kdviz.reference.reading import read
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape


class OwnObject(NamedTuple):
    """An object that is not of the library.

    Attributes:
        entry: what there is to say of it.
        card: it alone, as SVG.
        anchored: it with its anchors marked, as SVG.
    """

    entry: Entry
    card: str
    anchored: str


def find_objects(visual: Visual) -> dict[str, Component]:
    """Return the objects that a visual is made with: the first of each name, in order.

    Example:
        >>> import kdviz as kd
        >>> list(find_objects(kd.Visual("Less", "Say less.", [kd.Steps(2), kd.Ball(), kd.Ball()])))
        ['Ball', 'Steps']
    """
    found: dict[str, Component] = {}
    waiting: list[Shape] = list(reversed(visual.scene))
    while waiting:
        shape = waiting.pop()
        # What is private to a file is no object for anybody else.
        if isinstance(shape, Component) and not type(shape).__name__.startswith("_"):
            found.setdefault(type(shape).__name__, shape)
        waiting += reversed(shape.inner)
    return dict(sorted(found.items()))


def tell_own_objects(objects: Iterable[Component]) -> list[dict[str, Any]]:
    """Return what a manifest says of those objects that are not of the library."""
    own = (each for each in objects if not type(each).__module__.startswith("kdviz."))
    told = _adapter().dump_python([*_tell(own)], mode="json")
    return [dict(zip(OwnObject._fields, each, strict=True)) for each in told]


def collect_own_objects(visuals: Iterable[Mapping[str, Any]]) -> dict[str, OwnObject]:
    """Return the objects of authors' own that the visuals of a manifest have, by their names.

    Where two are called the same, it is the first that is told of.
    """
    found: dict[str, OwnObject] = {}
    for visual in visuals:
        told = [tuple(each[name] for name in OwnObject._fields) for each in visual.get("own", ())]
        for own in _adapter().validate_python(told):
            found.setdefault(own.entry.name, own)
    return dict(sorted(found.items()))


def _tell(objects: Iterable[Component]) -> Iterator[OwnObject]:
    for each in objects:
        alone = each.replaced(pose=STILL, labels=())
        try:
            yield OwnObject(read(type(each)), draw_card(alone), draw_card(alone, anchors=True))
        except KdvizError:
            # What cannot be seen alone, such as a mere shadow of something, has no picture.
            continue


@cache
def _adapter() -> TypeAdapter[list[OwnObject]]:
    return TypeAdapter(list[OwnObject])
