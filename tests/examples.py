"""Examples of every kind of shape, worked out from what its parameters take.

A new kind is covered by every test that goes over :func:`kinds`, without a word about it here.
"""

import inspect
from collections.abc import Iterable
from functools import cache
from typing import Literal, get_args, get_origin

from hypothesis import assume
from hypothesis import strategies as st

import kdviz as kd
from kdviz.fields.annotations import UNIONS, unwrap
from kdviz.geometry.outlines import cut_at_corners
from kdviz.geometry.points import unit
from kdviz.geometry.similarities import Pose
from kdviz.scene.kinds import known
from kdviz.scene.marks import TextMark, leaves
from kdviz.scene.measuring import nominal

PATHS = (
    "M 0 0 h 10 a 5 5 0 0 1 0 10 h -10 z",
    "M 0 0 C 10 -20 20 20 30 0 S 40 -10 45 5",
    "M -5 -5 Q 0 -15 5 -5 T 15 -5 L 15 5 M 0 0 L 3 3",
    "M 0 0 A 12 7 30 1 1 9 4",
)
BASIC = ("pose", "lift", "labels")
LIMIT = 50.0


@cache
def kinds():
    """Every kind of shape that kdviz itself has, by its name."""
    for name in kd.__all__:
        getattr(kd, name)
    found = [kind for kind in known.values() if kind.__module__.startswith("kdviz.")]
    return tuple(sorted(found, key=lambda kind: kind.__name__))


def names(kinds):
    return [kind.__name__ for kind in kinds]


def parameters(kind):
    """The fields of a kind, without those that every shape has."""
    return {name: field for name, field in kind.model_fields.items() if name not in BASIC}


def example_of(kind, **chosen):
    """One shape of a kind, as plain as its parameters allow."""
    needed = {name: field for name, field in parameters(kind).items() if field.is_required()}
    plain = {
        name: plain_value(field.annotation, field.metadata, number)
        for number, (name, field) in enumerate(needed.items())
    }
    if "data" in plain:
        plain["data"] = PATHS[0]
    return kind(**plain | chosen)


def plain_value(annotation, rules, number):
    """A value for a parameter; points for several of them lie apart."""
    annotation, rules = unwrap(annotation, rules)
    if annotation is kd.Point:
        return kd.Point(20.0 * number, 8.0 * number)
    if annotation is float or annotation is int:
        low, high = _bounds(rules)
        return annotation(min(max(6.0, low), high))
    if annotation is str:
        return "word"
    if annotation is bool:
        return False
    if annotation is kd.Shape:
        return kd.Rect(10, 6)
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return args[0]
    if origin in UNIONS:
        return None if type(None) in args else plain_value(args[0], [], number)
    if origin is tuple and args[0] is kd.Point:
        return ((0.0, 0.0), (6.0, -5.0), (12.0, 1.0), (20.0, -2.0))
    if origin is tuple and unwrap(args[0])[0] is kd.Shape:
        return (kd.Circle(3), kd.Rect(8, 4).shifted(10, 2))
    if origin is tuple:
        return (plain_value(args[0], [], 0), plain_value(args[0], [], 1))
    raise NotImplementedError(f"Say in tests/examples.py what an example of {annotation} is.")


def _bounds(rules):
    low, high = -LIMIT, LIMIT
    for rule in rules:
        low = max(low, getattr(rule, "ge", low), getattr(rule, "gt", low - 1) + 0.5)
        high = min(high, getattr(rule, "le", high), getattr(rule, "lt", high + 1) - 0.5)
    return low, high


def _least(rules):
    return max([getattr(rule, "min_length", None) or 0 for rule in rules], default=0)


coordinates = st.floats(-LIMIT, LIMIT, width=32)
points = st.builds(kd.Point, coordinates, coordinates)
words = st.text("abcdeHIWi é", min_size=1, max_size=12).filter(str.strip)
lengths = st.floats(0.5, 20)
simple_shapes = lengths.map(kd.Circle) | st.tuples(lengths, lengths).map(lambda s: kd.Rect(*s))


