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
        many: the parameter that takes as many as there are, one after the other, if there is one.
    """

    name: str
    call: Any
    plain: dict[str, Any]
    names: tuple[str, ...]
    many: str = ""

    def run(self, /, *positional, **given):
        """Call it with something else instead of what is plain."""
        given = self.plain | given
        if self.many:
            many = given.pop(self.many)
            before = self.names[: self.names.index(self.many)]
            ahead = [given.pop(name) for name in before if name in given]
            positional = (
                *ahead,
                *positional,
                *(many if isinstance(many, list | tuple) else [many]),
            )
        return self.call(*positional, **given)


CIRCLE = kd.Circle(5)
VISUAL = kd.Visual("Less", "Say less.", CIRCLE)
RECT = kd.Rect(8, 4).shifted(30)

SHAPES = {"shapes": [CIRCLE, RECT]}
NUMBER = {"number": 1}
KNOWN = {
    # Its lengths are so far apart that none is refused for the sake of another.
    "Theme": {"name": "own", "thin": 0.05, "bold": 4, "dot_gap": 10, "hatch_gap": 10},
    "Frame": {"width": 1080, "height": 1080},
    "Label": {"words": "word"},
    "Axes.point": {"x": 0.5, "y": 0.5},
    "Bars.bar": NUMBER,
    "Bars.foot": NUMBER,
    "Boat.handle": NUMBER,
    "Cycle.station": NUMBER,
    "Cycle.way": NUMBER,
    "Distribution.area": {"low": 0, "high": 1},
    "Journey.led": {"start": (0, 0), "goal": (60, 0)},
    "Layer.neuron": NUMBER,
    "Matrix.cell": {"row": 1, "column": 1},
    "Mountain.camp": NUMBER,
    "Network.neuron": {"layer": 1, "number": 1},
    "Sieve.sifted": {"things": [CIRCLE, RECT]},
    "Steps.step": NUMBER,
    "Telescope.aimed": {"at": (40, -10)},
    "Tokens.tile": NUMBER,
    "above": {"other": RECT},
    "aligned": SHAPES | {"side": "top"},
    "angled": {"to": kd.Vector(20, 5)},
    "at": {"point": (0, 0)},
    "attending": {"word": 1, "weights": (0.25, 0.5, 0.125, 0.125)},
    "before_after": {"before": CIRCLE, "after": RECT},
    "below": {"other": RECT},
    "column": SHAPES,
    "connect": {"start": CIRCLE, "end": RECT},
    "contrast": {"left": CIRCLE, "right": RECT},
    "cosine": {"other": kd.Vector(20, 5)},
    "fitted": {"to": example_of(kd.PuzzlePiece)},
    "frame": {"name": "story"},
    "grid": SHAPES | {"columns": 2},
    "growth": {"shape": CIRCLE},
    "hierarchy": {"top": CIRCLE, "below": [RECT, CIRCLE]},
    "label": {"words": "word"},
    "left_of": {"other": RECT},
    "part_of_whole": {"shape": CIRCLE},
    "plot": {"xs": [0, 0.5, 1], "ys": [0, 1, 0.5]},
    "plus": {"other": kd.Vector(20, 5)},
    "projected": {"onto": kd.Vector(20, 5)},
    "recipe": {"parts": [CIRCLE, RECT], "result": CIRCLE},
    "right_of": {"other": RECT},
    "row": SHAPES,
    "save": {"path": BytesIO(), "format": "svg"},
    "scatter": {"points": [(0.1, 0.2), (0.5, 0.5)]},
    "sequence": {"steps": [CIRCLE, RECT]},
    "spectrum": SHAPES | {"low": "low", "high": "high"},
    "stack": SHAPES,
    "tally": {"shape": CIRCLE, "count": 5},
    "theme": {"name": "mono"},
    "series": {"visuals": [VISUAL, VISUAL.replaced(title="More")]},
    "varying": {"function": lambda: VISUAL},
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
    known = KNOWN.get(name, KNOWN.get(name.rsplit(".", 1)[-1], {}))
    plain = {key: value for key, value in known.items() if key in names}
    annotations = read_annotations(call) if inspect.isroutine(call) else {}
    many = ""
    for number, (each, parameter) in enumerate(signature.parameters.items()):
        if parameter.kind == parameter.VAR_POSITIONAL:
            many = each
            plain.setdefault(each, ())
            continue
        is_needed = parameter.default is parameter.empty and each in annotations
        if is_needed and each not in plain:
            with suppress(NotImplementedError):
                plain[each] = plain_value(annotations[each], [], number)
    return Callable(name, call, plain, names, many)
