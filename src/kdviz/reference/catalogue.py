"""What there is to say of the library's objects: parameters, anchors, verbs, and an example."""

from __future__ import annotations

import inspect
import json
from doctest import DocTestParser
from functools import cache
from typing import NamedTuple

from pydantic.fields import FieldInfo

from kdviz.reference.cards import card, components, own
from kdviz.reference.spelled import spelled
from kdviz.scene.component import Component

COMMON = frozenset(Component.model_fields)
"""The parameters that every object has."""


STARS: dict[object, str] = {
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.VAR_KEYWORD: "**",
}


class Said(NamedTuple):
    """A parameter, an anchor or a verb: how it is written, what it takes, and what it means."""

    code: str
    means: str
    takes: str = ""


class Object(NamedTuple):
    """An object of the library.

    Attributes:
        name: its class's name.
        summary: what it is, in a sentence.
        more: what else its author says, as paragraphs.
        parameters: what it takes, apart from what every object takes.
        anchors: the points that it adds to those of its box.
        verbs: what it does.
        example: Python that makes one.
        picture: it alone, as SVG.
        marked: it alone with its anchors marked, as SVG.
    """

    name: str
    summary: str
    more: tuple[str, ...]
    parameters: tuple[Said, ...]
    anchors: tuple[Said, ...]
    verbs: tuple[Said, ...]
    example: str
    picture: str
    marked: str


@cache
def objects() -> dict[str, Object]:
    """Return every object of the library by its name, in alphabetical order.

    Example:
        >>> catapult = objects()["Catapult"]
        >>> [parameter.code for parameter in catapult.parameters]
        ['ink="white"', 'pull=0.0', 'broken=False']
        >>> [verb.code for verb in catapult.verbs]
        ['throw(to, rise=14.0, ink="white")']
    """
    return {name: _object(name, kind) for name, kind in components().items()}


def _object(name: str, kind: type[Component]) -> Object:
    component = kind()
    anchors = own(component)
    summary, *more = _paragraphs(kind)
    picture = card(component)
    fields = {n: field for n, field in kind.model_fields.items() if n not in COMMON}
    return Object(
        name,
        summary,
        tuple(more),
        tuple(Said(_code(n, f), f.description or "", spelled(f)) for n, f in fields.items()),
        tuple(Said(anchor, _first(getattr(kind, anchor))) for anchor in anchors),
        tuple(_verbs(kind)),
        _example(kind),
        picture,
        card(component, anchors=True) if anchors else picture,
    )


def _paragraphs(kind: type) -> list[str]:
    """Return what is said of a class before the sections on its anchors and so on."""
    text = inspect.cleandoc(kind.__doc__ or "")
    paragraphs = []
    for paragraph in text.split("\n\n"):
        if paragraph.split("\n")[0].endswith(":"):
            break
        paragraphs.append(" ".join(paragraph.split()))
    return paragraphs or [""]


def _first(documented: object) -> str:
    return (documented.__doc__ or "").strip().split("\n")[0]


def _code(name: str, field: FieldInfo) -> str:
    return name if field.is_required() else f"{name}={_written(field.default)}"


def _written(value: object) -> str:
    # With the quotes that the visuals have.
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _verbs(kind: type[Component]) -> list[Said]:
    """Return the methods that an object adds to what every object has."""
    return [
        Said(f"{name}{_call(value)}", _first(value))
        for name, value in vars(kind).items()
        if inspect.isfunction(value) and not name.startswith("_") and not hasattr(Component, name)
    ]


def _call(function: object) -> str:
    """Return how a method is called: its parameters without their types."""
    parts = []
    for parameter in list(inspect.signature(function).parameters.values())[1:]:  # type: ignore[arg-type]
        star = STARS.get(parameter.kind, "")
        default = parameter.default
        given = "" if default is parameter.empty else f"={_written(default)}"
        parts.append(f"{star}{parameter.name}{given}")
    return f"({', '.join(parts)})"


def _example(kind: type) -> str:
    """Return the example of a class without prompts; what it gives stands in a comment."""
    lines = []
    for example in DocTestParser().get_examples(inspect.cleandoc(kind.__doc__ or "")):
        source, gives = example.source.rstrip("\n"), example.want.strip().split("\n")
        one_line = gives[0] and len(gives) == 1 and "\n" not in source
        lines.append(f"{source}  # {gives[0]}" if one_line else source)
    return "\n".join(lines)
