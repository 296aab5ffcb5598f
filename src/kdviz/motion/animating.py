"""Animating: what an attribute of an SVG is through time, in as few letters as can be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, cycle, islice, zip_longest
from typing import TYPE_CHECKING

from kdviz.motion.layers_in_time import Changes

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float64]
    """The numbers in a value, a row for each frame in which one is told."""

NUMBER = re.compile(r"-?\d*\.?\d+(?:e[-+]?\d+)?")
"""A number in the value of an attribute."""

BLENDED = ("d", "cx", "cy", "r", "x", "y", "width", "height", "stroke-width")
"""The attributes between whose values there are others, if their numbers are as many."""

CLOSE = 0.015
"""How far a number may be from what it is in a frame, in units: a sixth of a pixel at 1080."""

ROUNDED = 0.0015
"""How far numbers may differ that are told with three decimals and are the same."""

FINE, COARSE = 3, 2
"""How many decimals are told: of what begins where the last one ended, and of what stands alone."""

TINY = 0.005
"""What two decimals would not tell, in units."""

DOT_FORM = "h#"
"""How a dot is told where it stands: as the shortest line that there is."""

AXES = {"H": "x", "V": "y"}
"""Which coordinates a step of a path has that has only one; other steps have pairs of them."""


@dataclass(frozen=True)
class Clock:
    """How times are told in a film.

    Attributes:
        frames: how many there are.
        seconds: how long they take.
        repeats: whether they begin again.
    """

    frames: int
    seconds: float
    repeats: bool

    def animate(self, name: str, changes: Changes, finished: str) -> str:
        """Return what an attribute is through time, as an element of an SVG.

        Args:
            name: what it is called.
            changes: what it is from which frame on.
            finished: what it is where nothing moves.
        """
        # Before it is seen, it may be anything.
        changes = [(0, changes[0][1]), *changes[1:]]
        values = [value for _, value in changes]
        form = NUMBER.sub("#", finished)
        if name not in BLENDED or any(NUMBER.sub("#", value) != form for value in values):
            starts = [frame for frame, _ in changes]
            if name == "d":
                values = list(map(_shorten, values))
            return self._write(f'animate attributeName="{name}"', "discrete", starts, values)
        frames, rows = self._read(changes)
        shifts = _find_shifts(form, _numbers(finished), rows) if name == "d" else None
        if shifts is not None:
            kept = _needed(frames, shifts)
            what = 'animateTransform attributeName="transform" type="translate"'
            told = [" ".join(_tell(number, FINE) for number in shifts[n]) for n in kept]
        else:
            kept = _needed(frames, rows)
            what = f'animate attributeName="{name}"'
            told = _fill_in(form, rows[kept])
        return self._write(what, "linear", frames[kept].tolist(), told)

    def _write(self, what: str, mode: str, frames: Sequence[int], values: Sequence[str]) -> str:
        times = ";".join(map(self._time, frames))
        how_often = 'repeatCount="indefinite"' if self.repeats else 'fill="freeze"'
        return (
            f'<{what} calcMode="{mode}" dur="{self.seconds:.7g}s" {how_often} '
            f'keyTimes="{times}" values="{";".join(values)}" />'
        )

    def _time(self, frame: int) -> str:
        """Return when a frame begins, as a share of all; rather too early than too late."""
        parts = 10**4 if self.frames < 500 else 10**6
        return _tell(frame * parts // self.frames / parts, 6)

    def _read(self, changes: Changes) -> tuple[NDArray[np.int_], Rows]:
        """Return the numbers in values, a row for each frame in which they are to be held to."""
        import numpy as np

        keyed: list[tuple[int, str]] = []
        ends = [frame for frame, _ in changes[1:]] + [self.frames + 1]
        for (frame, value), end in zip(changes, ends, strict=True):
            keyed.append((frame, value))
            # What stays for a while does not yet go to the next one.
            if end - 1 > frame:
                keyed.append((end - 1, value))
        frames = np.array([frame for frame, _ in keyed])
        return frames, np.array([_numbers(value) for _, value in keyed])


def _numbers(value: str) -> list[float]:
    return [float(number) for number in NUMBER.findall(value)]


def _find_shifts(form: str, finished: Sequence[float], rows: Rows) -> Rows | None:
    """Return how far a path has been moved in each row, if nothing else becomes of it."""
    import numpy as np

    axes = np.array(list(_axes(form)))
    moved = rows - np.array(finished)
    shifts = np.stack([moved[:, axes == axis].mean(axis=1) for axis in "xy"], axis=1)
    moved[:, axes == "x"] -= shifts[:, :1]
    moved[:, axes == "y"] -= shifts[:, 1:]
    return shifts if np.abs(moved).max() <= ROUNDED else None


def _axes(form: str) -> Iterator[str]:
    """Yield of each number in a path which coordinate it is, or that it is none by itself."""
    for letter, numbers in re.findall("([A-Za-z])([^A-Za-z]*)", form):
        axes = AXES.get(letter, "xy") if letter.isupper() else "-"
        yield from islice(cycle(axes), numbers.count("#"))


def _needed(frames: NDArray[np.int_], rows: Rows) -> list[int]:
    """Return which rows are needed, so that all others are close to what is between these."""
    import numpy as np

    kept, here, last = [0], 0, len(frames) - 1
    while here < last:
        there = here + 1
        while there < last:
            passed = frames[here + 1 : there + 1] - frames[here]
            shares = passed / (frames[there + 1] - frames[here])
            between = rows[here] + shares[:, None] * (rows[there + 1] - rows[here])
            if np.abs(between - rows[here + 1 : there + 1]).max() > CLOSE:
                break
            there += 1
        kept.append(there)
        here = there
    return kept


def _fill_in(form: str, rows: Rows) -> list[str]:
    """Return rows of numbers put into the places that they have in a value."""
    import numpy as np

    # What does not change is told as it was.
    fixed = (rows == rows[0]).all(axis=0)
    decimals = np.where(fixed, FINE, _decimals(form)).tolist()
    filled = []
    for row in rows.tolist():
        told = [_tell(number, places) for number, places in zip(row, decimals, strict=True)]
        pieces = zip_longest(form.split("#"), told, fillvalue="")
        filled.append("".join(chain.from_iterable(pieces)).replace(" -", "-"))
    return filled


def _shorten(path: str) -> str:
    """Return a path with no more decimals than it needs."""
    decimals = _decimals(NUMBER.sub("#", path))
    told = NUMBER.sub(lambda found: _tell(float(found[0]), decimals), path)
    return told.replace(" -", "-")


def _decimals(form: str) -> int:
    """Return how many decimals the numbers in a path need."""
    return FINE if any(map(str.islower, form.replace(DOT_FORM, ""))) else COARSE


def _tell(number: float, decimals: int) -> str:
    """Return a number in as few letters as can be.

    Example:
        >>> _tell(0.5, 2), _tell(-0.001, 2), _tell(-12.5, 2)
        ('.5', '-.001', '-12.5')
    """
    # Rounded to nothing, a dot would have no length, and would not be seen everywhere.
    decimals = FINE if abs(number) < TINY else decimals
    told = f"{number:.{decimals}f}".rstrip("0").rstrip(".")
    return re.sub(r"^(-?)0(?=\.)", r"\1", told) if told not in ("-0", "") else "0"
