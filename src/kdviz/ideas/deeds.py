"""What objects do: the verbs that stand on their classes, joined with what messages do.

An object of anybody's is one of these: its class has only to be loaded, or to be named under
``kdviz.objects`` by a package that is installed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import entry_points
from typing import Any, NamedTuple

from kdviz.ideas.thesaurus import Relation
from kdviz.reference.catalogue import components, find_component
from kdviz.reference.kebab import kebab
from kdviz.reference.stems import stems
from kdviz.scene.component import Component

OBJECT_GROUP = "kdviz.objects"
"""The group under which a package names the modules with its objects."""


class Deed(NamedTuple):
    """An object that does something.

    Attributes:
        kind: the class of the object.
        verb: what it does.
        arguments: what it takes to be seen doing so, as code, or nothing.
        place: how many of its verbs come before this one.
    """

    kind: type[Component]
    verb: str
    arguments: str
    place: int


def objects() -> Mapping[str, type[Component]]:
    """Return every object there is, by its name: those of the library, then those of others.

    Example:
        >>> "Scale" in objects()
        True
    """
    _load_others()
    found = dict(components())
    for kind in _derived(Component):
        if kind.does and not kind.__module__.startswith("kdviz."):
            found.setdefault(kind.__name__, kind)
    return found


def find_object(name: str) -> type[Component]:
    """Return an object by its name, in any spelling.

    Raises:
        ParameterError: there is none of this name.

    Example:
        >>> find_object("puzzle piece").__name__
        'PuzzlePiece'
    """
    plain = kebab(name).replace("-", "")
    others = (kind for known, kind in objects().items() if known.lower() == plain)
    return next(others, None) or find_component(name)


def deeds() -> Iterator[Deed]:
    """Yield whatever objects do.

    Example:
        >>> next(deed.arguments for deed in deeds() if deed.verb == "leak")
        'under=0.35'
    """
    for kind in objects().values():
        for place, told in enumerate(kind.does):
            verb, _, arguments = told.partition(":")
            yield Deed(kind, verb.strip(), arguments.strip(), place)


def doing(relation: Relation) -> list[Deed]:
    """Return which objects do something, those that do it first of all things first.

    Args:
        relation: what they do, also in other words for it.
    """
    order = {tuple(stems(words)): number for number, words in enumerate(relation.words)}
    found: dict[str, tuple[float, Deed]] = {}
    for deed in deeds():
        number = order.get(tuple(stems(deed.verb)))
        if number is None:
            continue
        # In the very word counts more than in another one.
        cost = deed.place + (0 if number == 0 else 2 + number / len(order))
        if deed.kind.__name__ not in found or cost < found[deed.kind.__name__][0]:
            found[deed.kind.__name__] = (cost, deed)
    return [deed for _, deed in sorted(found.values(), key=lambda each: each[0])]


def _derived(kind: type[Any]) -> Iterator[type[Component]]:
    for each in kind.__subclasses__():
        yield each
        yield from _derived(each)


@cache
def _load_others() -> None:
    """Load the modules of others that are installed; one that fails says so by itself."""
    for each in entry_points(group=OBJECT_GROUP):
        each.load()
