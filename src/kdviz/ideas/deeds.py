"""What objects do: the verbs that stand on their classes, joined with what messages do.

An object of anybody's is one of these: its class has only to be loaded, or to be named under
``kdviz.objects`` by a package that is installed.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.metadata import entry_points
from typing import Any, NamedTuple

import kdviz
from kdviz.errors import quote, tell_error
from kdviz.ideas.thesaurus import Relation
from kdviz.reference.catalogue import components, find_component, own_component
from kdviz.reference.kebab import kebab
from kdviz.reference.stems import stemmed
from kdviz.scene import kinds
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape

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
    return _find_objects(tuple(kinds.known.values()))


@lru_cache(maxsize=4)
def _find_objects(_known: tuple[type[Shape], ...]) -> Mapping[str, type[Component]]:
    """Return every object there is, for as long as no other kind of shape is defined."""
    found = dict(components())
    for kind in _derived(Component):
        if kind.does and not _is_own(kind) and _can_be_imported(kind):
            found.setdefault(kind.__name__, kind)
    return found


def _can_be_imported(kind: type[Component]) -> bool:
    """Return whether a file could import a class: a function's own is nobody else's."""
    return getattr(sys.modules.get(kind.__module__), kind.__name__, None) is kind


def find_object(name: str) -> type[Component]:
    """Return an object by its name, in any spelling.

    Raises:
        ParameterError: there is none of this name.

    Example:
        >>> find_object("puzzle piece").__name__
        'PuzzlePiece'
    """
    if own := own_component(name):
        return own
    plain = kebab(name).replace("-", "")
    others = (kind for known, kind in objects().items() if known.lower() == plain)
    return next(others, None) or find_component(name)


def deeds() -> Iterator[Deed]:
    """Return whatever objects do.

    Example:
        >>> next(deed.arguments for deed in deeds() if deed.verb == "leak")
        'under=0.35'
    """
    return (deed for kind in objects().values() for deed in _deeds_of(kind))


def doing(relation: Relation) -> tuple[Deed, ...]:
    """Return which objects do something, those that do it first of all things first.

    Args:
        relation: what they do, also in other words for it.
    """
    return _doing(relation, tuple(objects().values()))


@lru_cache(maxsize=1000)
def _doing(relation: Relation, kinds: tuple[type[Component], ...]) -> tuple[Deed, ...]:
    """Return which of some objects do something."""
    known = _by_verb(kinds)
    costs: dict[str, tuple[float, Deed]] = {}
    for number, phrase in enumerate(dict.fromkeys(map(stemmed, relation.words))):
        for deed in known.get(phrase, ()):
            # In the very word counts more than in another one.
            cost = deed.place + (0 if number == 0 else 2 + number / len(relation.words))
            name = deed.kind.__name__
            if name not in costs or cost < costs[name][0]:
                costs[name] = (cost, deed)
    # In the order of the objects, where two do it as readily.
    order = {kind.__name__: place for place, kind in enumerate(kinds)}
    ranked = sorted(costs, key=lambda name: (costs[name][0], order[name]))
    return tuple(costs[name][1] for name in ranked)


@lru_cache(maxsize=10)
def _by_verb(kinds: tuple[type[Component], ...]) -> Mapping[tuple[str, ...], list[Deed]]:
    """Return what some objects do, by the stems of the verbs."""
    found: dict[tuple[str, ...], list[Deed]] = {}
    for deed in (deed for kind in kinds for deed in _deeds_of(kind)):
        found.setdefault(stemmed(deed.verb), []).append(deed)
    return found


def _deeds_of(kind: type[Component]) -> Iterator[Deed]:
    """Yield what an object does; of anybody else's, what it does not do is told and left out."""
    told = (kind.does,) if isinstance(kind.does, str) else kind.does
    if not isinstance(told, tuple | list):
        _warn(
            kind, f"its does is {quote(told)}, and not verbs as in ('burn', 'run out: burnt=0.9')"
        )
        return
    for place, each in enumerate(told):
        if not isinstance(each, str):
            _warn(kind, f"{quote(each)} in its does is no verb, as in 'run out: burnt=0.9'")
            continue
        verb, _, arguments = each.partition(":")
        deed = Deed(kind, verb.strip(), arguments.strip(), place)
        if fault := "" if _is_own(kind) else _find_fault(deed):
            _warn(kind, f"it cannot be seen to {deed.verb!r}: {fault}")
        else:
            yield deed


def _find_fault(deed: Deed) -> str:
    """Return why an object cannot be drawn doing something, or nothing if it can."""
    try:
        made = eval(f"kind({deed.arguments})", {"kind": deed.kind, "kd": kdviz})
        made.box  # noqa: B018  # its shapes are put together, or it fails
    except Exception as error:  # whatever somebody else's class raises
        return tell_error(error)
    return ""


def _warn(kind: type[Component], why: str) -> None:
    warnings.warn(f"{kind.__module__}.{kind.__name__} is left out: {why}.", stacklevel=2)


def _is_own(kind: type[Component]) -> bool:
    return kind.__module__.startswith("kdviz.")


def _derived(kind: type[Any]) -> Iterator[type[Component]]:
    for each in kind.__subclasses__():
        yield each
        yield from _derived(each)


@cache
def _load_others() -> None:
    """Load the modules of others that are installed; one that cannot be loaded is told."""
    for each in entry_points(group=OBJECT_GROUP):
        try:
            each.load()
        except Exception as error:  # whatever somebody else's module raises
            warnings.warn(
                f"The objects of {each.value!r} are left out: {tell_error(error)}.", stacklevel=2
            )
