"""What cannot move is told in one sentence."""

import io

import pytest

import kdviz as kd
from motion.moving import choice, saved
from picture.refusing import refused


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: choice.motion(), "motion: say what changes, as in choice.motion(value=(0, 1))."),
        (
            lambda: choice.motion(valu=(0, 1)),
            "choice: 'valu' does not vary. There are: value and word. Did you mean 'value'?",
        ),
        (
            lambda: choice.motion(kd.together(kd.Tween(valu=(0, 1)))),
            "choice: 'valu' does not vary. There are: value and word. Did you mean 'value'?",
        ),
        (
            lambda: choice.motion(value=(0, 1), ease="smoth"),
            "Tween: ease takes even, smooth, begin, end, fall, bounce or overshoot, not 'smoth'. "
            "Did you mean 'smooth'?",
        ),
        (
            lambda: choice.motion(value=(0, 1), repeat="forever"),
            "Motion: repeat takes once, loop or back, not 'forever'.",
        ),
        (
            lambda: choice.motion(value=(0, 1), seconds=0),
            "Tween: seconds must be greater than 0, not 0.",
        ),
        (
            lambda: choice.motion(value=(0, 1), seconds=-1),
            "Tween: seconds must be greater than 0, not -1.",
        ),
        (
            lambda: choice.motion(value=(0, 1), seconds=float("nan")),
            "Tween: seconds must be a finite number, not nan.",
        ),
        (
            lambda: choice.motion(value=(0, 1), hold=-1),
            "Motion: hold must be at least 0, not -1.",
        ),
        (lambda: choice.motion(value=(0, 1), rate=0), "Motion: rate must be at least 1, not 0."),
        (
            lambda: choice.motion(value=(0, 1), rate=10**6),
            "Motion: rate must be at most 60, not 1000000.",
        ),
        (
            lambda: choice.motion(value=(0, 1), seconds=100),
            "motion: 101 s at 24 frames a second are 2,424 frames, and there are at most 2,000. "
            "Make it shorter, or take a lower rate: rate=19 is low enough.",
        ),
        (
            lambda: choice.motion(value=(0, 1), seconds=45, repeat="back"),
            "motion: 46 s there and back at 24 frames a second are 2,184 frames, and there are at "
            "most 2,000. Make it shorter, or take a lower rate: rate=21 is low enough.",
        ),
        (
            lambda: choice.motion([kd.Tween(value=(0, 1), seconds=400)] * 2),
            "motion: it takes 801 s, and a motion takes at most 600 s. Make it shorter.",
        ),
        (
            lambda: choice.motion(value=(1, 1)),
            "motion: nothing changes: value is 1 all the time.",
        ),
        (lambda: choice.motion(value=0.5), "motion: nothing changes: value is 0.5 all the time."),
        (lambda: kd.Tween(seconds=2), "Tween: nothing changes. Say what goes from where to where, "
            "as in Tween(value=(0, 1))."),
        (
            lambda: choice.motion(value=(0, 1, 0)),
            "motion: value takes where it ends, or a pair of where it begins and where it ends, "
            "not (0, 1, 0). To go on from there, give another Tween.",
        ),
        (
            lambda: choice.motion(value=(0, "one")),
            "motion: value cannot go from 0 to 'one': nothing is between them.",
        ),
        (
            lambda: choice.motion(value=(0, float("inf"))),
            "motion: value must be a finite number up to 1e+09, not inf.",
        ),
        (
            lambda: choice.motion(kd.together(kd.Tween(value=1), kd.Tween(value=0))),
            "motion: two Tweens of value are at once, from 0 s on. Let one follow the other.",
        ),
        (
            lambda: choice.motion(kd.Tween(value=1), seconds=3),
            "motion: seconds cannot be given beside steps. Say it in a step, as in "
            "kd.Tween(value=(0, 1), seconds=2).",
        ),
        (
            lambda: choice.motion(5),
            "motion: steps are Tweens, Pauses and what kd.together makes of them, not 5.",
        ),
        (
            lambda: kd.together(kd.Pause(1), "x"),
            "together: steps are Tweens, Pauses and what kd.together makes of them, not 'x'.",
        ),
        (lambda: kd.together(), "together: there are no steps. Give at least one."),
        (
            lambda: kd.together([]),
            "together: a list of steps is empty. Give at least one.",
        ),
        (lambda: choice.motion([]), "motion: a list of steps is empty. Give at least one."),
        (
            lambda: kd.Motion(5, kd.Tween(value=1)),
            "Motion: picture must be a picture that varies, made with kd.varying, not 5.",
        ),
        (
            lambda: choice.motion(value=(0, 1)).at(-1),
            "at: seconds must be at least 0, not -1.",
        ),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told(call, message):
    refused(kd.ParameterError, message, call)


