"""The base of every value in kdviz: frozen, exact about its parameters, kind when wrong."""

from __future__ import annotations

import functools
import inspect
import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from numbers import Real
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NamedTuple,
    ParamSpec,
    Self,
    TypeVar,
    cast,
    dataclass_transform,
    get_args,
    get_origin,
    get_type_hints,
)

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, validate_call
from pydantic._internal._model_construction import ModelMetaclass

from kdviz.errors import ParameterError, did_you_mean, listed
from kdviz.ink import INKS, Ink

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., object])

COLOUR_WORDS = {"alpha", "color", "colour", "gradient", "opacity", "stroke"}


MOST = 1e9
"""Numbers reach so far from 0: no arithmetic with a few of them overflows."""


def _plain_number(value: object) -> object:
    """Refuse what Python would turn into a number but nobody means as one."""
    if isinstance(value, str | bool | bytes):
        raise ValueError(f"must be a number, not {value!r}")
    if isinstance(value, Real) and abs(value) > MOST and abs(value) != math.inf:
        raise ValueError(f"must be from {-MOST:g} to {MOST:g}, not {_shown(value)}")
    return value


Number = Annotated[float, BeforeValidator(_plain_number)]
Positive = Annotated[Number, Field(gt=0)]
NotNegative = Annotated[Number, Field(ge=0)]
Share = Annotated[Number, Field(ge=0, le=1)]


def converted(description: str, *, converter: Callable[[S], T], **constraints: Any) -> Any:
    """Return a field that takes more than it holds, as editors learn from the converter.

    Mypy does not read converters yet: code that it checks gives what the field holds.

    Args:
        description: what the parameter means, with its unit.
        converter: the function that the field's own type applies to what is given.
        constraints: anything else that pydantic's ``Field`` takes.
    """
    return Field(description=description, **constraints)


@dataclass_transform(kw_only_default=False, field_specifiers=(Field, converted))
class _PositionalFields(ModelMetaclass):
    """Tells type checkers that the fields of a model can be given by position."""


class Model(BaseModel, metaclass=_PositionalFields):
    """A frozen value whose fields are its parameters, given by position or by name."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        allow_inf_nan=False,
        validate_default=False,
        arbitrary_types_allowed=True,
    )

    if not TYPE_CHECKING:

        def __init__(self, /, *args, **parameters):
            if args:
                parameters = _with_positions(type(self), args, parameters)
            try:
                super().__init__(**parameters)
            except ValidationError as error:
                raise ParameterError(_explained(error, _model_called(type(self)))) from None

        @classmethod
        def model_validate(cls, obj, **options):
            try:
                return super().model_validate(obj, **options)
            except ValidationError as error:
                raise ParameterError(_explained(error, _model_called(cls))) from None

        @classmethod
        def model_validate_json(cls, json_data, **options):
            try:
                return super().model_validate_json(json_data, **options)
            except ValidationError as error:
                raise ParameterError(_explained(error, _model_called(cls))) from None

        def __setattr__(self, name, value):
            raise ParameterError(_unchangeable(type(self), name))

        def __delattr__(self, name):
            raise ParameterError(_unchangeable(type(self), name))

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Yield what was chosen: parameters that have no default, or another value than it."""
        for name, field in type(self).model_fields.items():
            value = getattr(self, name)
            if field.repr and (field.is_required() or value != field.default):
                yield name, value

    def replaced(self, **parameters: Any) -> Self:
        """Return a copy with some parameters replaced.

        Args:
            parameters: new values by name; they are checked as if the whole were made anew.

        Raises:
            ParameterError: a name or a value is wrong.
        """
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**kept | parameters)


def _unchangeable(model: type[BaseModel], name: str) -> str:
    """Return why no parameter of a value can be set or deleted."""
    if name not in model.model_fields:
        return f"{model.__name__}: {_unknown(name, _model_called(model))}"
    return f"{model.__name__} cannot be changed; replaced({name}=...) returns a changed copy."


def _with_positions(
    model: type[BaseModel], args: tuple[object, ...], parameters: Mapping[str, object]
) -> dict[str, object]:
    """Return the parameters with positional arguments under their names."""
    names = [name for name, field in model.model_fields.items() if not field.kw_only]
    if len(args) > len(names):
        raise ParameterError(_too_many(model.__name__, len(args), names))
    given = dict(zip(names, args, strict=False))
    for name in given:
        if name in parameters:
            raise ParameterError(f"{model.__name__} got {name} twice, by position and by name.")
    return given | dict(parameters)


def _too_many(title: str, given: int, names: Sequence[str]) -> str:
    takes = f"at most {len(names)} ({listed(names, 'and')})" if names else "none"
    return f"{title} got {given} parameters without a name and takes {takes}."


