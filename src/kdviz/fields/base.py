"""The base of every value in kdviz: frozen, exact about its parameters, kind when wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from inspect import Signature
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    ClassVar,
    ForwardRef,
    Self,
    dataclass_transform,
)

from pydantic import BaseModel, ConfigDict, Field, PydanticUserError, TypeAdapter, ValidationError
from pydantic_core import PydanticSerializationError

from kdviz.errors import DefinitionError, ParameterError, join_words, quote, tell_error
from kdviz.fields.calls import NO_TEXT, called_right
from kdviz.fields.named_files import reading
from kdviz.fields.sentences import BASIC, describe_model, explain, tell_too_many, tell_unknown
from kdviz.fields.signatures import OBJECTS, sign, without_pydantic
from kdviz.fields.takes import parameter

if TYPE_CHECKING:
    from pydantic._internal._model_construction import ModelMetaclass
else:
    ModelMetaclass = type(BaseModel)


@dataclass_transform(kw_only_default=False, field_specifiers=(Field, parameter))
class _PositionalFields(ModelMetaclass):
    """Tells type checkers that the fields of a model can be given by position."""

    if not TYPE_CHECKING:

        def __new__(mcls, name, bases, namespace, **options):
            """Define a class, or say in a sentence why it cannot be one."""
            annotations = namespace.get("__annotations__", {})
            for field, annotation in annotations.items():
                if "ClassVar" in str(annotation):
                    # Pydantic would read what is in it anew for every class below.
                    annotations[field] = ClassVar
                elif not field.startswith("_"):
                    _refuse_hiding(name, bases, field)
            try:
                return super().__new__(mcls, name, bases, namespace, **options)
            except PydanticUserError as error:
                raise DefinitionError(_untyped(name, namespace, error)) from None

        @property
        def __signature__(self) -> Signature:
            return sign(self)

        @__signature__.setter
        def __signature__(self, value: Signature) -> None:
            """Let go of pydantic's own, which knows of no parameter by position."""

        def __dir__(self):
            # So that ``help`` is short: it asks for the names of a class, and tells of each.
            return [name for name in without_pydantic(super().__dir__()) if name not in OBJECTS]


