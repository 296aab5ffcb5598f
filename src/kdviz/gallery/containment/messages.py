"""What the two sides say to each other: who wants files run, and who runs them."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, Literal, NamedTuple

Tell = Callable[[Any], None]
"""Tells something of what is done, while it is done."""


class Limits(NamedTuple):
    """How far a task may go.

    Attributes:
        timeout: how long it may run, in seconds.
        memory: how much memory it may use, in MB.
    """

    timeout: float
    memory: int


class Task(NamedTuple):
    """Something to be done in a process of its own.

    Attributes:
        number: which one it is.
        name: what is told of it to people, as the path of a file.
        call: a function that is given how to tell of its work, as bytes.
        limits: how far it may go.
    """

    number: int
    name: str
    call: bytes
    limits: Limits


class Stop(NamedTuple):
    """That a task is no longer wanted."""

    number: int


class Ready(NamedTuple):
    """That tasks can be handed in."""


class Alive(NamedTuple):
    """That tasks are still being watched."""


class Started(NamedTuple):
    """That a task has begun, and the number of its process."""

    number: int
    process: int


class Said(NamedTuple):
    """Something that a task tells, as bytes: only who wants it looks into it."""

    number: int
    data: bytes


Reason = Literal["done", "ended", "timeout", "memory", "stopped"]
"""Why a task is over: by itself, with its process, by a limit, or since it is not wanted."""


class Ended(NamedTuple):
    """That a task is over, and why.

    Attributes:
        number: which one it is.
        reason: why it is over.
        code: the exit status of its process, or the signal that killed it as a negative number.
    """

    number: int
    reason: Reason
    code: int = 0


def pack(value: Any) -> bytes:
    """Return something as bytes, to be sent."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(data: bytes) -> Any:
    """Return what was sent as bytes."""
    return pickle.loads(data)
