"""What a preview shows: pictures of a file's visuals, what was found in them, and errors."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

Sides = tuple[float, float, float, float]
"""Left, top, right and bottom as shares of a picture's width and height."""


class Wanted(NamedTuple):
    """What is drawn.

    Attributes:
        path: the file.
        frames: the names of the frames, or nothing for each visual's own.
        theme: the name of the theme, or nothing for each visual's own.
    """

    path: Path
    frames: tuple[str, ...] = ()
    theme: str = ""


class Framed(NamedTuple):
    """A visual in a frame.

    Attributes:
        frame: the frame's name.
        width: its width in pixels.
        height: its height in pixels.
        svg: the picture, or nothing if it cannot be drawn.
        error: why it cannot be drawn, or nothing.
    """

    frame: str
    width: int
    height: int
    svg: str = ""
    error: str = ""


class Seen(NamedTuple):
    """A visual in all the frames that were asked for."""

    name: str
    title: str
    message: str
    framed: tuple[Framed, ...]


class PageNote(NamedTuple):
    """A finding, where in the picture it is, and why it is let stand if it is."""

    level: str
    rule: str
    what: str
    remedy: str
    place: Sides | None = None
    reason: str = ""


class Fault(NamedTuple):
    """What is wrong with a file, and the file and the line to look at."""

    message: str
    file: str = ""
    line: int = 0


class Pictures(NamedTuple):
    """The pictures of a file's visuals; the notes come later."""

    visuals: tuple[Seen, ...]


class Notes(NamedTuple):
    """The notes for each visual in each of its frames, in their order."""

    notes: tuple[tuple[tuple[PageNote, ...], ...], ...]


class Read(NamedTuple):
    """A file beside the visual's own that it reads."""

    path: str


Told = Pictures | Notes | Read | Fault
"""What a process that draws tells, one after the other."""
