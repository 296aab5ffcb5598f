"""Sentences: what is wrong with what was given, as a person would say it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import BaseModel, ValidationError

from kdviz.errors import did_you_mean, join_words, quote
from kdviz.fields.annotations import Advice, find_advice, list_choices, read_annotations

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

BASIC = ("labels", "lift", "pose")
"""The parameters that every shape has: they are told last."""

WANTED = {
    "greater_than": "must be greater than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than": "must be less than {lt:g}",
    "less_than_equal": "must be at most {le:g}",
    "finite_number": "must be a finite number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "string_type": "must be text",
    "bool_type": "must be True or False",
    "bool_parsing": "must be True or False",
    "tuple_type": "must be a list or tuple",
    "list_type": "must be a list",
    "dict_type": "must be a dictionary",
    "set_type": "must be a set",
    "named_tuple_type": "must be a tuple or a list",
    "too_short": "needs at least {min_length}",
    "too_long": "takes at most {max_length}",
    "model_type": "must be a {class_name}",
    "iterable_type": "must be a list or something else that can be gone through",
    "string_too_short": "needs at least {min_length} letter",
    "is_instance_of": "must be a {class}",
}
"""What pydantic finds wrong, by its names for it, in words that follow a parameter's name."""


class Callee(NamedTuple):
    """What was called with parameters: a model or a function.

    Attributes:
        title: what it is called.
        names: of its parameters, in the order in which they are told.
        annotations: the type of each.
        descriptions: what each means, for a model.
        advice: what to say to those who take one for something else.
        places: the parameters that can be given by position, for a function; with ``self``.
        rest: the parameter that takes any number of values, for a function.
    """

    title: str
    names: tuple[str, ...]
    annotations: Mapping[str, object] = {}
    descriptions: Mapping[str, str | None] = {}
    advice: Mapping[str, Advice] = {}
    places: tuple[str, ...] = ()
    rest: str | None = None


def describe_model(model: type[BaseModel]) -> Callee:
    """Return what there is to say of a model's parameters."""
    fields = model.model_fields
    # First what can be given by position, last what every shape has.
    names = sorted(fields, key=lambda name: (name in BASIC, bool(fields[name].kw_only)))
    told = {name: find_advice(field.annotation, field.metadata) for name, field in fields.items()}
    return Callee(
        model.__name__,
        tuple(names),
        {name: field.annotation for name, field in fields.items()},
        {name: field.description for name, field in fields.items()},
        {name: words for name, words in told.items() if words},
    )


def describe_function(function: Callable[..., object]) -> Callee:
    """Return what there is to say of a function's parameters."""
    parameters = inspect.signature(function).parameters.values()
    annotations = read_annotations(function)
    told = {name: find_advice(annotation) for name, annotation in annotations.items()}
    return Callee(
        function.__name__,
        tuple(p.name for p in parameters if p.name != "self"),
        annotations,
        advice={name: words for name, words in told.items() if words},
        places=tuple(p.name for p in parameters if p.kind == p.POSITIONAL_OR_KEYWORD),
        rest=next((p.name for p in parameters if p.kind == p.VAR_POSITIONAL), None),
    )


MOST_FAULTS = 8
"""How many faults are told of one call."""


def explain(error: ValidationError, called: Callee) -> str:
    """Return what pydantic found wrong in the words of kdviz, one line for each fault."""
    lines: dict[str, None] = {}
    faults = error.error_count()
    details = error.errors(include_url=False)
    faulty = [detail["loc"][:-1] for detail in details]
    for detail in details:
        if detail["type"] == "too_short" and detail["loc"] in faulty:
            # It is only short of the parts that are told on other lines.
            continue
        # What is wrong with the whole has no name of a parameter to begin with.
        before = f"{called.title}: " if detail["loc"] or detail["type"] == "json_invalid" else ""
        lines[before + _sentence(detail, called)] = None
        if len(lines) == MOST_FAULTS < faults:
            lines[f"{called.title}: there is more that is wrong, {faults} faults in all."] = None
            break
    return "\n".join(lines)


def tell_too_many(title: str, given: int, places: Sequence[str], names: Iterable[str]) -> str:
    """Return that more parameters were given by position than there are.

    Args:
        title: what was called.
        given: how many were given.
        places: the names of those that can be.
        names: those of all.
    """
    takes = f"at most {len(places)} ({join_words(places, 'and')})" if places else "none"
    further = [name for name in names if name not in (*places, *BASIC)]
    by_name = f" Others are given by name: {join_words(further, 'and')}." if further else ""
    some = "1 parameter" if given == 1 else f"{given} parameters"
    return f"{title} got {some} without a name and takes {takes}.{by_name}"


