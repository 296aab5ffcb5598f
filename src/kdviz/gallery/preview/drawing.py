"""Drawing one file, in a process of its own: first the pictures, then what is found in them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from importlib.util import source_from_cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from kdviz.check.finding import LEVELS, Finding
from kdviz.check.review import review
from kdviz.errors import GalleryError, KdvizError
from kdviz.gallery.find import Found, run, told
from kdviz.gallery.preview.seen import (
    Drawn,
    Fault,
    Framed,
    Note,
    Noted,
    Read,
    Seen,
    Sides,
    Told,
)
from kdviz.gallery.preview.starting import stand_alone
from kdviz.visual import Visual


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


def draw(wanted: Wanted, results: Connection, timeout: float) -> None:
    """Run a file, and send what comes of it; this is what the process does that draws."""
    stand_alone(timeout)
    _watch_reading(wanted.path, results.send)
    # Two saves within a second would otherwise find the first one's compiled code.
    sys.dont_write_bytecode = True
    try:
        # Each visual in its frames, for the findings to look at what is drawn.
        variants = []
        seen = []
        for found in run(wanted.path).found:
            framed = list(_in_frames(found, wanted))
            variants.append([visual if drawn.svg else None for visual, drawn in framed])
            seen.append(_seen(found, tuple(drawn for _, drawn in framed)))
        errors = [one.error for visual in seen for one in visual.framed]
        if all(errors):
            raise GalleryError(errors[0])
        results.send(Drawn(tuple(seen)))
        results.send(Noted(tuple(tuple(_notes(one)) for one in variants)))
    except GalleryError as error:
        results.send(fault(str(error), wanted.path))


def _watch_reading(path: Path, tell: Callable[[Told], None]) -> None:
    """Tell of every file below the visual's folder when it is opened for the first time."""
    folder = path.absolute().parent
    known = {path.absolute()}

    def hear(event: str, given: tuple[object, ...]) -> None:
        if event != "open" or not isinstance(given[0], str | bytes | os.PathLike):
            return
        mode = given[1]
        if isinstance(mode, str) and not set(mode) <= set("rbtU"):
            return
        with suppress(ValueError, OSError):
            file = Path(os.fsdecode(os.fspath(given[0]))).absolute()
            if file.suffix == ".pyc":
                file = Path(source_from_cache(str(file)))
            inside = file.relative_to(folder).parts
            hidden = any(part.startswith(".") or part == "site-packages" for part in inside)
            if file not in known and not hidden:
                known.add(file)
                tell(Read(str(file)))

    sys.addaudithook(hear)


def _in_frames(found: Found, wanted: Wanted) -> Iterator[tuple[Visual, Framed]]:
    """Yield a visual in each frame, and what it looks like there."""
    for frame in wanted.frames or (None,):
        changes = {"frame": frame, "theme": wanted.theme}
        visual = found.visual.replaced(**{name: to for name, to in changes.items() if to})
        about = visual.frame.name, visual.frame.width, visual.frame.height
        try:
            with told(found.path, found.name):
                yield visual, Framed(*about, svg=visual.svg())
        except GalleryError as error:
            yield visual, Framed(*about, error=str(error))


def _seen(found: Found, framed: tuple[Framed, ...]) -> Seen:
    title, message = (" ".join(text.split()) for text in (found.visual.title, found.visual.message))
    return Seen(found.name, title, message, framed)


def _notes(variants: Iterable[Visual | None]) -> Iterator[Note]:
    """Yield each finding once, with all the frames that it is in; what is silenced comes last."""
    places: dict[Note, list[tuple[int, Sides | None]]] = {}
    for number, visual in enumerate(variants):
        for note, place in _found(visual) if visual else ():
            places.setdefault(note, []).append((number, place))
    order = [str(level) for level in LEVELS]
    for note in sorted(places, key=lambda note: (bool(note.reason), order.index(note.level))):
        yield note._replace(places=tuple(places[note]))


def _found(visual: Visual) -> Iterator[tuple[Note, Sides | None]]:
    try:
        found = review(visual)
    except KdvizError as error:
        yield Note("error", "check", str(error), "", ()), None
        return
    for finding in found.findings:
        yield _note(finding), _sides(finding, visual)
    for finding, reason in found.silenced:
        yield _note(finding)._replace(reason=reason), _sides(finding, visual)


def _note(finding: Finding) -> Note:
    return Note(finding.level, finding.rule, finding.what, finding.remedy, ())


def _sides(finding: Finding, visual: Visual) -> Sides | None:
    if finding.place is None:
        return None
    left, top, right, bottom = finding.place
    wide, high = visual.frame.units_wide, visual.frame.units_high
    return left / wide, top / high, right / wide, bottom / high


def fault(message: str, path: Path) -> Fault:
    """Return an error with the file and the line that its message begins with, if it does.

    Example:
        >>> fault("gallery/drift.py:3: NameError: ...", Path("gallery/drift.py")).line
        3
    """
    folder = re.escape(str(path.parent) + os.sep) if str(path.parent) != "." else ""
    place = re.match(rf"({folder}[^:\n]+\.py)(?::(\d+))?(?: \([^)]*\))?: ", message)
    if not place:
        return Fault(message, str(path))
    return Fault(message[place.end() :], place[1], int(place[2] or 0))