class _Called(NamedTuple):
    """What was called with parameters: a model or a function."""

    title: str
    names: tuple[str, ...]
    annotations: Mapping[str, object]
    descriptions: Mapping[str, str | None]
    places: tuple[str, ...] = ()
    rest: str | None = None


def _model_called(model: type[BaseModel]) -> _Called:
    fields = model.model_fields
    return _Called(
        model.__name__,
        tuple(fields),
        {name: field.annotation for name, field in fields.items()},
        {name: field.description for name, field in fields.items()},
    )


def _function_called(function: Callable[..., object]) -> _Called:
    parameters = inspect.signature(function).parameters.values()
    return _Called(
        function.__name__.lstrip("_"),
        tuple(p.name for p in parameters if p.name != "self"),
        get_type_hints(function),
        {},
        tuple(p.name for p in parameters if p.kind == p.POSITIONAL_OR_KEYWORD),
        next((p.name for p in parameters if p.kind == p.VAR_POSITIONAL), None),
    )


def checked(function: Callable[P, R]) -> Callable[P, R]:
    """Check what a function is called with against its annotations, as a model's fields are.

    Raises:
        ParameterError: from the decorated function, for a wrong name or value.
    """
    called = _function_called(function)
    validated = validate_call(config=ConfigDict(allow_inf_nan=False, arbitrary_types_allowed=True))(
        function
    )

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return validated(*args, **kwargs)
        except ValidationError as error:
            raise ParameterError(_explained(error, called)) from None

    return wrapper


def _explained(error: ValidationError, called: _Called) -> str:
    """Return what pydantic found wrong in the words of kdviz, one line for each fault."""
    lines: dict[str, None] = {}
    for detail in error.errors(include_url=False):
        lines[f"{called.title}: {_sentence(detail, called)}"] = None
    return "\n".join(lines)


UNKNOWN = ("extra_forbidden", "unexpected_keyword_argument")
MISSING = ("missing", "missing_argument", "missing_keyword_only_argument")
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
    "too_short": "needs at least {min_length}",
    "too_long": "takes at most {max_length}",
    "string_too_short": "needs at least {min_length} letter",
    "is_instance_of": "must be a {class}",
}


def _sentence(detail: ErrorDetails, called: _Called) -> str:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = _path(detail["loc"], called)
    if kind in UNKNOWN:
        return _unknown(name, called)
    if kind in MISSING:
        description = called.descriptions.get(name)
        return f"{name} is missing." + (f" It is {description}." if description else "")
    if kind == "unexpected_positional_argument":
        return f"{_shown(given)} must be given by name. There are: {', '.join(called.names)}."
    if kind == "literal_error":
        return _not_one_of(name, given, called)
    if kind == "value_error":
        return f"{name} {detail['msg'].removeprefix('Value error, ').rstrip('.')}."
    if kind in WANTED:
        return f"{name} {WANTED[kind].format(**context)}, not {_shown(given)}."
    return f"{name}: {detail['msg']}, not {_shown(given)}."


def _path(location: tuple[int | str, ...], called: _Called) -> str:
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


def _shown(value: object, longest: int = 60) -> str:
    text = repr(value)
    return text if len(text) <= longest else text[: longest - 3] + "..."


def _unknown(name: str, called: _Called) -> str:
    message = f"there is no parameter {name!r}. There are: {', '.join(called.names)}."
    if set(name.lower().split("_")) & COLOUR_WORDS and "ink" in called.names:
        return f"{message} Colours belong to the Theme; a shape takes an ink."
    return message + did_you_mean(name, called.names)


def _not_one_of(name: str, given: object, called: _Called) -> str:
    allowed = _choices(called.annotations.get(name))
    message = f"{name} takes {listed(allowed)}, not {given!r}."
    hint = did_you_mean(given, allowed) if isinstance(given, str) else ""
    if set(allowed) >= set(INKS) and not hint:
        return f"{message} Colours belong to the Theme."
    return message + hint


def _choices(annotation: object) -> tuple[str, ...]:
    """Return the words that a Literal, or a union with one, allows."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(choice for part in get_args(annotation) for choice in _choices(part))


def checked_ink(ink: Ink) -> Ink:
    """Return the ink, for what takes one outside a model.

    Raises:
        ParameterError: it is not an ink.
    """
    if ink not in INKS:
        hint = did_you_mean(ink, INKS) if isinstance(ink, str) else ""
        raise ParameterError(
            f"ink takes {listed(INKS)}, not {ink!r}.{hint or ' Colours belong to the Theme.'}"
        )
    return ink
