"""What a parameter takes, in words for people who do not read type annotations."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from kdviz.errors import listed
from kdviz.fields.annotations import bare
from kdviz.geometry.points import Point
from kdviz.scene.shape import Shape

PLAIN: dict[Any, tuple[str, str]] = {
    bool: ("True or False", "True or False, several times"),
    int: ("a whole number", "whole numbers"),
    float: ("a number", "numbers"),
    str: ("text", "texts"),
    type(None): ("None", "None"),
    Point: ("a point", "points"),
}
"""What one is called, and several are."""

NUMBERS = (int, float)
UNIONS = (Union, types.UnionType)
BOUNDS = (("ge", "from"), ("gt", "above"), ("le", "to"), ("lt", "below"))


def spelled(field: FieldInfo) -> str:
    """Return what a parameter takes.

    Example:
        >>> import kdviz as kd
        >>> spelled(kd.Catapult.model_fields["pull"])
        'a number from 0 to 1'
        >>> spelled(kd.Catapult.model_fields["ink"])
        'white, red, blue or background'
        >>> spelled(kd.Ball.model_fields["rim"])
        'white, red, blue, background or None'
    """
    return _one(field.annotation, field.metadata)


def _one(annotation: Any, rules: Iterable[Any] = (), *, several: bool = False) -> str:
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _one(args[0], [*args[1:], *rules], several=several)
    if origin is Literal or origin in UNIONS:
        return listed(dict.fromkeys(_choices(annotation, rules, several)))
    if origin in (tuple, list):
        return _several(args)
    if annotation in PLAIN:
        return PLAIN[annotation][several] + (_bounds(rules) if annotation in NUMBERS else "")
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        name = annotation.__name__.lower()
        return f"{name}s" if several else f"a {name}"
    return getattr(annotation, "__name__", str(annotation))


def _choices(annotation: Any, rules: Iterable[Any], several: bool) -> Iterator[str]:
    """Yield what can be given instead of each other."""
    annotation, more = bare(annotation)
    rules = [*more, *rules]
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        yield from map(str, args)
    elif origin in UNIONS:
        for arg in args:
            yield from _choices(arg, rules, several)
    else:
        yield _one(annotation, rules, several=several)


def _several(args: tuple[Any, ...]) -> str:
    """Return what a tuple holds: any number of one thing, or a few things in their order."""
    if args and args[-1] is not Ellipsis and len(set(map(str, args))) > 1:
        return listed((_one(arg) for arg in args), "and")
    number = {2: "two ", 3: "three ", 4: "four "}.get(len(args), "")
    if not args:
        return "several"
    return ("" if args[-1] is Ellipsis else number) + _one(args[0], several=True)


def _bounds(rules: Iterable[Any]) -> str:
    flat: list[Any] = []
    for rule in rules:
        flat += rule.metadata if isinstance(rule, FieldInfo) else [rule]
    words = {
        word: f" {word} {limit:g}"
        for rule in flat
        for name, word in BOUNDS
        if isinstance(limit := getattr(rule, name, None), int | float)
    }
    # A number from 24 is above 0 too.
    if "from" in words:
        words.pop("above", None)
    return "".join(words[word] for _, word in BOUNDS if word in words)
