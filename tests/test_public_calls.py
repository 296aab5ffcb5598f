"""Whatever a public function or method is called with, it fails in a sentence, if it fails."""

import inspect
import math
from contextlib import suppress

import pytest

import kdviz as kd
from kdviz.reference.catalogue import public
from kdviz.reference.reading import read

CIRCLE = kd.Circle(5)
VISUAL = kd.Visual("Less", "Give people less.", CIRCLE)
VALUES = {
    "Shape": CIRCLE,
    "Group": kd.Group((CIRCLE, CIRCLE.shifted(9))),
    "Visual": VISUAL,
    "Theme": kd.Theme("plain"),
    "Frame": kd.Frame(1080, 1080),
    "Point": kd.Point(1, 2),
    "Box": kd.Box(0, 0, 4, 3),
}
"""What methods are called on; those of a Shape that are told of on its page are every shape's."""

GOOD = {
    "other": CIRCLE.shifted(30),
    "start": CIRCLE,
    "end": CIRCLE.shifted(40),
    "shape": CIRCLE,
    "shapes": CIRCLE,
    "steps": CIRCLE,
    "parts": CIRCLE,
    "result": CIRCLE,
    "point": (1, 2),
    "visual": VISUAL,
    "parameter": "title",
    "values": ["one", "two"],
    "words": "model",
    "name": "square",
    "path": "/dev/null/no.svg",
    "columns": 2,
    "count": 3,
    "part": 1,
    "whole": 3,
    "low": "less",
    "high": "more",
    "by": 2,
    "degrees": 30,
    "smallest": 3,
    "margin": 8,
    "side": "left",
}
NONSENSE = ["", "x", b"x", None, True, math.nan, -7, 1e300, [], (), (1,), {}, object(), kd.Circle]


def calls():
    """Each public function, and each method of the values above, with what it is called."""
    for name, thing in public().items():
        if inspect.isfunction(thing):
            yield name, thing
    for name, value in VALUES.items():
        kind = type(value)
        told = [verb.name for verb in read(getattr(kd, name)).verbs]
        if name in ("Point", "Box"):
            told = [n for n, f in vars(kind).items() if inspect.isfunction(f) and n[0] != "_"]
        for method in told:
            yield f"{name}.{method}", getattr(value, method)


CALLS = dict(calls())


@pytest.mark.parametrize("name", CALLS)
def test_nonsense_is_answered_in_a_sentence(name):
    function = CALLS[name]
    parameters = inspect.signature(function).parameters
    for wrong, parameter in parameters.items():
        for value in NONSENSE:
            given = {
                key: GOOD[key]
                for key, other in parameters.items()
                if key != wrong and other.default is other.empty and key in GOOD
                if other.kind not in (other.VAR_POSITIONAL, other.VAR_KEYWORD)
            }
            many = [value] if parameter.kind == parameter.VAR_POSITIONAL else []
            named = {} if parameter.kind in (2, 4) else {wrong: value}
            # Anything but an error of kdviz fails the test.
            with suppress(kd.KdvizError):
                function(*many, **given, **named)


@pytest.mark.parametrize("name", CALLS)
def test_a_parameter_that_there_is_not_is_refused(name):
    with pytest.raises(kd.ParameterError):
        CALLS[name](no_such_parameter=1)


def test_there_are_enough_of_them():
    assert len(CALLS) > 45
    assert {"row", "series", "Shape.at", "Visual.save", "Theme.colour", "Point.polar"} <= set(CALLS)
