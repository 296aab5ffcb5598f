"""The catalogue: everything public that pictures are made of, by the room where it lives."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeGuard

from kdviz import hooks
from kdviz.errors import ParameterError, did_you_mean, quote
from kdviz.reference.entries import Entry
from kdviz.reference.reading import read
from kdviz.scene.component import Component

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Metaphors": ("metaphors",),
    "Concepts": ("concepts",),
    "Primitives": ("primitives",),
    "Layout": ("layout",),
    "Patterns": ("patterns",),
    "Pictures": ("picture", "motion", "style"),
    "Shapes": ("scene", "geometry"),
}
"""What the rooms are called that users meet, in the order in which they meet them."""


@cache
def public() -> dict[str, Any]:
    """Return every public class and function that a picture is made of, by its name.

    Example:
        >>> "Catapult" in public(), "row" in public(), "ParameterError" in public()
        (True, True, False)
    """
    rooms = {room for several in SECTIONS.values() for room in several}
    named = {name: hooks.load_public(name) for name in sorted(hooks.public_names)}
    return {
        name: thing
        for name, thing in named.items()
        if (inspect.isclass(thing) or inspect.isfunction(thing))
        and thing.__module__.split(".")[1] in rooms
    }


@cache
def components() -> dict[str, type[Component]]:
    """Return every object of the library by its name, in alphabetical order.

    Example:
        >>> "Catapult" in components()
        True
    """
    return {name: thing for name, thing in public().items() if _is_component(thing)}


def _is_component(thing: object) -> TypeGuard[type[Component]]:
    return inspect.isclass(thing) and issubclass(thing, Component) and thing is not Component


@cache
def entries() -> dict[str, Entry]:
    """Return what there is to say of everything that is public, by its name.

    Example:
        >>> entries()["row"].summary
        'Return shapes side by side, from left to right.'
    """
    return {name: read(thing) for name, thing in public().items()}


def sections() -> dict[str, tuple[Entry, ...]]:
    """Return all entries by what their rooms are called.

    Example:
        >>> [entry.name for entry in sections()["Layout"]]
        ['aligned', 'alike', 'column', 'connect', 'grid', 'lined', 'row', 'stack']
    """
    return {
        title: tuple(entry for entry in entries().values() if entry.room in rooms)
        for title, rooms in SECTIONS.items()
    }


def own_component(name: str) -> type[Component] | None:
    """Return an object of the library by its name, in any spelling, if there is one.

    No other is loaded for it.

    Example:
        >>> own_component("puzzle-piece").__name__, own_component("drift")
        ('PuzzlePiece', None)
    """
    known = {_plain(each): each for each in hooks.public_names}
    thing = hooks.load_public(known[_plain(name)]) if _plain(name) in known else None
    return thing if _is_component(thing) else None


def find_component(name: str) -> type[Component]:
    """Return an object of the library by its name, in any spelling.

    Raises:
        ParameterError: there is none of this name.

    Example:
        >>> find_component("puzzle-piece").__name__
        'PuzzlePiece'
    """
    return own_component(name) or components()[_match(name, components(), "object")]


def find_entry(name: str) -> Entry:
    """Return what there is to say of a public name, in any spelling.

    Raises:
        ParameterError: there is none of this name.

    Example:
        >>> find_entry("ARROW").room
        'primitives'
    """
    # A theme is made by ``Theme`` and found by ``theme``: what is spelt exactly so comes first.
    return entries()[name if name in entries() else _match(name, entries(), "name")]


def _match(name: str, known: Iterable[str], what: str) -> str:
    """Return the known name that is the given one in another spelling."""
    names = sorted(known, reverse=True)
    plain = {_plain(each): each for each in names}
    if _plain(name) not in plain:
        else_find = (
            " Find one by what it does: kdviz components --does WORD; or a picture that has one: "
            "kdviz examples --about WORD."
        )
        raise ParameterError(
            f"There is no {what} {quote(name)}.{did_you_mean(name, names) or else_find} "
            "All of them: kdviz components."
        )
    return plain[_plain(name)]


def _plain(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())
