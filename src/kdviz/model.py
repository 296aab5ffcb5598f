"""The base of every value in kdviz: frozen, exact about its parameters, kind when wrong."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    Self,
    dataclass_transform,
    get_args,
    get_origin,
)

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic._internal._model_construction import ModelMetaclass

from kdviz.errors import KdvizError, ParameterError, did_you_mean, listed
from kdviz.ink import INKS, Ink

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

COLOUR_WORDS = {"alpha", "color", "colour", "gradient", "opacity", "stroke"}


def _plain_number(value: object) -> object:
    """Refuse what Python would turn into a number but nobody means as one."""
    if isinstance(value, str | bool | bytes):
        raise ValueError(f"must be a number, not {value!r}")
    return value


Number = Annotated[float, BeforeValidator(_plain_number)]
Positive = Annotated[Number, Field(gt=0)]
NotNegative = Annotated[Number, Field(ge=0)]
Share = Annotated[Number, Field(ge=0, le=1)]


@dataclass_transform(kw_only_default=False, field_specifiers=(Field,))
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

        def __init__(self, *args, **parameters):
            if args:
                parameters = _with_positions(type(self), args, parameters)
            try:
                super().__init__(**parameters)
            except ValidationError as error:
                raise ParameterError(explain(error, type(self))) from None

    def replaced(self, **parameters: Any) -> Self:
        """Return a copy with some parameters replaced.

        Args:
            parameters: new values by name; they are checked as if the whole were made anew.

        Raises:
            ParameterError: a name or a value is wrong.
        """
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self)(**kept | parameters)


def _with_positions(
    model: type[BaseModel], args: tuple[object, ...], parameters: Mapping[str, object]
) -> dict[str, object]:
    """Return the parameters with positional arguments under their names."""
    names = [name for name, field in model.model_fields.items() if not field.kw_only]
    if len(args) > len(names):
        takes = f"at most {len(names)} ({listed(names, 'and')})" if names else "none"
        raise ParameterError(
            f"{model.__name__} got {len(args)} parameters without a name and takes {takes}."
        )
    given = dict(zip(names, args, strict=False))
    for name in given:
        if name in parameters:
            raise ParameterError(f"{model.__name__} got {name} twice, by position and by name.")
    return given | dict(parameters)


def explain(error: ValidationError, model: type[BaseModel]) -> str:
    """Return what pydantic found wrong in the words of kdviz, one line for each fault."""
    lines: dict[str, None] = {}
    for detail in error.errors(include_url=False):
        lines[f"{model.__name__}: {_sentence(detail, model)}"] = None
    return "\n".join(lines)


def _sentence(detail: ErrorDetails, model: type[BaseModel]) -> str:
    kind, given, context = detail["type"], detail["input"], detail.get("ctx", {})
    name = _path(detail["loc"], model)
    if kind == "extra_forbidden":
        return _unknown(name, model)
    if kind == "missing":
        return f"{name} is missing.{_description(name, model)}"
    if kind == "literal_error":
        return _not_one_of(name, given, model)
    if kind == "value_error":
        return f"{name} {_stripped(detail['msg'])}."
    if kind == "finite_number" or (isinstance(given, float) and not math.isfinite(given)):
        return f"{name} must be a finite number, not {given!r}."
    wanted = {
        "greater_than": "must be greater than {gt:g}",
        "greater_than_equal": "must be at least {ge:g}",
        "less_than": "must be less than {lt:g}",
        "less_than_equal": "must be at most {le:g}",
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
        "is_instance_of": "must be a {class}",
    }.get(kind)
    if wanted is None:
        return f"{name}: {detail['msg']}; given was {_shown(given)}."
    return f"{name} {wanted.format(**context)}, not {_shown(given)}."


def _path(location: tuple[int | str, ...], model: type[BaseModel]) -> str:
    """Return ``points[3]`` for the place of a fault, without pydantic's names of union branches."""
    if not location:
        return model.__name__
    first, *rest = location
    return str(first) + "".join(f"[{step}]" for step in rest if isinstance(step, int))


def _stripped(message: str) -> str:
    return message.removeprefix("Value error, ").rstrip(".")


def _shown(value: object, longest: int = 60) -> str:
    text = repr(value)
    return text if len(text) <= longest else text[: longest - 3] + "..."


def _unknown(name: str, model: type[BaseModel]) -> str:
    names = list(model.model_fields)
    message = f"there is no parameter {name!r}. There are: {', '.join(names)}."
    if set(name.lower().split("_")) & COLOUR_WORDS and "ink" in names:
        return f"{message} Colours belong to the Theme; a shape takes an ink."
    return message + did_you_mean(name, names)


def _description(name: str, model: type[BaseModel]) -> str:
    field = model.model_fields.get(name)
    return f" It is {field.description}." if field is not None and field.description else ""


def _not_one_of(name: str, given: object, model: type[BaseModel]) -> str:
    allowed = _choices(model.model_fields[name].annotation) if name in model.model_fields else ()
    message = f"{name} takes {listed(allowed)}, not {given!r}."
    if set(allowed) >= set(INKS):
        if isinstance(given, str) and (hint := did_you_mean(given, INKS)):
            return message + hint
        return f"{message} Colours belong to the Theme."
    return message + did_you_mean(given, [c for c in allowed if isinstance(c, str)])


def _choices(annotation: object) -> tuple[object, ...]:
    """Return the values that a Literal, or a union with one, allows."""
    if get_origin(annotation) is Literal:
        return get_args(annotation)
    return tuple(choice for part in get_args(annotation) for choice in _choices(part))


def checked_ink(ink: Ink) -> Ink:
    """Return the ink, for functions that take one outside a model.

    Raises:
        ParameterError: it is not an ink.
    """
    if ink not in INKS:
        hint = did_you_mean(ink, INKS) if isinstance(ink, str) else ""
        raise ParameterError(
            f"ink takes {listed(INKS)}, not {ink!r}.{hint or ' Colours belong to the Theme.'}"
        )
    return ink


__all__ = ["KdvizError", "Model", "NotNegative", "Number", "Positive", "Share", "checked_ink"]
