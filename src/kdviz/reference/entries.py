"""Entries: what there is to say of a public class or function, apart from how it is shown."""

from __future__ import annotations

from typing import NamedTuple


class Parameter(NamedTuple):
    """A parameter in words.

    Attributes:
        name: what it is called.
        takes: what can be given.
        default: what it is when nothing is given, as code; empty if it has to be given.
        means: what it is for.
        star: ``*`` where any number of values can be given, else nothing.
    """

    name: str
    takes: str
    default: str
    means: str
    star: str = ""

    @property
    def code(self) -> str:
        """How it is written in a call."""
        written = f"{self.star}{self.name}"
        return f"{written}={self.default}" if self.default else written


class Anchor(NamedTuple):
    """A named point of a shape, and what it is the point of."""

    name: str
    means: str

    @property
    def code(self) -> str:
        """How it is written behind a shape and a dot."""
        return self.name


class Verb(NamedTuple):
    """A method: how it is called, what it does, and what it takes."""

    name: str
    call: str
    means: str
    parameters: tuple[Parameter, ...]

    @property
    def code(self) -> str:
        """How it is written behind a shape and a dot."""
        return self.call


class Entry(NamedTuple):
    """All there is to say of a public class or function.

    Attributes:
        name: its public name.
        room: the room where it lives, such as ``metaphors``.
        call: how it is called, parameters without their types.
        summary: what it is or does, in a sentence.
        more: what else its author says, as paragraphs.
        parameters: what it takes; of a shape, apart from what every shape takes.
        anchors: the points that it adds to those of its box.
        verbs: what it does.
        returns: what a function returns, in words, or nothing.
        raises: which errors are raised, each with when.
        example: Python that makes one.
        does: what an object does, in the verbs by which it is found.
    """

    name: str
    room: str
    call: str
    summary: str
    more: tuple[str, ...]
    parameters: tuple[Parameter, ...]
    anchors: tuple[Anchor, ...]
    verbs: tuple[Verb, ...]
    returns: str
    raises: tuple[tuple[str, str], ...]
    example: str
    does: tuple[str, ...] = ()
