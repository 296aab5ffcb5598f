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
from kdviz.geometry.points import MOST
from kdviz.style.ink import INKS, Ink

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")
T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., object])

BASIC = ("labels", "pose")
COLOUR_WORDS = {"alpha", "color", "colour", "gradient", "opacity", "stroke"}


def _plain_number(value: object) -> object:
    """Refuse what Python would turn into a number but nobody means as one."""
    if isinstance(value, str | bool | bytes):
        raise ValueError(f"must be a number, not {value!r}")
    if isinstance(value, Real) and MOST < abs(value) != math.inf:  # type: ignore[operator]
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
            """Return the value that a dictionary of its parameters describes."""
            for name in obj if isinstance(obj, dict) else ():
                if not isinstance(name, str):
                    raise ParameterError(f"{cls.__name__}: {name!r} is no name of a parameter.")
            try:
                return super().model_validate(obj, **options)
            except ValidationError as error:
                raise ParameterError(_explained(error, _model_called(cls))) from None

        @classmethod
        def model_validate_json(cls, json_data, **options):
            """Return the value whose JSON form a text is."""
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
    # First what can be given by position, last what every shape has.
    names = sorted(fields, key=lambda name: (name in BASIC, bool(fields[name].kw_only)))
    return _Called(
        model.__name__,
        tuple(names),
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

    The annotations are read at the first call, so that they can name what is defined below.

    Raises:
        ParameterError: from the decorated function, for a wrong name or value.
    """

    @functools.cache
    def validated() -> Callable[P, R]:
        config = ConfigDict(allow_inf_nan=False, arbitrary_types_allowed=True)
        return validate_call(config=config)(function)

    @functools.wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return validated()(*args, **kwargs)
        except ValidationError as error:
            fault = _call_fault(function, args, kwargs)
            raise ParameterError(fault or _explained(error, _function_called(function))) from None

    return wrapper


def called_right(function: F) -> F:
    """Refuse a call with unknown, missing or too many parameters in the words of kdviz.

    It is for functions that look at their values themselves.

    Raises:
        ParameterError: from the decorated function, for such a call.
    """

    @functools.wraps(function)
    def wrapper(*args: object, **kwargs: object) -> object:
        try:
            return function(*args, **kwargs)
        except TypeError:
            if fault := _call_fault(function, args, kwargs):
                raise ParameterError(fault) from None
            raise

    return cast(F, wrapper)


def _call_fault(
    function: Callable[..., object], args: tuple[object, ...], kwargs: Mapping[str, object]
) -> str:
    """Return what is wrong with the names and the number of a call's parameters, or nothing."""
    signature = inspect.signature(function)
    title = function.__name__.lstrip("_")
    parameters = {name: p for name, p in signature.parameters.items() if name != "self"}
    if any(p.kind == p.VAR_KEYWORD for p in parameters.values()):
        return ""
    called = _Called(title, tuple(parameters), {}, {})
    unknown = [f"{title}: {_unknown(name, called)}" for name in kwargs if name not in parameters]
    if unknown:
        return "\n".join(unknown)
    places = [name for name, p in parameters.items() if p.kind == p.POSITIONAL_OR_KEYWORD]
    given = len(args) - (len(signature.parameters) - len(parameters))
    if given > len(places) and all(p.kind != p.VAR_POSITIONAL for p in parameters.values()):
        return _too_many(title, given, places)
    if twice := [name for name in places[:given] if name in kwargs]:
        return f"{title} got {twice[0]} twice, by position and by name."
    missing = [
        f"{title}: {name} is missing."
        for name, p in parameters.items()
        if p.default is p.empty and p.kind != p.VAR_POSITIONAL
        if name not in kwargs and name not in places[:given]
    ]
    return "\n".join(missing)


def _explained(error: ValidationError, called: _Called) -> str:
    """Return what pydantic found wrong in the words of kdviz, one line for each fault."""
    lines: dict[str, None] = {}
    details = error.errors(include_url=False)
    faulty = [detail["loc"][:-1] for detail in details]
    for detail in details:
        if detail["type"] == "too_short" and detail["loc"] in faulty:
            # It is only short of the parts that are told on other lines.
            continue
        # What is wrong with the whole has no name of a parameter to begin with.
        before = f"{called.title}: " if detail["loc"] or detail["type"] == "json_invalid" else ""
        lines[before + _sentence(detail, called)] = None
    return "\n".join(lines)


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
    "model_type": "is made from its parameters or its JSON form",
    "string_too_short": "needs at least {min_length} letter",
    "is_instance_of": "must be a {class}",
}


def _sentence(detail: ErrorDetails, called: _Called) -> str:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = _path(detail["loc"], called)
    if kind == "extra_forbidden":
        return _unknown(name, called)
    if kind == "missing":
        description = called.descriptions.get(name)
        return f"{name} is missing." + (f" It is {description}." if description else "")
    if kind == "json_invalid":
        return f"this is not JSON: {context['error']}."
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
    words = [word for word in allowed if isinstance(word, str)]
    hint = did_you_mean(given, words) if isinstance(given, str) else ""
    if set(allowed) >= set(INKS) and not hint:
        return f"{message} Colours belong to the Theme."
    return message + hint


def _choices(annotation: object) -> tuple[str, ...]:
    """Return the words that a Literal, or a union with one, allows."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    parts = [choice for part in get_args(annotation) for choice in _choices(part)]
    return tuple(dict.fromkeys(parts))


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
