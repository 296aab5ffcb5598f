"""Whatever a verb is called with: it answers with a shape, a place or a number, or a sentence."""

import inspect
import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from examples import example_of, kinds, values_of
from kdviz.fields.annotations import read_annotations
from kdviz.scene.verbs import verb_names

VERBS = [(kind, name) for kind in kinds() for name in verb_names(kind)]
IDS = [f"{kind.__name__}.{name}" for kind, name in VERBS]
FEW = settings(max_examples=12)

every_verb = pytest.mark.parametrize(("kind", "name"), VERBS, ids=IDS)

NONSENSE = st.sampled_from(
    [
        "",
        "x",
        None,
        True,
        math.nan,
        math.inf,
        -7,
        1e300,
        [],
        (),
        {},
        object(),
        kd.Circle,
        (1,),
        b"x",
    ]
)


def parameters_of(kind, name):
    """The parameters of a verb, each with its type."""
    method = getattr(kind, name)
    annotations = read_annotations(method)
    found = list(inspect.signature(method).parameters.values())[1:]
    return {parameter.name: (parameter, annotations[parameter.name]) for parameter in found}


def call(kind, name, given):
    """Call a verb of an example with parameters by name; those that take any number are a list."""
    told = parameters_of(kind, name)
    positional = [
        value
        for key, value in given.items()
        if told[key][0].kind == inspect.Parameter.VAR_POSITIONAL
        for value in value
    ]
    named = {
        key: value
        for key, value in given.items()
        if told[key][0].kind != inspect.Parameter.VAR_POSITIONAL
    }
    return getattr(example_of(kind), name)(*positional, **named)


def test_there_are_verbs():
    assert len(VERBS) > 40


@every_verb
@FEW
@given(st.data())
def test_a_verb_does_what_it_says_or_says_why_not(kind, name, data):
    told = parameters_of(kind, name)
    strategies = {key: values_of(parameter, kind_of) for key, (parameter, kind_of) in told.items()}
    given_all = data.draw(st.fixed_dictionaries(strategies))
    answer = None
    with suppress(kd.KdvizError):
        answer = call(kind, name, given_all)
    assert isinstance(answer, kd.Shape | kd.Point | tuple | float | int | bool | None)


@every_verb
@FEW
@given(st.data())
def test_nonsense_is_answered_in_a_sentence(kind, name, data):
    told = parameters_of(kind, name)
    wrong = data.draw(st.sampled_from([*told, "no_such_parameter"]) if told else st.just("nothing"))
    good = {
        key: data.draw(values_of(parameter, kind_of))
        for key, (parameter, kind_of) in told.items()
        if key != wrong
    }
    value = data.draw(NONSENSE)
    several = wrong in told and told[wrong][0].kind == inspect.Parameter.VAR_POSITIONAL
    # Anything but an error of kdviz fails the test.
    with suppress(kd.KdvizError):
        if wrong in told:
            call(kind, name, good | {wrong: [value] if several else value})
        else:
            getattr(example_of(kind), name)(**{wrong: value})


@every_verb
def test_a_parameter_that_there_is_not_is_refused(kind, name):
    with pytest.raises(kd.ParameterError):
        getattr(example_of(kind), name)(no_such_parameter=1)
