"""The timeline: what is what at which time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, NamedTuple

from kdviz.errors import ParameterError, quote
from kdviz.motion.eases import EASES, Ease
from kdviz.motion.steps import MotionStep, Pause, Together, Tween
from kdviz.motion.values import blend, check_blend, is_sequence


@dataclass(frozen=True)
class ValueCourse:
    """How one thing goes from one value to another.

    Attributes:
        name: what it is called.
        start: when it begins, in seconds.
        end: when it ends.
        values: what it is then; at first only what was given.
        ease: how it goes.
    """

    name: str
    start: float
    end: float
    values: Any
    ease: Ease

    def at(self, time: float) -> Any:
        """Return what it is at a time in seconds, within its own or beyond it."""
        begin, end = self.values
        if time <= self.start:
            return begin
        if time >= self.end:
            return end
        share = (time - self.start) / (self.end - self.start)
        return blend(begin, end, EASES[self.ease](share), share)


class Timeline(NamedTuple):
    """What changes, and how.

    Attributes:
        courses: of each thing that changes, its courses in their order.
        seconds: how long all takes.
        whole: the names of what stays a whole number.
    """

    courses: Mapping[str, tuple[ValueCourse, ...]]
    seconds: float
    whole: Collection[str]

    def state(self, time: float) -> dict[str, Any]:
        """Return what everything that changes is at a time in seconds."""
        state = {}
        for name, courses in self.courses.items():
            # Before anything is said of it, it is what it will begin with.
            course = max(
                (one for one in courses if one.start <= time), default=courses[0], key=_start
            )
            value = course.at(time)
            state[name] = round(value) if name in self.whole else value
        return state


def _start(course: ValueCourse) -> float:
    return course.start


def make_timeline(
    steps: Sequence[MotionStep], defaults: Mapping[str, Any], whole: Collection[str] = ()
) -> Timeline:
    """Return what is what at which time.

    Args:
        steps: what follows each other.
        defaults: what everything is that can change, if nothing is said of it.
        whole: the names of what stays a whole number.

    Raises:
        ParameterError: something is to go two ways at once, or between values of different kinds.
    """
    found = list(_lay_out(steps, 0.0))
    courses: dict[str, tuple[ValueCourse, ...]] = {}
    for name in dict.fromkeys(course.name for course in found):
        own = sorted((course for course in found if course.name == name), key=_start)
        for one, other in pairwise(own):
            if other.start < one.end:
                raise ParameterError(
                    f"motion: two Tweens of {name} are at once, from {other.start:g} s on. Let one "
                    "follow the other."
                )
        courses[name] = tuple(_connect(own, defaults[name]))
    return Timeline(courses, _end(steps, 0.0), whole)


def _lay_out(steps: Sequence[MotionStep], time: float) -> Iterator[ValueCourse]:
    """Yield the courses of steps that follow each other from a time on."""
    for step in steps:
        if isinstance(step, Tween):
            end = time + step.seconds
            for name, given in step.changes:
                yield ValueCourse(name, time, end, given, step.ease)
        elif isinstance(step, Together):
            for branch in step.steps:
                yield from _lay_out(_as_branch(branch), time)
        time = _end([step], time)


def _as_branch(branch: MotionStep | tuple[MotionStep, ...]) -> tuple[MotionStep, ...]:
    return branch if isinstance(branch, tuple) else (branch,)


def _end(steps: Sequence[MotionStep], time: float) -> float:
    """Return when steps end that begin at a time."""
    for step in steps:
        if isinstance(step, Together):
            time = max(_end(_as_branch(branch), time) for branch in step.steps)
        elif isinstance(step, Tween | Pause):
            time += step.seconds
    return time


def _connect(courses: Sequence[ValueCourse], default: Any) -> Iterator[ValueCourse]:
    """Yield the courses of one thing, each of which begins with what it is given or what it is."""
    here = default
    for course in courses:
        begin, end = _as_pair(course.name, course.values, here)
        check_blend(f"motion: {course.name}", begin, end)
        yield replace(course, values=(begin, end))
        here = end


def _as_pair(name: str, given: Any, here: Any) -> tuple[Any, Any]:
    """Return where something begins and where it ends."""
    if not is_sequence(given):
        return here, given
    if is_sequence(here) and not (len(given) == 2 and all(map(is_sequence, given))):
        return here, given
    if len(given) != 2:
        raise ParameterError(
            f"motion: {name} takes where it ends, or a pair of where it begins and where it ends, "
            f"not {quote(given)}. To go on from there, give another Tween."
        )
    begin, end = given
    return begin, end


def tell_steps(steps: Sequence[MotionStep]) -> Iterator[str]:
    """Yield the name of everything that steps change, as often as they do."""
    for step in steps:
        if isinstance(step, Tween):
            yield from (name for name, _ in step.changes)
        elif isinstance(step, Together):
            for branch in step.steps:
                yield from tell_steps(_as_branch(branch))