# What goes wrong in a frame.


def test_a_value_out_of_bounds_is_told_with_what_it_is():
    motion = choice.motion(value=(0, 1), ease="overshoot", rate=8)
    with pytest.raises(kd.ParameterError) as caught:
        motion.still  # noqa: B018  # it is made, or refused
    told = str(caught.value)
    assert told.startswith("motion: with value=1.0")
    assert ": Slider: value must be at most 1, not 1.0" in told


def test_a_function_that_returns_something_else_for_some_value_is_told(tmp_path):
    @kd.varying
    def sometimes(value=0.0):
        return kd.Visual("", "Here.", kd.Circle(5 + value)) if value < 0.8 else None

    path = tmp_path / "sometimes.gif"
    path.write_bytes(b"old")
    with pytest.raises(kd.DefinitionError) as caught:
        sometimes.motion(value=(0, 1), rate=8).save(path)
    assert str(caught.value).startswith("motion: with value=0.8")
    assert str(caught.value).endswith("returns nothing. Let it return a Visual.")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("name", "values"),
    [("theme", ("default", "ink")), ("frame", ("square", "card")), ("language", ("en", "de"))],
)
def test_what_all_frames_share_does_not_change(name, values):
    @kd.varying
    def changing(value=0.0):
        return kd.Visual("", "Here.", kd.Circle(5 + value), **{name: values[value > 0.9]})

    refused(
        kd.ParameterError,
        f"motion: with value=1: a motion has one {name}, and here is another one.",
        saved,
        changing.motion(value=(0, 1), ease="even", rate=4),
        "gif",
    )


def test_a_function_that_draws_at_random_is_told():
    import random

    @kd.varying
    def scattered(value=0.0):
        return kd.Visual("", "Anywhere.", [kd.Circle(random.random()), kd.Rect(9, 9 + value)])

    with pytest.raises(kd.DefinitionError, match="returns another scene each time"):
        saved(scattered.motion(value=(0, 1)), "gif")


@pytest.mark.parametrize("form", ["gif", "png", "webp", "svg"])
def test_what_changes_and_is_not_seen_is_told(form):
    @kd.varying
    def unseen(value=0.0):
        return kd.Visual("", "Here.", kd.Circle(5))

    refused(
        kd.ParameterError,
        "save: nothing moves: what changes is not to be seen in the picture, all frames of which "
        "are alike.",
        saved,
        unseen.motion(value=(0, 1), rate=4),
        form,
    )


def test_what_is_too_fast_for_a_gif_is_told():
    motion = choice.motion(value=(0, 1), seconds=0.2, rate=60)
    refused(
        kd.ParameterError,
        "save: a GIF has at most 50 frames a second, and this has 60. Take rate=50, or save it as "
        ".webp.",
        saved,
        motion,
        "gif",
        width=64,
    )
    assert saved(motion, "webp", width=64)


def test_what_is_too_large_for_a_webp_is_told():
    refused(
        kd.ParameterError,
        "save: a WebP has at most 16,383 pixels each way, not 18000 x 4500. Take a smaller width, "
        "or save it as .png.",
        saved,
        choice.motion(value=(0, 1), rate=2),
        "webp",
        width=18000,
        frame=kd.Frame(1600, 400),
    )


def test_a_size_is_for_what_has_pixels():
    message = "save: width is for what has pixels (.gif, .webp, .png, .mp4); a .svg has none."
    refused(kd.ParameterError, message, choice.motion(value=(0, 1)).save, "choice.svg", width=100)


def test_what_is_written_to_needs_a_format():
    motion = choice.motion(value=(0, 1), rate=4)
    refused(
        kd.ParameterError,
        "save: say in which format it is to be written, as in format='gif'.",
        motion.save,
        io.BytesIO(),
    )
    refused(
        kd.ParameterError,
        "save: format takes gif, webp, png, svg or mp4, not 'gfi'. Did you mean 'gif'?",
        motion.save,
        "choice.gif",
        format="gfi",
    )
    with pytest.raises(kd.ParameterError, match=r"a \.gif is bytes, and .* takes text"):
        motion.save(io.StringIO(), format="gif")
    file = io.StringIO()
    motion.save(file, format="svg")
    assert file.getvalue().startswith("<svg")
