"""Reading: a public class or function put into words, the same for every place that shows it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kdviz.fields.annotations import read_annotations
from kdviz.fields.sentences import BASIC
from kdviz.reference.docstrings import read_docstring, read_example
from kdviz.reference.entries import Anchor, Entry, Parameter, Verb
from kdviz.reference.spelling import spell, write
from kdviz.scene.placed import Placed
from kdviz.scene.verbs import verb_names

STARS: dict[object, str] = {
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.VAR_KEYWORD: "**",
}

ASKED = frozenset({"main_ink"})
"""What the house asks of a shape, and nobody who makes pictures with it does."""


def read(thing: Any) -> Entry:
    """Return all there is to say of a public class or function.

    Example:
        >>> import kdviz as kd
        >>> entry = read(kd.Catapult)
        >>> [parameter.code for parameter in entry.parameters]
        ['ink="white"', 'pull=0.0', 'broken=False']
        >>> [verb.call for verb in entry.verbs]
        ['throw(to, *, rise=14.0, ink="white")']
    """
    words = read_docstring(thing)
    is_model = isinstance(thing, type) and issubclass(thing, BaseModel)
    parameters = _fields(thing) if is_model else _arguments(thing)
    return Entry(
        thing.__name__,
        thing.__module__.split(".")[1] if thing.__module__.startswith("kdviz.") else "",
        f"{thing.__name__}({_call(thing)})",
        words.summary,
        words.more,
        tuple(parameters),
        tuple(_anchors(thing)),
        tuple(_verbs(thing)),
        words.sections.get("Returns", "").replace("\n", " "),
        tuple(words.items("Raises").items()),
        read_example(thing),
        tuple(told.partition(":")[0].strip() for told in getattr(thing, "does", ())),
    )


def _fields(model: type[BaseModel]) -> Iterator[Parameter]:
    """Yield the parameters of a model: first those that can be given by position."""
    fields = model.model_fields
    basic = BASIC if issubclass(model, Placed) else ()
    for name in sorted(fields, key=lambda name: bool(fields[name].kw_only)):
        field = fields[name]
        if name not in basic:
            default = "" if field.is_required() else _write_default(field)
            takes = spell(field.annotation, field.metadata)
            yield Parameter(name, takes, default, field.description or "")


def _write_default(field: FieldInfo) -> str:
    """Return a default as code, or what makes it."""
    made = field.default_factory
    return write(field.default) if made is None else f"{getattr(made, '__name__', '...')}()"


def _arguments(function: Callable[..., Any]) -> Iterator[Parameter]:
    """Yield the parameters of a function or method."""
    docstring = read_docstring(function)
    words = docstring.items("Args") or docstring.items("Attributes")
    annotations = read_annotations(function)
    for name, parameter in _signature(function).parameters.items():
        default = "" if parameter.default is parameter.empty else write(parameter.default)
        star = STARS.get(parameter.kind, "")
        annotation = annotations.get(name, Any)
        takes = "" if annotation is Any else spell(annotation)
        yield Parameter(name, takes, default, words.get(name, "").removesuffix("."), star)


def _anchors(thing: Any) -> Iterator[Anchor]:
    if not (isinstance(thing, type) and issubclass(thing, Placed)):
        return
    for name in thing.anchor_names():
        told = thing.model_fields.get(name)
        words = told.description if told else read_docstring(getattr(thing, name)).summary
        yield Anchor(name, _sentence(words or ""))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}."


def _verbs(thing: Any) -> Iterator[Verb]:
    for name in _methods(thing) if isinstance(thing, type) else ():
        method = getattr(thing, name)
        words = read_docstring(method).summary
        yield Verb(name, f"{name}({_call(method)})", words, tuple(_arguments(method)))


def _methods(kind: type) -> tuple[str, ...]:
    """Return the names of what a shape does, or else of the methods that a class defines."""
    if issubclass(kind, Placed) and not inspect.isabstract(kind):
        return verb_names(kind)
    own = {name for base in kind.__mro__ if _is_ours(base) for name in vars(base)}
    return tuple(
        name
        for name, value in inspect.getmembers(kind, inspect.isfunction)
        if name in own and name not in ASKED and not name.startswith("_") and _is_documented(value)
    )


def _is_ours(base: type) -> bool:
    return base.__module__.startswith("kdviz.")


def _is_documented(function: Callable[..., Any]) -> bool:
    """Return whether a method is for users, who are told what its parameters are."""
    wanted = set(_signature(function).parameters)
    return wanted <= set(read_docstring(function).items("Args"))


def _signature(function: Callable[..., Any]) -> inspect.Signature:
    signature = inspect.signature(function)
    parameters = [p for name, p in signature.parameters.items() if name != "self"]
    return signature.replace(parameters=parameters)


def _call(thing: Callable[..., Any]) -> str:
    """Return what stands in the parentheses of a call: parameters without their types."""
    parts: list[str] = []
    starred = False
    for parameter in _signature(thing).parameters.values():
        if parameter.name in BASIC and isinstance(thing, type):
            continue
        star = STARS.get(parameter.kind, "")
        if parameter.kind == parameter.KEYWORD_ONLY and not starred:
            parts.append("*")
            starred = True
        starred = starred or star == "*"
        default = parameter.default
        given = "" if default is parameter.empty else f"={write(default)}"
        parts.append(f"{star}{parameter.name}{given}")
    return ", ".join(parts)
