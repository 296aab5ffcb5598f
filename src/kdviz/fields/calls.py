"""Calls that are checked as the fields of a model are."""

from __future__ import annotations

import functools
import inspect
import types
from collections.abc import Callable, Sequence
from typing import Any, ParamSpec, TypeVar, cast, overload

from pydantic import ConfigDict, ValidationError, validate_call

from kdviz.errors import ParameterError, quote
from kdviz.fields.annotations import read_annotations
from kdviz.fields.sentences import describe_function, explain, say_fault

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., object])

NO_TEXT = "keywords must be strings"
"""What Python says of parameters whose names are none."""

CONFIG = ConfigDict(allow_inf_nan=False, arbitrary_types_allowed=True)


@overload
def checked(function: Callable[P, R], /) -> Callable[P, R]: ...


@overload
def checked(**types: Any) -> Callable[[F], F]: ...


def checked(function: Any = None, /, **types: Any) -> Any:
    """Check what a function is called with against its annotations, as a model's fields are.

    The annotations are read at the first call, so that they can name what is defined below. Where
    any number of values can be given one by one, a single list of them will do.

    Args:
        function: the function, if nothing else is given.
        types: what to check parameters against instead of their annotations, by their names:
            for those whose annotation tells type checkers what no value can be held to.

    Raises:
        ParameterError: from the decorated function, for a wrong name or value.

    Example:
        >>> from kdviz.fields.numbers import Share
        >>> @checked
        ... def pulled(share: Share): return share
        >>> pulled(2)
        Traceback (most recent call last):
        kdviz.errors.ParameterError: pulled: share must be at most 1, not 2.
    """
    if function is None:
        return functools.partial(_checked, types=types)
    return _checked(function, {})


def _checked(function: F, types: dict[str, Any]) -> F:
    @functools.cache
    def plain() -> Callable[..., object]:
        return _annotated(function, types)

    @functools.cache
    def validated() -> Callable[..., object]:
        return validate_call(config=CONFIG)(plain())

    parameters = list(inspect.signature(function).parameters.values())
    rest = next((n for n, p in enumerate(parameters) if p.kind == p.VAR_POSITIONAL), None)

    @functools.wraps(function)
    def wrapper(*args: object, **kwargs: object) -> object:
        if rest is not None and len(args) == rest + 1 and _is_list(args[rest]):
            # What can be given one by one can be given as a list.
            args = (*args[:rest], *cast("Sequence[object]", args[rest]))
        try:
            return validated()(*args, **kwargs)
        except ValidationError as error:
            fault = say_fault(plain(), args, kwargs)
            raise ParameterError(fault or explain(error, describe_function(plain()))) from None
        except TypeError as error:
            if str(error) != NO_TEXT:
                raise
            # A dictionary stands for a shape by the names of its parameters, before anybody looks.
            raise ParameterError(
                f"{function.__name__}: a dictionary whose names are no text is no shape."
            ) from None

    wrapper.__takes__ = types  # type: ignore[attr-defined]  # for those who tell what it takes
    return cast(F, wrapper)


def _is_list(value: object) -> bool:
    """Return whether a value is several things, and not one thing that is told by several."""
    return isinstance(value, list | tuple) and not hasattr(value, "_fields")


def _annotated(function: Callable[..., object], given: dict[str, Any]) -> Callable[..., object]:
    """Return a function with other annotations, and none of what it returns: nobody checks it."""
    copy = types.FunctionType(
        function.__code__,
        function.__globals__,
        function.__name__,
        function.__defaults__,
        function.__closure__,
    )
    copy.__kwdefaults__ = function.__kwdefaults__
    copy.__module__, copy.__qualname__ = function.__module__, function.__qualname__
    copy.__annotations__ = read_annotations(function) | given
    copy.__annotations__.pop("return", None)
    return copy


def answered(function: F) -> F:
    """Tell in the words of kdviz why a call failed, if it was called with something wrong.

    It is for small functions that are called often: nothing is checked before they fail.

    Raises:
        ParameterError: from the decorated function, for a wrong name or value that made it fail.
    """
    explained = checked(function)

    @functools.wraps(function)
    def wrapper(*args: object, **kwargs: object) -> object:
        try:
            return function(*args, **kwargs)
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            try:
                return explained(*args, **kwargs)
            except TypeError:
                if not isinstance(args[0], tuple):
                    raise
                # What it was called with is right: it is a point itself that is made of nonsense.
                raise ParameterError(
                    f"{function.__name__}: {quote(args[0])} is not made of numbers."
                ) from None

    return cast(F, wrapper)


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
            if fault := say_fault(function, args, kwargs):
                raise ParameterError(fault) from None
            raise

    return cast(F, wrapper)
