"""What each parameter of everything public accepts and refuses, of a list of values.

The table of it is committed: a check that is gone, or a new one, is seen in it, line by line.
Run as ``python -m fuzz.accepts`` it is written anew.
"""

import contextlib
import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

import kdviz as kd
from fuzz.judging import EscapeError, answered, judge_shape
from fuzz.public import every_call
from fuzz.values import LISTS, NUMBERS, OTHERS, POINTS, SHAPES, TEXTS

TABLE = Path(__file__).parent / "accepts.txt"
PROBES = (
    *NUMBERS[:37],
    *TEXTS[:16],
    *TEXTS[20:30],
    *POINTS[:8],
    *LISTS[:22],
    *LISTS[25:27],
    *SHAPES[:8],
    *OTHERS[:4],
)
MANY = ([1] * 30, ["a"] * 30, [kd.Circle(1)] * 30, [[1, 2, 3]] * 30, [(n, n) for n in range(30)])
"""What is too many of anything small."""


def find_lines() -> Iterator[str]:
    """Yield a line for each parameter: its name, and for each value whether it is accepted."""
    # Pictures are saved under whatever name is tried.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        lines = [*_try_all()]
    return iter(lines)


def _try_all() -> Iterator[str]:
    """Yield a line for each parameter."""
    for call in every_call():
        for name in call.names:
            answers = "".join(_answer(call, name, value) for value in (*PROBES, *MANY))
            yield f"{call.name} {name} {answers}"


def _answer(call, name, value):
    """Return what comes of a value.

    It is a full stop if it is accepted, an r if it is refused by the parameter's name, an o if it
    is refused in words of something else, and ! if there is no answer.
    """
    try:
        with answered() as refusal:
            made = call.run(**{name: value})
            if isinstance(made, kd.Shape):
                judge_shape(made)
    except EscapeError:
        return "!"
    if not refusal:
        return "."
    return "r" if re.search(rf"\b{name}\b", str(refusal[0])) else "o"


def find_differences() -> Iterator[str]:
    """Yield each line that is not in the table, or is in it no more."""
    written = TABLE.read_text().splitlines()
    there = {line.rsplit(" ", 1)[0]: line for line in written}
    for line in find_lines():
        if there.pop(line.rsplit(" ", 1)[0], "") != line:
            yield line
    yield from there.values()


if __name__ == "__main__":
    lines = [f"{line}\n" for line in find_lines()]
    TABLE.write_text("".join(lines))
