"""What is a right answer: a picture that is right, or a sentence of kdviz."""

import math
import re
import signal
from contextlib import contextmanager

import kdviz as kd
from svg_subset import faults_of

FOREIGN = re.compile(
    r"Input should|validation error|pydantic|Traceback|Field required|unexpected keyword|"
    r"positional argument|\bNoneType\b|type=\w+_\w+| at 0x[0-9a-f]"
)
"""Words that are not kdviz's own."""

LONGEST = 4000
"""The most letters of an answer."""

SLOWEST = 10
"""How long a case may take, in seconds."""

FARTHEST = 1e13
"""How far anything may be, in units."""


class EscapeError(Exception):
    """Something that is no answer."""


@contextmanager
def answered():
    """Let a refusal be, if it is one as it is to be; anything else is an escape.

    Yields a list, in which the refusal is afterwards.

    Raises:
        EscapeError: it is.
    """
    refusal = []
    try:
        with _timed():
            yield refusal
    except kd.KdvizError as error:
        _judge_words(error)
        refusal.append(error)
    except EscapeError:
        raise
    except BaseException as error:
        raise EscapeError(f"{type(error).__name__}: {str(error)[:300]}") from error


@contextmanager
def _timed():
    def stop(*_):
        raise EscapeError(f"It takes more than {SLOWEST} seconds.")

    signal.signal(signal.SIGALRM, stop)
    # Again and again: where Python calls what cannot raise, it is lost.
    signal.setitimer(signal.ITIMER_REAL, SLOWEST, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def _judge_words(error):
    words = str(error)
    if not words.strip():
        raise EscapeError(f"{type(error).__name__} says nothing.")
    if FOREIGN.search(words):
        raise EscapeError(f"{type(error).__name__} speaks of what is inside: {words[:300]}")
    if len(words) > LONGEST:
        raise EscapeError(f"{type(error).__name__} says {len(words)} letters.")
    words.encode()


def judge_shape(shape):
    """Hold a shape to what every shape is.

    Raises:
        EscapeError: it is not.
    """
    box = shape.box
    if not all(math.isfinite(side) and abs(side) < FARTHEST for side in box):
        raise EscapeError(f"Its box is {box}.")
    if box.left > box.right or box.top > box.bottom:
        raise EscapeError(f"Its box is inside out: {box}.")
    for name, point in shape.anchors.items():
        if not all(math.isfinite(number) for number in point):
            raise EscapeError(f"Its anchor {name} is {point}.")
    if type(shape).model_validate_json(shape.model_dump_json()) != shape:
        raise EscapeError("It comes back from JSON as another.")
    hash(shape)
    repr(shape)


def judge_picture(visual):
    """Hold a picture to what every picture is.

    Raises:
        EscapeError: it is not.
    """
    svg = visual.svg()
    if faults := faults_of(svg, visual.theme):
        raise EscapeError(f"Its SVG has {faults[:3]}.")
    if len(svg) > 60_000_000:
        raise EscapeError(f"Its SVG has {len(svg)} letters.")
    if visual.replaced().svg() != svg:
        raise EscapeError("A copy is drawn otherwise.")
