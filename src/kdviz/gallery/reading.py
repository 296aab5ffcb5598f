"""Reading an object: its parameters, anchors and verbs, put into words."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterable
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from kdviz.errors import listed
from kdviz.fields.sentences import BASIC
from kdviz.geometry.points import Point
from kdviz.reference.cards import own
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape

WORDS = {bool: "True or False", str: "words", float: "number", int: "whole number"}
"""What plain types are called; everything else goes by its own name."""


class Parameter(NamedTuple):
    """A parameter in words: what it is called, takes, is without a word, and means."""

    name: str
    takes: str
    default: str
    meaning: str


class Verb(NamedTuple):
    """A method in words: how it is called, and what it returns."""

    call: str
    meaning: str


def summary(kind: type[Component]) -> str:
    """Return what an object is, in a line.

    Example:
        >>> import kdviz as kd
        >>> summary(kd.Catapult)
        'A catapult on wheels that throws to the right.'
    """
    return (inspect.getdoc(kind) or "").partition("\n")[0]


def parameters(kind: type[Component]) -> list[Parameter]:
    """Return an object's own parameters.

    Example:
        >>> import kdviz as kd
        >>> parameters(kd.Catapult)[1][:3]
        ('pull', 'number from 0 to 1', '0.0')
    """
    return [
        Parameter(
            name,
            taken(field.annotation, field.metadata),
            "" if field.is_required() else repr(field.get_default(call_default_factory=True)),
            field.description or "",
        )
        for name, field in kind.model_fields.items()
        if name not in BASIC
    ]


def anchors(kind: type[Component]) -> list[tuple[str, str]]:
    """Return the anchors that an object adds to those of its box, each with what it is.

    Example:
        >>> import kdviz as kd
        >>> anchors(kd.Basket)
        [('mouth', 'The middle of the opening.')]
    """
    return [(name, _first_line(getattr(kind, name))) for name in own(kind())]


def verbs(kind: type[Component]) -> list[Verb]:
    """Return what an object does: the methods that it adds to what every object has.

    Example:
        >>> import kdviz as kd
        >>> verbs(kd.Catapult)[0].call
        "throw(to, *, rise=14.0, ink='white')"
    """
    return [
        Verb(name + _signature(method), _first_line(method))
        for name, method in inspect.getmembers(kind, inspect.isfunction)
        if not name.startswith("_") and not hasattr(Component, name)
    ]


def example(kind: type[Component]) -> str:
    """Return the code of an object's Example, without what it prints.

    Example:
        >>> import kdviz as kd
        >>> print(example(kd.Catapult))
        import kdviz as kd
        catapult = kd.Catapult(ink="blue", pull=1)
        ball = kd.Ball().at(catapult.cup)
    """
    from doctest import DocTestParser

    given = DocTestParser().get_examples(kind.__doc__ or "")
    return "".join(one.source for one in given).rstrip()


def _first_line(thing: object) -> str:
    return (inspect.getdoc(thing) or "").partition("\n")[0]


def _signature(method: Any) -> str:
    plain = [
        parameter.replace(annotation=inspect.Parameter.empty)
        for parameter in inspect.signature(method).parameters.values()
        if parameter.name != "self"
    ]
    return str(inspect.Signature(plain))


def taken(annotation: Any, rules: Iterable[object] = ()) -> str:
    """Return what a parameter takes, in words.

    Args:
        annotation: its type.
        rules: what binds its values besides.

    Example:
        >>> taken(float | None), taken(Literal["left", "right"]), taken(tuple[int, ...])
        ('number or None', "'left' or 'right'", 'whole numbers')
    """
    bounds = _flat(rules)
    while get_origin(annotation) is Annotated:
        annotation, *more = get_args(annotation)
        bounds += _flat(more)
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return listed(repr(word) for word in inner)
    if origin in (Union, types.UnionType):
        return listed(dict.fromkeys(taken(one, bounds) for one in inner))
    if origin in (tuple, list):
        return _several([one for one in inner if one is not Ellipsis], Ellipsis in inner)
    if annotation is type(None):
        return "None"
    if annotation is Point:
        return "point"
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return "shape" if annotation is Shape else annotation.__name__
    name = str(WORDS.get(annotation) or getattr(annotation, "__name__", annotation))
    return f"{name}{_range(bounds)}" if annotation in (int, float) else name


def _several(inner: list[Any], any_number: bool) -> str:
    words = [taken(one) for one in inner]
    if any_number or len(set(words)) == 1:
        first, _, rest = words[0].partition(" from ")
        many = "rows of " + first.removesuffix("s") + "s" if first.endswith("s") else f"{first}s"
        count = "" if any_number else f"{len(words)} "
        return f"{count}{many}{' from ' + rest if rest else ''}"
    return " and ".join(words)


def _flat(rules: Iterable[object]) -> list[object]:
    flat: list[object] = []
    for rule in rules:
        flat += _flat(rule.metadata) if isinstance(rule, FieldInfo) else [rule]
    return flat


def _range(rules: Iterable[object]) -> str:
    """Return the bounds of a number in words."""
    least = [rule.ge for rule in rules if hasattr(rule, "ge")]
    above = [rule.gt for rule in rules if hasattr(rule, "gt")]
    most = [rule.le for rule in rules if hasattr(rule, "le")]
    below = [rule.lt for rule in rules if hasattr(rule, "lt")]
    low = f"from {max(least):g}" if least else f"above {max(above):g}" if above else ""
    high = f"to {min(most):g}" if most else f"below {min(below):g}" if below else ""
    if high and not low:
        high = high.replace("to", "at most")
    return "".join(f" {word}" for word in (low, high) if word)
