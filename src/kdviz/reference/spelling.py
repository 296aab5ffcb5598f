"""What a parameter takes, in words for people who do not read type annotations."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any, Literal, get_args, get_origin

from kdviz.errors import join_words, quote
from kdviz.fields.annotations import UNIONS, unwrap
from kdviz.fields.takes import GivenAs
from kdviz.geometry.points import Point

PLAIN: dict[Any, tuple[str, str]] = {
    bool: ("True or False", "True or False, several times"),
    int: ("a whole number", "whole numbers"),
    float: ("a number", "numbers"),
    str: ("text", "texts"),
    type(None): ("None", "None"),
    Any: ("anything", "anything"),
    Point: ("a point", "points"),
}
"""What one is called, and several are."""

BOUNDS = (("ge", "from"), ("gt", "above"), ("le", "to"), ("lt", "below"))
"""How pydantic calls the bounds of a number, and how people do."""

LONGEST_VALUE = 120
"""The most letters of a value that are written."""

COUNTS = {2: "two ", 3: "three ", 4: "four "}


def spell(annotation: Any, rules: Iterable[Any] = ()) -> str:
    """Return what a parameter takes.

    Args:
        annotation: its type.
        rules: what binds its values besides, such as the metadata of a field.

    Example:
        >>> from kdviz.fields.numbers import Share
        >>> spell(Share), spell(Literal["left", "right"] | None), spell(tuple[int, ...])
        ('a number from 0 to 1', '"left", "right" or None', 'whole numbers')
    """
    return _one(annotation, rules)


def write(value: object) -> str:
    """Return a value as it is written in code, with the quotes that the gallery has.

    Example:
        >>> write("square"), write((1, 2)), write(None)
        ('"square"', '(1, 2)', 'None')
    """
    if isinstance(value, str):
        return quote(value, LONGEST_VALUE, partial(json.dumps, ensure_ascii=False))
    return quote(value, LONGEST_VALUE)


def _one(annotation: Any, rules: Iterable[Any] = (), *, several: bool = False) -> str:
    annotation, found = unwrap(annotation, rules)
    for rule in found:
        if isinstance(rule, GivenAs) and rule.is_named:
            return _one(rule.given)
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal or origin in UNIONS:
        return join_words(dict.fromkeys(_choices(annotation, found, several)))
    if origin is Callable:
        return "a function"
    if origin in (Iterable, tuple, list) and not args:
        return "a list"
    if origin is Iterable:
        return f"several {_one(args[0], several=True)}" if args[0] is not Any else "a list"
    if origin in (tuple, list):
        return _several(args, found)
    if annotation in PLAIN:
        return PLAIN[annotation][several] + (_bounds(found) if annotation in (int, float) else "")
    name = str(getattr(annotation, "__name__", annotation))
    if name == "Shape":
        return "shapes" if several else "a shape"
    return f"{name}s" if several else f"a {name}"


def _choices(annotation: Any, rules: Iterable[Any], several: bool) -> Iterator[str]:
    """Yield what can be given instead of each other."""
    annotation, found = unwrap(annotation, rules)
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        yield from map(write, args)
    elif origin in UNIONS:
        for arg in args:
            yield from _choices(arg, found, several)
    else:
        yield _one(annotation, found, several=several)


def _several(args: tuple[Any, ...], rules: Iterable[Any]) -> str:
    """Return what a tuple holds: any number of one thing, or a few things in their order."""
    if args and args[-1] is not Ellipsis and len(set(map(str, args))) > 1:
        return join_words((_one(arg) for arg in args), "and")
    inner, _ = unwrap(args[0])
    if get_origin(inner) is tuple and get_args(inner)[-1] is Ellipsis:
        return f"rows of {_one(get_args(inner)[0], several=True)}"
    count = "" if args[-1] is Ellipsis else COUNTS.get(len(args), "")
    return f"{_least(rules)}{count}{_one(args[0], several=True)}"


def _least(rules: Iterable[Any]) -> str:
    least = next((rule.min_length for rule in rules if hasattr(rule, "min_length")), 0)
    return f"at least {least} " if least > 1 else ""


def _bounds(rules: Iterable[Any]) -> str:
    words = {
        word: f" {word} {limit:g}"
        for rule in rules
        for name, word in BOUNDS
        if isinstance(limit := getattr(rule, name, None), int | float)
    }
    # A number from 24 is above 0 too.
    if "from" in words:
        words.pop("above", None)
    if "to" in words and not ("from" in words or "above" in words):
        words["to"] = words["to"].replace(" to ", " of at most ")
    return "".join(words[word] for _, word in BOUNDS if word in words)
