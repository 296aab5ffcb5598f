"""Verbs: what a kind of shape does, besides what every shape can."""

from __future__ import annotations

from collections.abc import Iterator
from inspect import isabstract, isfunction
from typing import Any

from kdviz.fields.calls import checked


def verb_names(kind: type[Any]) -> tuple[str, ...]:
    """Return the names of the methods that a kind adds to those of its abstract bases.

    Example:
        >>> import kdviz as kd
        >>> verb_names(kd.Catapult)
        ('throw',)
    """
    return tuple(dict.fromkeys(name for base in _concrete(kind) for name in _own(base)))


def check_verbs(kind: type[Any]) -> None:
    """Have what a kind's own verbs are called with checked against their annotations."""
    for name in _own(kind):
        function = vars(kind)[name]
        if not hasattr(function, "__takes__"):
            setattr(kind, name, checked(function))


def _concrete(kind: type[Any]) -> Iterator[type[Any]]:
    """Yield a kind and its bases, but for those of the library that every shape has."""
    for base in kind.__mro__:
        if not _is_common(base) and any(map(_is_common, base.__mro__)):
            yield base


def _own(kind: type[Any]) -> Iterator[str]:
    bases = [base for base in kind.__mro__ if _is_common(base)]
    for name, value in vars(kind).items():
        is_new = not any(hasattr(base, name) for base in bases)
        if is_new and isfunction(value) and not name.startswith("_"):
            yield name


def _is_common(base: type[Any]) -> bool:
    return isabstract(base) and base.__module__.startswith("kdviz.")
