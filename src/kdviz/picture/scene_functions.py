"""Scene functions: scenes that are laid out for the picture at hand, and what can go wrong."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kdviz.errors import DefinitionError, KdvizError, ParameterError, quote, tell_error
from kdviz.fields.arrays import take_all
from kdviz.scene.shape import DEEPEST, MOST_SHAPES, Shape

if TYPE_CHECKING:
    from typing_extensions import TypeIs

SceneFunction = Callable[[], Any]
"""A function that takes nothing and returns a shape, a list of shapes, or yields them."""


def is_function(value: object) -> TypeIs[SceneFunction]:
    """Return whether a scene is given as a function."""
    return callable(value) and not isinstance(value, type | Shape)


def check_function(function: SceneFunction) -> None:
    """Refuse a function that cannot be called with nothing.

    Raises:
        ValueError: it needs something, or is none that returns at once.
    """
    if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
        raise ValueError(f"must be a plain function, and {place(function)} is async")
    try:
        inspect.signature(function).bind()
    except TypeError:
        raise ValueError(
            f"must be a function that takes nothing, and {place(function)} takes something. "
            "Put kd.varying on a function of what varies that returns a Visual"
        ) from None
    except ValueError:  # Python cannot tell what something built in takes
        pass


def place(function: object) -> str:
    """Return what a function is called and where it stands, as in ``scene (drift.py, line 3)``."""
    name = getattr(function, "__name__", type(function).__name__)
    code = getattr(inspect.unwrap(function) if callable(function) else None, "__code__", None)
    if code is None:
        return name
    return f"{name} ({Path(code.co_filename).name}, line {code.co_firstlineno})"


def call(function: Callable[..., Any], *args: object, **named: object) -> Any:
    """Return what somebody's function returns.

    Raises:
        KdvizError: it raises; if that is no error of kdviz, it is told with its line.
    """
    try:
        return function(*args, **named)
    except KdvizError:
        raise
    except RecursionError:
        raise DefinitionError(f"{place(function)} comes to no end: it calls itself.") from None
    except Exception as error:
        line = _last_line(function, error)
        raise DefinitionError(
            f"{place(function)} fails{line}: {type(error).__name__}: {tell_error(error)}"
        ) from error


def _last_line(function: object, error: Exception) -> str:
    """Return on which line of its file a function has failed, where that is known."""
    code = getattr(function, "__code__", None)
    trace, line = error.__traceback__, None
    while trace and code:
        if trace.tb_frame.f_code.co_filename == code.co_filename:
            line = trace.tb_lineno
        trace = trace.tb_next
    return f" on line {line}" if line else ""


def call_scene(function: SceneFunction) -> tuple[Shape, ...]:
    """Return the shapes that a function lays out for the picture that is composed.

    Raises:
        DefinitionError: it fails, or returns something else.
    """
    given = call(function)
    if isinstance(given, Shape):
        return (given,)
    if isinstance(given, str | bytes | dict) or not isinstance(given, Iterable):
        what = "nothing" if given is None else quote(given)
        raise DefinitionError(
            f"{place(function)} returns {what}. Let it return a shape or a list of shapes."
        )
    try:
        shapes = take_all(given, MOST_SHAPES, "shapes")
    except ValueError as error:
        raise DefinitionError(f"What {place(function)} returns {error}.") from None
    for shape in shapes:
        if not isinstance(shape, Shape):
            raise DefinitionError(
                f"{place(function)} returns {quote(shape)} among its shapes. "
                "Let it return a shape or a list of shapes."
            )
        if shape.nesting >= DEEPEST:
            raise DefinitionError(
                f"{place(function)} returns more than {DEEPEST} shapes in each other."
            )
    if not shapes:
        raise DefinitionError(f"{place(function)} returns no shapes. Let it return at least one.")
    check_number(shapes)
    return shapes


def check_number(shapes: Iterable[Shape]) -> None:
    """Refuse a scene of more shapes than anybody sees.

    Raises:
        ParameterError: there are too many.
    """
    if (count := sum(shape.shapes_within for shape in shapes)) > MOST_SHAPES:
        raise ParameterError(
            f"Visual: there are {count:,} shapes in the scene, and a picture has at most "
            f"{MOST_SHAPES:,}. Show fewer."
        )
