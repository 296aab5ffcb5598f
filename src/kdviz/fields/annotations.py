"""Annotations: what the type of a parameter says, apart from what it is annotated with."""

from __future__ import annotations

import inspect
import types
from collections.abc import Callable, Iterable, Iterator
from functools import reduce
from operator import or_
from typing import (
    Annotated,
    Any,
    Literal,
    NamedTuple,
    Self,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic.fields import FieldInfo

UNIONS = (Union, types.UnionType)


class Advice(NamedTuple):
    """What to say to those who take a parameter for something that it is not.

    It is annotated to the parameter's type.

    Attributes:
        of_value: what is added where the value is none of those that are allowed, nor near one.
        words: if one of them is in the name of a parameter that there is not, this one is meant.
        of_name: what is said then.
    """

    of_value: str
    words: frozenset[str]
    of_name: str


def read_annotations(function: Callable[..., object]) -> dict[str, Any]:
    """Return the types of a function's parameters; one that is not known there is ``Any``.

    Example:
        >>> def turned(degrees: float) -> Nobody: ...
        >>> read_annotations(turned)
        {'degrees': <class 'float'>, 'return': typing.Any}
    """
    # What it is checked against instead, where its annotations are for type checkers alone.
    instead: dict[str, Any] = getattr(function, "__takes__", {})
    original: Any = inspect.unwrap(function)
    if isinstance(original, type) and not original.__annotations__:
        original = vars(original)["__init__"]
    try:
        known = get_type_hints(original, include_extras=True) | instead
        # What a method takes of its own kind cannot be named where it is defined.
        return {name: Any if kind is Self else kind for name, kind in known.items()}
    except Exception:  # of a type that only type checkers know, a local one, or plain words
        names = getattr(original, "__globals__", {})
        annotations = getattr(original, "__annotations__", {})
        known = {name: _evaluate(each, names) for name, each in annotations.items()}
        return known | instead


def _evaluate(annotation: Any, names: dict[str, Any]) -> Any:
    if not isinstance(annotation, str):
        return annotation
    try:
        return eval(annotation, names)
    except Exception:  # a starred type is no expression, and people write words, too
        return Any


def unwrap(annotation: Any, rules: Iterable[Any] = ()) -> tuple[Any, list[Any]]:
    """Return a type without what it is annotated with, and all of that.

    Args:
        annotation: the type.
        rules: what is known to be annotated to it already, such as a field's metadata.

    Example:
        >>> from typing import Annotated
        >>> unwrap(Annotated[int, "whole"])
        (<class 'int'>, ['whole'])
    """
    found = _flat(rules)
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        found = [*_flat(more), *found]
    return annotation, found


def _flat(rules: Iterable[Any]) -> list[Any]:
    flat: list[Any] = []
    for rule in rules:
        flat += _flat(rule.metadata) if isinstance(rule, FieldInfo) else [rule]
    return flat


def parts(annotation: Any) -> Iterator[Any]:
    """Yield what a type is made of that is neither a union nor annotated, the way down."""
    inner, _ = unwrap(annotation)
    if get_origin(inner) in UNIONS:
        for part in get_args(inner):
            yield from parts(part)
    else:
        yield inner


def list_choices(annotation: Any) -> tuple[Any, ...]:
    """Return the words that a Literal, or a union with one, allows.

    Example:
        >>> list_choices(Literal["solid", "dotted"] | None)
        ('solid', 'dotted')
    """
    words = [w for part in parts(annotation) if get_origin(part) is Literal for w in get_args(part)]
    return tuple(dict.fromkeys(words))


def find_advice(annotation: Any, rules: Iterable[Any] = ()) -> Advice | None:
    """Return the advice that goes with a type or a part of it, or None."""
    inner, found = unwrap(annotation, rules)
    if own := next((rule for rule in found if isinstance(rule, Advice)), None):
        return own
    if get_origin(inner) in UNIONS:
        return next((told for part in get_args(inner) if (told := find_advice(part))), None)
    return None


def simplify(annotation: Any) -> Any:
    """Return a type as it is written in a signature, without anything that is annotated to it.

    Example:
        >>> simplify(tuple[Annotated[int, "whole"], ...])
        tuple[int, ...]
    """
    inner, _ = unwrap(annotation)
    origin, args = get_origin(inner), get_args(inner)
    if origin in UNIONS:
        return reduce(or_, map(simplify, args))
    if origin is None or origin is Literal or not isinstance(origin, type):
        return inner
    try:
        return origin[tuple(arg if arg is Ellipsis else simplify(arg) for arg in args)]  # type: ignore[index]
    except TypeError:
        return inner
