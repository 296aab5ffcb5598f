"""A picture as a function of what varies: one value for the still, and for a series."""

import random

import pytest

import kdviz as kd


@kd.varying
def choice(value=0.5, word="few"):
    """A choice."""
    slider = kd.Slider(value, low=word, high="many")
    return kd.Visual("Choose", "Between.", [slider])


def test_called_with_its_defaults_it_is_the_still():
    assert choice().shapes == choice(0.5, "few").shapes == choice(word="few").shapes
    assert choice().shapes[0].value == 0.5
    assert choice(1).shapes[0].value == 1
    assert (choice.__name__, choice.__doc__, repr(choice)) == (
        "choice",
        "A choice.",
        "varying choice(value=0.5, word='few')",
    )


def test_two_that_vary_go_together_and_one_value_is_that_of_all():
    pictures = choice.series(value=(0, 1), word=("no", "yes"))
    assert [(p.shapes[0].value, p.shapes[0].low) for p in pictures] == [(0, "no"), (1, "yes")]
    pictures = choice.series(value=(n for n in (0, 1)), word="no")
    assert [(p.shapes[0].value, p.shapes[0].low) for p in pictures] == [(0, "no"), (1, "no")]


def test_equal_pictures_are_equal():
    assert choice(0.5) == choice(0.5)
    assert choice(0.5) != choice(0.6)
    assert hash(choice(0.5)) == hash(choice(0.5))


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: choice(valu=1),
            "choice: 'valu' does not vary. There are: value and word. Did you mean 'value'?",
        ),
        (
            lambda: choice.series(valu=(1, 2)),
            "choice: 'valu' does not vary. There are: value and word. Did you mean 'value'?",
        ),
        (
            lambda: choice(1, "a", 3),
            "choice: 3 values are given, and 2 things vary. There are: value and word.",
        ),
        (lambda: choice(1, value=1), "choice: value is given twice."),
        (
            lambda: choice.series(),
            "choice.series: say what varies, as in choice.series(value=(...)).",
        ),
        (
            lambda: choice.series(value=(0, 1), word=("a", "b", "c")),
            "choice.series: what varies together needs as many values each, not 2 of value and "
            "3 of word.",
        ),
        (lambda: choice.series(value=()), "choice.series: value needs at least one value."),
        (
            lambda: choice.series(value=iter(int, 1)),
            "choice.series: value takes at most 1,000 values.",
        ),
        (lambda: choice(2), "Slider: value must be at most 1, not 2."),
    ],
)
def test_what_cannot_vary_is_told(call, message):
    with pytest.raises(kd.KdvizError) as caught:
        call()
    assert str(caught.value) == message


def test_what_has_no_still_is_refused_where_it_is_made():
    def needy(value):
        """It needs a value."""

    def greedy(*values):
        """It takes anything."""

    def lazy():
        """It comes later."""
        yield

    for function, message in (
        (needy, "has no default. Give it the value that it has in the still, as in value=0.5."),
        (greedy, "takes any number of values as values. Let it take each by a name of its own."),
        (lazy, "must be a plain function that returns a Visual."),
        (5, "varying: give it a function that returns a Visual, not 5."),
        (kd.Visual, "varying: give it a function that returns a Visual, not <class "),
    ):
        with pytest.raises(kd.DefinitionError) as caught:
            kd.varying(function)
        assert message in str(caught.value)


def line_of(function):
    return f"{function.__name__} (test_varying.py, line {function.__code__.co_firstlineno})"


def test_a_function_that_does_not_draw_is_told_with_its_line():
    def nothing(value=1):
        pass

    def failing(value=1):
        return 1 / 0

    def endless(value=1):
        return endless()

    for function, message in (
        (nothing, "{} returns nothing. Let it return a Visual."),
        (failing, "{} fails on line {line}: ZeroDivisionError: division by zero"),
        (endless, "{} comes to no end: it calls itself."),
    ):
        with pytest.raises(kd.DefinitionError) as caught:
            kd.varying(function)()
        line = function.__code__.co_firstlineno + 1
        assert str(caught.value) == message.format(line_of(function), line=line)


def test_a_function_that_draws_at_random_is_told():
    @kd.varying
    def scattered(count=5):
        dots = [(random.random(), random.random()) for _ in range(count)]
        return kd.Visual("", "Anywhere.", [kd.Dots(dots), kd.Rect(2, 2)])

    with pytest.raises(kd.DefinitionError) as caught:
        scattered().svg()
    assert str(caught.value) == (
        f"scattered (test_varying.py, line {scattered.__wrapped__.__code__.co_firstlineno}) "
        "returns another scene each time that it is called. "
        "Give what it draws at random a seed, as in random.Random(1)."
    )


def test_a_seed_makes_it_the_same_each_time():
    @kd.varying
    def scattered(count=5):
        rng = random.Random(1)
        return kd.Visual(
            "", "There.", kd.Dots([(rng.random(), rng.random()) for _ in range(count)])
        )

    assert scattered().svg() == scattered().svg()
