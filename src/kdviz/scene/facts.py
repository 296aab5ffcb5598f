"""Facts: what a kind of shape says of itself, for whatever needs to know it.

They stand on the class, so that an object of anybody's is an object like those of the library.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Role = Literal["thing", "way", "line", "words", "ground", "crowd", "group"]
"""What a shape is in a picture: a thing that takes room; a way from one thing to another; a line;
words; the ground; a crowd of dots or strokes; or several shapes as one."""


class Starter(NamedTuple):
    """What the first picture with an object says, for somebody to change.

    Attributes:
        verb: what the object does.
        message: a sentence that it can say.
        call: how it is made, or nothing to make it as in its Example.
        labels: what follows its name in the scene; ``{label}`` stands for a word.
        more: further lines of the scene.
    """

    verb: str
    message: str
    call: str = ""
    labels: str = '.label("{label}")'
    more: tuple[str, ...] = ()


class Track(NamedTuple):
    """It measures by a place between two ends, each of which wants a word.

    Attributes:
        low: the anchor at the low end.
        high: the anchor at the high end.
    """

    low: str
    high: str


class Balance(NamedTuple):
    """It weighs what is on one side against what is on the other.

    Attributes:
        left: the anchor where the left thing is.
        right: the anchor where the right thing is.
        left_load: the parameter that is the left thing.
        right_load: the parameter that is the right thing.
    """

    left: str
    right: str
    left_load: str
    right_load: str


class Meter(NamedTuple):
    """It shows how much there is of something, which wants a word.

    Attributes:
        of: words, of which one in the heading is enough, since it measures nothing else.
    """

    of: str = ""


class Plane(NamedTuple):
    """It measures in two directions, each of which wants a name.

    Attributes:
        origin: the anchor where both begin.
        across: the anchor where the one that goes across ends.
        up: the anchor where the one that goes up ends.
    """

    origin: str
    across: str
    up: str


Measure = Track | Balance | Meter | Plane
"""How an object measures or compares."""
