"""Everything public that can be called, and plain values for what it takes."""

import inspect
from functools import cache
from typing import Any, NamedTuple

import kdviz as kd
from examples import example_of, kinds, parameters
from kdviz.reference.entries import Entry
from kdviz.reference.reading import read
from kdviz.scene.verbs import verb_names


class Callable(NamedTuple):
    """Something that can be called.

    Attributes:
        name: how it is told.
        call: it.
        plain: what it is given where nothing else is.
        names: of its parameters.
        own: the verb of a shape, or a function.
    """

    name: str
    call: Any
    plain: dict[str, Any]
    names: tuple[str, ...]


CIRCLE = kd.Circle(5)
RECT = kd.Rect(8, 4).shifted(30)

FUNCTIONS = {
    "aligned": {"shapes": [CIRCLE, RECT], "side": "top"},
    "before_after": {"before": CIRCLE, "after": RECT},
    "column": {"shapes": [CIRCLE, RECT]},
    "connect": {"start": CIRCLE, "end": RECT},
    "contrast": {},
    "grid": {"shapes": [CIRCLE, RECT], "columns": 2},
    "growth": {"shape": CIRCLE},
    "part_of_whole": {"shape": CIRCLE},
    "row": {"shapes": [CIRCLE, RECT]},
    "sequence": {"shapes": [CIRCLE, RECT]},
    "stack": {"shapes": [CIRCLE, RECT]},
    "tally": {"shape": CIRCLE, "count": 5},
}
"""What the functions are given where nothing else is."""


@cache
def every_call():
    """Return everything that can be called: kinds of shapes, their verbs, and functions."""
    calls = []
    for kind in kinds():
        calls.append(Callable(kind.__name__, kind, _plain_fields(kind), tuple(parameters(kind))))
        for verb in verb_names(kind):
            bound = getattr(example_of(kind), verb)
            calls.append(_callable(f"{kind.__name__}.{verb}", bound, {}))
    for name in kd.__all__:
        thing = getattr(kd, name)
        if inspect.isfunction(thing):
            calls.append(_callable(name, thing, FUNCTIONS.get(name, {})))
    for verb in ("shifted", "scaled", "rotated", "flipped", "at", "label", "replaced", "right_of",
                 "left_of", "above", "below"):  # fmt: skip
        calls.append(_callable(f"Circle.{verb}", getattr(CIRCLE, verb), {}))
    for kind in (kd.Theme, kd.Frame, kd.Label):
        calls.append(_callable(kind.__name__, kind, {}))
    for thing, verbs in (
        (kd.Visual("Less", "Say less.", CIRCLE), ("svg", "png", "save", "shown")),
        (kd.theme("default"), ("colour", "stroke", "enlarged")),
        (kd.frame("story"), ("pixels", "safe")),
    ):
        for verb in verbs:
            calls.append(_callable(f"{type(thing).__name__}.{verb}", getattr(thing, verb), {}))
    calls.append(
        Callable(
            "Visual",
            kd.Visual,
            {"title": "Less", "message": "Say less.", "scene": [CIRCLE]},
            tuple(kd.Visual.model_fields),
        )
    )
    return tuple(calls)


def _plain_fields(kind):
    example = example_of(kind)
    return {
        name: getattr(example, name)
        for name, field in parameters(kind).items()
        if field.is_required()
    }


def _callable(name, call, plain):
    names = tuple(each for each in inspect.signature(call).parameters if each != "self")
    return Callable(name, call, plain, names)


def entry_of(call) -> Entry:
    """Return what is said of something that can be called."""
    return read(call)
