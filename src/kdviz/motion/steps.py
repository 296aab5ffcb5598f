"""Steps: what a motion is made of, one after the other or at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from kdviz.errors import ParameterError, quote
from kdviz.fields.base import Model
from kdviz.fields.calls import called_right
from kdviz.fields.numbers import Number
from kdviz.motion.eases import Ease

LONGEST_MOTION = 600.0
"""The longest that a motion takes, in seconds."""

Seconds = Annotated[Number, Field(gt=0, le=LONGEST_MOTION)]
"""How long something takes."""


def _as_changes(given: Any) -> tuple[tuple[str, Any], ...]:
    """Return what changes as pairs of a name and what it goes to, or from and to."""
    pairs = tuple(given.items()) if isinstance(given, dict) else tuple(given)
    return tuple((str(name), values) for name, values in pairs)


class MotionStep(Model):
    """What a motion is made of: a Tween, a Pause, or what :func:`together` makes of some."""


class Tween(MotionStep):
    """What goes from one value to another, in a time.

    A pair of values is where it begins and where it ends; a single one is where it ends, beginning
    with what it is then. What is no number, such as a word, switches in the middle of the time.

    Args:
        changes: what changes, by its name; each is given by its own name, as in value=(0, 1).
        seconds: how long it takes, in seconds.
        ease: how it goes: even, smooth at both ends, slow to begin or to end, as things fall, with
            bounces at the end, or with a swing beyond it.

    Raises:
        ParameterError: nothing changes, or the time or the ease is none.

    Example:
        >>> import kdviz as kd
        >>> kd.Tween(value=(0, 1), seconds=2, ease="smooth")
        Tween(value=(0, 1), seconds=2.0)
    """

    changes: Annotated[tuple[tuple[str, Any], ...], BeforeValidator(_as_changes)] = Field(
        kw_only=True,
        description="what changes, by its name; each is given by its own name, as in value=(0, 1)",
    )
    seconds: Seconds = Field(default=1.0, kw_only=True, description="how long it takes, in seconds")
    ease: Ease = Field(
        default="smooth",
        kw_only=True,
        description="how it goes: even, smooth at both ends, slow to begin or to end, as things "
        "fall, with bounces at the end, or with a swing beyond it",
    )

    if TYPE_CHECKING:

        def __init__(self, *, seconds: float = 1.0, ease: Ease = "smooth", **changes: Any) -> None:
            """Begin with what changes, each by its own name."""

    @model_validator(mode="before")
    @classmethod
    def _gather(cls, given: Any) -> Any:
        """Return what was given with all that changes under one name."""
        if not isinstance(given, dict):
            return given
        own = {name: given[name] for name in ("seconds", "ease") if name in given}
        named = {name: value for name, value in given.items() if name not in own}
        told = named.get("changes")
        if len(named) == 1 and isinstance(told, dict | tuple | list) and _are_pairs(told):
            named = dict(told)
        if not named:
            raise ParameterError(
                "Tween: nothing changes. Say what goes from where to where, as in "
                "Tween(value=(0, 1))."
            )
        return own | {"changes": named}

    def __repr_args__(self) -> Iterator[tuple[str | None, object]]:
        """Yield what changes by its own name, then what was chosen."""
        yield from self.changes
        yield from (pair for pair in super().__repr_args__() if pair[0] != "changes")


def _are_pairs(told: Any) -> bool:
    """Return whether something is what changes by its names, as it is written down."""
    if isinstance(told, dict):
        return True
    return all(isinstance(each, tuple | list) and len(each) == 2 for each in told) and all(
        isinstance(name, str) for name, _ in told
    )


class Pause(MotionStep):
    """A time in which nothing changes.

    Args:
        seconds: how long it is, in seconds.

    Example:
        >>> import kdviz as kd
        >>> kd.Pause(0.5)
        Pause(seconds=0.5)
    """

    seconds: Seconds = Field(description="how long it is, in seconds")


class Together(MotionStep):
    """Steps at once; :func:`together` makes one.

    Args:
        steps: the steps, or lists of steps that follow each other.
    """

    steps: tuple[Any, ...] = Field(
        description="the steps, or lists of steps that follow each other"
    )

    def __repr__(self) -> str:
        return f"together({', '.join(map(repr, self.steps))})"


@called_right
def together(*steps: MotionStep | Sequence[MotionStep]) -> Together:
    """Return steps that begin at once; the longest says how long they take.

    Args:
        steps: the steps; a list of some is these one after the other.

    Raises:
        ParameterError: there are none, or something else is among them.

    Example:
        >>> import kdviz as kd
        >>> kd.together(kd.Tween(tilt=20), [kd.Pause(0.5), kd.Tween(load=(0, 3), seconds=1)])
        together(Tween(tilt=20), (Pause(seconds=0.5), Tween(load=(0, 3))))
    """
    if not steps:
        raise ParameterError("together: there are no steps. Give at least one.")
    return Together(
        tuple(
            take_steps("together", step) if isinstance(step, list | tuple) else step
            for step in check_steps("together", steps, several=True)
        )
    )


def take_steps(whose: str, steps: Sequence[Any]) -> tuple[MotionStep, ...]:
    """Return steps that follow each other.

    Args:
        whose: what was called with them.
        steps: what was given.

    Raises:
        ParameterError: there are none, or something else is among them.
    """
    if not steps:
        raise ParameterError(f"{whose}: a list of steps is empty. Give at least one.")
    return tuple(check_steps(whose, steps))


def check_steps(whose: str, steps: Sequence[Any], *, several: bool = False) -> Sequence[Any]:
    """Return steps, if that is what they are.

    Args:
        whose: what was called with them.
        steps: what was given.
        several: whether a list can stand for some that follow each other.

    Raises:
        ParameterError: something else is among them.
    """
    for step in steps:
        if isinstance(step, MotionStep) or (several and isinstance(step, list | tuple)):
            continue
        raise ParameterError(
            f"{whose}: steps are Tweens, Pauses and what kd.together makes of them, not "
            f"{quote(step)}."
        )
    return steps