class Model(BaseModel, metaclass=_PositionalFields):
    """A frozen value whose fields are its parameters, given by position or by name."""

    _gathers: ClassVar[str | None] = None
    """The last positional field, if it takes any number of values one by one, too."""

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
                raise ParameterError(explain(error, describe_model(type(self)))) from None
            except TypeError as error:
                if str(error) != NO_TEXT:
                    raise
                # A dictionary stands for a value by the names of its parameters.
                raise ParameterError(
                    f"{type(self).__name__}: a dictionary whose names are no text is no value."
                ) from None
            except PydanticUserError as error:
                raise DefinitionError(_undefined(type(self), error)) from None

        @classmethod
        def model_validate(cls, obj, **options):
            """Return the value that a dictionary of its parameters describes."""
            for name in obj if isinstance(obj, dict) else ():
                if not isinstance(name, str):
                    raise ParameterError(
                        f"{cls.__name__}: {quote(name)} is no name of a parameter."
                    )
            try:
                return super().model_validate(obj, **options)
            except ValidationError as error:
                raise ParameterError(explain(error, describe_model(cls))) from None

        @classmethod
        def model_validate_json(cls, json_data, **options):
            """Return the value whose JSON form a text is."""
            try:
                with reading():
                    return super().model_validate_json(json_data, **options)
            except ValidationError as error:
                raise ParameterError(explain(error, describe_model(cls))) from None

        def model_dump_json(self, **options):
            """Return the value's JSON form as a text."""
            try:
                return super().model_dump_json(**options)
            except PydanticSerializationError as error:
                raise ParameterError(
                    f"{type(self).__name__}: it cannot be written as JSON: {tell_error(error)}."
                ) from None

        def __setattr__(self, name, value):
            raise ParameterError(_unchangeable(type(self), name))

        def __delattr__(self, name):
            raise ParameterError(_unchangeable(type(self), name))

        def __copy__(self):
            copy = super().__copy__()
            forget(copy)
            return copy

        def __deepcopy__(self, memo=None):
            copy = super().__deepcopy__(memo)
            forget(copy)
            return copy

        def __getstate__(self):
            state = super().__getstate__()
            fields = type(self).model_fields
            known = {name: value for name, value in state["__dict__"].items() if name in fields}
            return state | {"__dict__": known}

        def __dir__(self):
            return without_pydantic(super().__dir__())

        def __str__(self):
            return repr(self)

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Yield what was chosen: parameters that have no default, or another value than it."""
        fields = type(self).model_fields
        # What every shape has comes last.
        for name in sorted(fields, key=BASIC.__contains__):
            value, field = getattr(self, name), fields[name]
            if field.repr and (field.is_required() or value != _default(type(self), name)):
                yield name, value

    @called_right
    def replaced(self, /, **parameters: Any) -> Self:
        """Return a copy with some parameters replaced.

        Args:
            parameters: new values by name; they are checked as if the whole were made anew.

        Raises:
            ParameterError: a name or a value is wrong.
        """
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        replaced = type(self)(**kept | parameters)
        # What nobody has said is still not said, so that a folder may say it.
        replaced.__pydantic_fields_set__.intersection_update({*self.model_fields_set, *parameters})
        return replaced


def forget(value: BaseModel, but: Iterable[str] = ()) -> None:
    """Let a value forget what it has worked out of its parameters: it will be worked out anew.

    Args:
        value: the value.
        but: the names of what it is to remember.
    """
    known = value.__dict__
    if len(known) == len(fields := type(value).model_fields):
        return
    for name in known.keys() - fields.keys() - set(but):
        del known[name]


@cache
def _default(model: type[BaseModel], name: str) -> object:
    """Return what a parameter is when it is not given."""
    field = model.model_fields[name]
    if not field.validate_default:
        return field.default
    given: Any = Annotated[field.annotation, *field.metadata]
    return TypeAdapter(given).validate_python(field.default)


def _unchangeable(model: type[BaseModel], name: str) -> str:
    """Return why no parameter of a value can be set or deleted."""
    if name not in model.model_fields:
        return f"{model.__name__}: {tell_unknown(name, describe_model(model))}"
    return f"{model.__name__} cannot be changed; replaced({name}=...) returns a changed copy."


def _with_positions(
    model: type[Model], args: tuple[object, ...], parameters: Mapping[str, object]
) -> dict[str, object]:
    """Return the parameters with positional arguments under their names."""
    names = [name for name, field in model.model_fields.items() if not field.kw_only]
    last = len(names) - 1
    if len(args) > len(names) and names[last:] == [model._gathers]:
        # What is given one by one is a list of it.
        args = (*args[:last], args[last:])
    if len(args) > len(names):
        raise ParameterError(tell_too_many(model.__name__, len(args), names, model.model_fields))
    given = dict(zip(names, args, strict=False))
    for name in given:
        if name in parameters:
            raise ParameterError(f"{model.__name__} got {name} twice, by position and by name.")
    return given | dict(parameters)


# What can be wrong with a class that somebody else defines.


def _refuse_hiding(name: str, bases: tuple[type, ...], field: str) -> None:
    """Refuse a field that has the name of something that every value of its kind has."""
    for base in bases:
        if hasattr(base, field) and field not in getattr(base, "model_fields", ()):
            raise DefinitionError(
                f"{name}: the field {field!r} would hide the {field!r} that every "
                f"{base.__name__} has. Call it something else."
            )


def _untyped(name: str, namespace: Mapping[str, object], error: PydanticUserError) -> str:
    """Return what is wrong with the fields of a class, in a sentence."""
    if error.code == "model-field-missing-annotation":
        field = next(n for n in namespace if f"`{n} = " in str(error) or f"`{n}`" in str(error))
        return (
            f"{name}: {field!r} has no type. Write {field}: float = {namespace[field]!r} to make "
            f"it a parameter, or {field}: ClassVar[float] if it is the same for all."
        )
    return f"{name}: {str(error).partition(chr(10))[0].rstrip('.')}."


def _undefined(model: type[BaseModel], error: PydanticUserError) -> str:
    """Return which type of a class is not known, in a sentence."""
    if error.code == "class-not-fully-defined":
        fields = model.model_fields.items()
        names = [name for name, field in fields if isinstance(field.annotation, str | ForwardRef)]
        return (
            f"{model.__name__}: the type of {join_words(names, 'and') or 'a field'} is not known "
            "where the class is defined. Import it at the top of the file."
        )
    return f"{model.__name__}: {str(error).partition(chr(10))[0].rstrip('.')}."
