"""The schedule: which state is to be seen in which frame."""

from __future__ import annotations

from itertools import groupby
from typing import Any, Literal, NamedTuple

from kdviz.errors import ParameterError
from kdviz.motion.steps import LONGEST_MOTION
from kdviz.motion.timeline import Timeline
from kdviz.motion.values import is_same

Repeat = Literal["once", "loop", "back"]
"""Whether a motion is seen once, begins again when it has ended, or goes back in between."""

MOST_FRAMES = 2000
"""The most frames of a motion."""


class Shot(NamedTuple):
    """A state that is seen for a while.

    Attributes:
        number: which state.
        start: in how many frames it begins.
        frames: for how many frames it is seen.
    """

    number: int
    start: int
    frames: int

    @property
    def end(self) -> int:
        """In how many frames it ends."""
        return self.start + self.frames


class Schedule(NamedTuple):
    """Which state is to be seen in which frame.

    Attributes:
        states: all of them, each once, in their order; the last one is the finished picture.
        numbers: of each frame, the number of its state.
        moving: how many frames there are before the finished picture.
    """

    states: tuple[dict[str, Any], ...]
    numbers: tuple[int, ...]
    moving: int

    def shots(self, *, finished_first: bool) -> list[Shot]:
        """Return the states in the order in which they are seen, frames of one state together.

        Args:
            finished_first: whether to begin with the finished picture, and to end before it.
        """
        turn = 0
        if finished_first:
            turn = self.moving
            while self.numbers[turn - 1] == self.numbers[turn]:
                turn -= 1
        numbers = self.numbers[turn:] + self.numbers[:turn]
        shots, start = [], 0
        for number, same in groupby(numbers):
            count = len(list(same))
            shots.append(Shot(number, start, count))
            start += count
        return shots


def make_schedule(timeline: Timeline, hold: float, repeat: Repeat, rate: float) -> Schedule:
    """Return which state is to be seen in which frame.

    Args:
        timeline: what is what at which time.
        hold: how long the finished picture is seen, in seconds; a frame at least.
        repeat: whether it goes back, too.
        rate: how many frames a second has.

    Raises:
        ParameterError: there would be too many frames, or nothing changes.
    """
    seconds = timeline.seconds + hold
    if seconds > LONGEST_MOTION:
        raise ParameterError(
            f"motion: it takes {seconds:g} s, and a motion takes at most {LONGEST_MOTION:g} s. "
            "Make it shorter."
        )
    moving, held = max(1, round(timeline.seconds * rate)), max(1, round(hold * rate))
    count = moving + held + (moving if repeat == "back" else 0)
    if count > MOST_FRAMES:
        raise ParameterError(_tell_too_many(count, seconds, repeat, rate))
    every = [timeline.state(frame / rate) for frame in range(moving)]
    every.append(timeline.state(timeline.seconds))
    states, numbers = every[:1], [0]
    for state in every[1:]:
        if not _are_same(states[-1], state):
            states.append(state)
        numbers.append(len(states) - 1)
    if len(states) == 1:
        told = " and ".join(f"{name} is {value!r}" for name, value in states[0].items())
        raise ParameterError(f"motion: nothing changes: {told} all the time.")
    *forward, last = numbers
    back = forward[::-1] if repeat == "back" else []
    return Schedule(tuple(states), (*forward, *[last] * held, *back), moving)


def _are_same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return all(is_same(value, other[name]) for name, value in one.items())


def _tell_too_many(count: int, seconds: float, repeat: Repeat, rate: float) -> str:
    lower = int(MOST_FRAMES * rate / count)
    advice = f", or take a lower rate: rate={lower} is low enough" if lower >= 1 else ""
    there_and_back = " there and back" if repeat == "back" else ""
    return (
        f"motion: {seconds:g} s{there_and_back} at {rate:g} frames a second are {count:,} frames, "
        f"and there are at most {MOST_FRAMES:,}. Make it shorter{advice}."
    )
