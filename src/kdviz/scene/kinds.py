"""The kinds of shapes by name: what a JSON form is read back with."""

from __future__ import annotations

from typing import Any

from kdviz import hooks
from kdviz.errors import DefinitionError, ParameterError, did_you_mean, quote

known: dict[str, type[Any]] = {}
"""Every kind of shape that has been defined; those of the library once they are loaded."""


def enter(kind: type[Any]) -> None:
    """Enter a new kind of shape under its name.

    Raises:
        DefinitionError: it has the name of a kind of the library.
    """
    name = kind.__name__
    if not _is_ours(kind) and _is_ours(_loaded(name)):
        raise DefinitionError(
            f"{name}: there is a {name} in kdviz, and a file that names one would be read as the "
            f"wrong one. Call yours something else, such as My{name}."
        )
    known[name] = kind


def find(name: str) -> type[Any]:
    """Return a kind of shape by its name, loading it if it is the library's.

    Raises:
        ParameterError: there is none of this name.

    Example:
        >>> find("Circle").__name__
        'Circle'
    """
    kind = _loaded(name)
    if kind is None:
        for public in hooks.public_names:
            hooks.load_public(public)
        raise ParameterError(f"There is no shape {quote(name)}.{did_you_mean(name, known)}")
    return kind


def _loaded(name: str) -> type[Any] | None:
    """Return the kind of a name; the library's own are loaded when they are first asked for."""
    if name not in known and name in hooks.public_names:
        hooks.load_public(name)
    return known.get(name)


def _is_ours(kind: type[Any] | None) -> bool:
    if kind is None or kind.__name__ not in hooks.public_names:
        return False
    return kind.__module__.startswith("kdviz.")
