"""Everything public that can be called, and plain values for what it takes."""

import inspect
from contextlib import suppress
from functools import cache
from io import BytesIO
from typing import Any, NamedTuple

import kdviz as kd
from examples import example_of, kinds, parameters, plain_value
from kdviz.fields.annotations import read_annotations
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
VISUAL = kd.Visual("Less", "Say less.", CIRCLE)
RECT = kd.Rect(8, 4).shifted(30)

KNOWN = {
    "Theme": {"name": "own"},
    "Frame": {"width": 1080, "height": 1080},
    "Label": {"words": "word"},
    "aligned": {"shapes": [CIRCLE, RECT], "side": "top"},
    "at": {"point": (0, 0)},
    "before_after": {"before": CIRCLE, "after": RECT},
    "column": {"shapes": [CIRCLE, RECT]},
    "connect": {"start": CIRCLE, "end": RECT},
    "contrast": {"left": CIRCLE, "right": RECT},
    "frame": {"name": "story"},
    "grid": {"shapes": [CIRCLE, RECT], "columns": 2},
    "growth": {"shape": CIRCLE},
    "hierarchy": {"root": CIRCLE, "children": [RECT, CIRCLE]},
    "label": {"words": "word"},
    "part_of_whole": {"shape": CIRCLE},
    "recipe": {"shapes": [CIRCLE, RECT], "result": CIRCLE},
    "row": {"shapes": [CIRCLE, RECT]},
    "save": {"path": BytesIO(), "format": "svg"},
    "sequence": {"shapes": [CIRCLE, RECT]},
    "spectrum": {"shapes": [CIRCLE, RECT]},
    "stack": {"shapes": [CIRCLE, RECT]},
    "tally": {"shape": CIRCLE, "count": 5},
    "theme": {"name": "mono"},
    "variants": {"visual": VISUAL, "parameter": "title", "values": ("a", "b")},
}
"""What is given where nothing else is, if it does not follow from the types."""


@cache
def every_call():
    """Return everything that can be called: kinds of shapes, their verbs, and functions."""
    calls = []
    for kind in kinds():
        calls.append(Callable(kind.__name__, kind, _plain_fields(kind), tuple(parameters(kind))))
        for verb in verb_names(kind):
            bound = getattr(example_of(kind), verb)
            calls.append(_callable(f"{kind.__name__}.{verb}", bound))
    for name in kd.__all__:
        thing = getattr(kd, name)
        if inspect.isfunction(thing):
            calls.append(_callable(name, thing))
    for verb in ("shifted", "scaled", "rotated", "flipped", "at", "label", "replaced", "right_of",
                 "left_of", "above", "below"):  # fmt: skip
        calls.append(_callable(f"Circle.{verb}", getattr(CIRCLE, verb)))
    for kind in (kd.Theme, kd.Frame, kd.Label):
        calls.append(_callable(kind.__name__, kind))
    for thing, verbs in (
        (VISUAL, ("svg", "png", "save", "shown")),
        (kd.theme("default"), ("colour", "stroke", "enlarged")),
        (kd.frame("story"), ("pixels", "safe")),
    ):
        for verb in verbs:
            calls.append(_callable(f"{type(thing).__name__}.{verb}", getattr(thing, verb)))
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


def _callable(name, call):
    signature = inspect.signature(call)
    names = tuple(each for each in signature.parameters if each != "self")
    known = KNOWN.get(name.rsplit(".", 1)[-1], {})
    plain = {key: value for key, value in known.items() if key in names}
    annotations = read_annotations(call) if inspect.isroutine(call) else {}
    for number, (each, parameter) in enumerate(signature.parameters.items()):
        is_needed = parameter.default is parameter.empty and each in annotations
        if is_needed and each not in plain and parameter.kind != parameter.VAR_POSITIONAL:
            with suppress(NotImplementedError):
                plain[each] = plain_value(annotations[each], [], number)
    return Callable(name, call, plain, names)