def tell_unknown(name: str, called: Callee) -> str:
    """Return that there is no such parameter, and which one was probably meant."""
    message = f"there is no parameter {quote(name)}. There are: {', '.join(called.names)}."
    for told in called.advice.values():
        if set(name.lower().split("_")) & told.words:
            return f"{message} {told.of_name}"
    return message + did_you_mean(name, called.names)


def _sentence(detail: ErrorDetails, called: Callee) -> str:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = _path(detail["loc"], called)
    if kind == "model_type" and not detail["loc"]:
        return f"{name} is made from its parameters or its JSON form, not {quote(given)}."
    if kind == "extra_forbidden":
        return tell_unknown(name, called)
    if kind == "missing":
        description = called.descriptions.get(name)
        return f"{name} is missing." + (f" It is {description}." if description else "")
    if kind == "json_invalid":
        return f"this is not JSON: {context['error']}."
    if kind == "literal_error":
        return _not_one_of(name, given, called)
    if kind == "value_error":
        said = detail["msg"].removeprefix("Value error, ")
        # What was cut off ends in three dots already.
        return f"{name} {said if said.endswith('...') else said.rstrip('.')}."
    if kind in WANTED:
        return f"{name} {WANTED[kind].format(**context)}, not {quote(given)}."
    # Whatever else pydantic finds wrong, with an author's own types, begins so.
    said = detail["msg"].removeprefix("Input should ")
    said = f" must {said}" if said != detail["msg"] else f": {said}"
    return f"{name}{said}, not {quote(given)}."


def _path(location: tuple[int | str, ...], called: Callee) -> str:
    """Return ``points[3]`` for the place of a fault, without pydantic's names of union branches."""
    if not location:
        return called.title
    first, *rest = location
    if isinstance(first, int):
        # A function's argument is known by its place; one too many has no name.
        if first < len(called.places):
            first = called.places[first]
        elif called.rest:
            first = f"{called.rest}[{first - len(called.places)}]"
        else:
            first = f"argument {first + 1}"
    return first + "".join(f"[{step}]" for step in rest if isinstance(step, int))


def _not_one_of(name: str, given: object, called: Callee) -> str:
    allowed = list_choices(called.annotations.get(name))
    message = f"{name} takes {join_words(allowed)}, not {quote(given)}."
    words = [word for word in allowed if isinstance(word, str)]
    hint = did_you_mean(given, words) if isinstance(given, str) else ""
    if name in called.advice and not hint:
        return f"{message} {called.advice[name].of_value}"
    return message + hint


def say_fault(
    function: Callable[..., Any], args: Sequence[object], kwargs: Mapping[str, object]
) -> str:
    """Return what is wrong with the names and the number of a call's parameters, or nothing."""
    signature = inspect.signature(function)
    title = function.__name__
    parameters = {name: p for name, p in signature.parameters.items() if name != "self"}
    places = [name for name, p in parameters.items() if p.kind == p.POSITIONAL_OR_KEYWORD]
    given = len(args) - (len(signature.parameters) - len(parameters))
    if given > len(places) and all(p.kind != p.VAR_POSITIONAL for p in parameters.values()):
        return tell_too_many(title, given, places, parameters)
    if any(p.kind == p.VAR_KEYWORD for p in parameters.values()):
        return ""
    unknown = [name for name in kwargs if name not in parameters]
    if unknown:
        called = describe_function(function)
        return "\n".join(f"{title}: {tell_unknown(name, called)}" for name in unknown)
    if rest := [n for n in kwargs if parameters[n].kind == inspect.Parameter.VAR_POSITIONAL]:
        return f"{title}: {rest[0]} come one after the other, without a name: {title}(a, b)."
    if twice := [name for name in places[:given] if name in kwargs]:
        return f"{title} got {twice[0]} twice, by position and by name."
    missing = [
        f"{title}: {name} is missing."
        for name, p in parameters.items()
        if p.default is p.empty and p.kind != p.VAR_POSITIONAL
        if name not in kwargs and name not in places[:given]
    ]
    return "\n".join(missing)