def _values(annotation, rules):
    """A strategy for the values of a parameter."""
    annotation, rules = unwrap(annotation, rules)
    if annotation is kd.Point:
        return points
    if annotation is float:
        return st.floats(*_bounds(rules))
    if annotation is int:
        low, high = _bounds(rules)
        return st.integers(int(low), int(high))
    if annotation is str:
        return words
    if annotation is bool:
        return st.booleans()
    if annotation is type(None):
        return st.none()
    if annotation is kd.Shape:
        return simple_shapes
    if inspect.isclass(annotation) and issubclass(annotation, kd.Shape):
        return shapes_of(annotation, labelled=False)
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return st.sampled_from(args)
    if origin in UNIONS:
        return st.one_of([_values(arg, []) for arg in args])
    if origin is Iterable:
        return st.lists(points if get_origin(args[0]) is tuple else st.floats(0, 9), max_size=5)
    if origin is tuple:
        least = max(1, _least(rules))
        return st.lists(_values(args[0], []), min_size=least, max_size=least + 4)
    raise NotImplementedError(f"Say in tests/examples.py what values of {annotation} are.")


def values_of(parameter, annotation):
    """A strategy for what can be given for a parameter of a function."""
    if annotation is kd.PointLike:
        return points
    several = parameter.kind == parameter.VAR_POSITIONAL
    strategy = _values(annotation, [])
    return st.lists(strategy, max_size=4) if several else strategy


KNOWN = {
    ("Path", "data"): st.sampled_from(PATHS),
    ("Rect", "corner"): st.floats(0, 0.25),
    ("Text", "width"): st.none() | st.floats(100, 150),
    ("Boxed", "width"): st.none() | st.floats(100, 150),
}
"""What does not follow from the type: the rules that bind a parameter to another."""


@st.composite
def shapes_of(draw, kind, *, labelled=True):
    """Shapes of a kind with any parameters, each given or left out."""
    required, free = {}, {}
    for name, field in parameters(kind).items():
        strategy = KNOWN.get((kind.__name__, name))
        if strategy is None:
            strategy = _values(field.annotation, field.metadata)
        (required if field.is_required() else free)[name] = strategy
    chosen = draw(st.fixed_dictionaries(required, optional=free))
    try:
        shape = kind(**chosen)
    except kd.ParameterError:
        assume(False)
    if labelled and draw(st.booleans()):
        side = draw(st.sampled_from(["left", "right", "top", "bottom"]))
        anchor = draw(st.sampled_from([None, *shape.anchors]))
        shape = shape.label(draw(words), side, anchor=anchor)
    return shape


@st.composite
def shapes(draw, **options):
    """Shapes of any kind."""
    return draw(shapes_of(draw(st.sampled_from(kinds())), **options))


@st.composite
def poses(draw, *, turning=True, least=0.1, most=10.0):
    """Poses that shift, scale, flip and, if wanted, turn."""
    turn = draw(st.floats(-720, 720) | st.integers(-4, 4).map(lambda n: 90.0 * n)) if turning else 0
    scale = draw(st.floats(least, most))
    cos, sin = unit(turn)
    mirrored = draw(st.booleans()) if turning else False
    return Pose(draw(coordinates), draw(coordinates), scale * cos, scale * sin, mirrored)


def has_words(shape):
    """Whether a shape shows words, which neither grow nor turn with it."""
    return any(
        isinstance(mark, TextMark) for mark in leaves(shape.own_marks(nominal().stage, Pose()))
    )


def close(one, two, slack=1e-6):
    """Whether two points or boxes are the same, but for the rounding of large numbers."""
    size = max(1.0, *(abs(number) for number in (*one, *two)))
    return all(abs(a - b) <= slack * size for a, b in zip(one, two, strict=True))


def runs_of(outline):
    """Return the stretches of an outline between its corners."""
    return tuple(run for piece in outline.pieces for run in cut_at_corners(piece))
