"""Objects that authors have written themselves: what pages tell of them, and how they look."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from kdviz.geometry.similarities import STILL
from kdviz.picture.visual import Visual
from kdviz.reference.cards import draw_card
from kdviz.reference.docstrings import UNSHOWN
from kdviz.reference.entries import Entry
from kdviz.reference.reading import read
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape

LONGEST_NAME = 80
"""The most letters of the name of an object: longer ones name no file."""


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
    waiting: list[Shape] = list(reversed(visual.shapes))
    while waiting:
        shape = waiting.pop()
        name = type(shape).__name__
        # What is private to a file is no object for anybody else; what no file could define by
        # that name is not to become the name of a file.
        is_usual = name.isidentifier() and len(name) <= LONGEST_NAME
        if isinstance(shape, Component) and is_usual and not name.startswith("_"):
            found.setdefault(name, shape)
        waiting += reversed(shape.inner)
    return dict(sorted(found.items()))


def tell_own_objects(objects: Iterable[Component]) -> list[dict[str, Any]]:
    """Return what a manifest says of those objects that are not of the library.

    One of which nothing can be told, as it cannot be seen alone, is left out.
    """
    own = (each for each in objects if not type(each).__module__.startswith("kdviz."))
    every = filter(None, map(_tell, own))
    return [dict(zip(OwnObject._fields, told, strict=True)) for told in every]


def tell_apart(visuals: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """Return what a manifest says of visuals, with another name for what is called as another is.

    A second candle is called ``Candle-time`` after its file.
    """
    first: dict[str, list[Any]] = {}
    told_apart = []
    for visual in visuals:
        others: dict[str, str] = {}
        own = []
        for each in visual.get("own", ()):
            name = each["entry"][0]
            if first.setdefault(name, each["entry"]) != each["entry"]:
                others[name] = f"{name}-{Path(visual['source']).stem}"
            own.append({**each, "entry": [others.get(name, name), *each["entry"][1:]]})
        used = [others.get(name, name) for name in visual["components"]]
        told_apart.append({**visual, "own": own, "components": used} if own else visual)
    return told_apart


def collect_own_objects(visuals: Iterable[Mapping[str, Any]]) -> dict[str, OwnObject]:
    """Return the objects of authors' own that the visuals of a manifest have, by their names."""
    found: dict[str, OwnObject] = {}
    for visual in visuals:
        told = [tuple(each[name] for name in OwnObject._fields) for each in visual.get("own", ())]
        for own in _adapter().validate_python(told):
            found.setdefault(own.entry.name, own)
    return dict(sorted(found.items()))


def _tell(each: Component) -> list[Any] | None:
    """Return what a manifest says of an object, or nothing if it cannot be told.

    The picture that has the object is drawn all the same: nobody's docstring, default or anchor may
    fail it, whatever these do when they are looked at.
    """
    try:
        alone = each.replaced(pose=STILL, labels=())
        card = draw_card(alone)
        own = OwnObject(read(type(each)), card, _draw_anchors(alone) or card)
        (told,) = _adapter().dump_python([own], mode="json")
        return [_clean(each) for each in told]
    except (Exception, KeyboardInterrupt, SystemExit):  # it is code of anybody's
        return None


def _clean(told: Any) -> Any:
    """Return what is told without what no page could show: half letters, control characters."""
    if isinstance(told, str):
        return UNSHOWN.sub("?", told.encode(errors="replace").decode())
    return [_clean(each) for each in told]


def _draw_anchors(alone: Component) -> str:
    """Return an object with its anchors, or nothing where one of them cannot be told."""
    try:
        return draw_card(alone, anchors=True)
    # Its place is told by code of anybody's, and its name by anybody.
    except (Exception, KeyboardInterrupt, SystemExit):
        return ""


@cache
def _adapter() -> TypeAdapter[list[OwnObject]]:
    return TypeAdapter(list[OwnObject])
