"""Drawing one file, in a process of its own: first the pictures, then what is found in them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib.util import source_from_cache
from pathlib import Path

from kdviz.check.finding import Finding
from kdviz.check.review import review
from kdviz.errors import GalleryError, KdvizError
from kdviz.gallery.find import Found, locate_errors, run_file
from kdviz.gallery.preview.seen import (
    Fault,
    Framed,
    Notes,
    PageNote,
    Pictures,
    Read,
    Seen,
    Sides,
    Told,
    Wanted,
)
from kdviz.gallery.renditions import list_renditions
from kdviz.gallery.settings import SETTINGS
from kdviz.picture.visual import Visual

MOST_WATCHED = 200
"""How many files are watched at most."""


Frames = list[tuple[Visual, Framed]]
"""A visual in each of its frames, and what it looks like there."""


def draw(wanted: Wanted, tell: Callable[[Told], None]) -> None:
    """Run a file, and send what comes of it; this is what the process does that draws."""
    _watch_reading(wanted.path, tell)
    tell(Read(str(wanted.path.absolute().parent / SETTINGS)))
    # Two saves within a second would otherwise find the first one's compiled code.
    sys.dont_write_bytecode = True
    try:
        visuals = run_file(wanted.path).found
        drawn = [(found, list(_draw_frames(found, wanted))) for found in visuals]
        errors = [framed.error for _, frames in drawn for _, framed in frames]
        if all(errors):
            raise GalleryError(errors[0])
        tell(Pictures(tuple(_gather(found, frames) for found, frames in drawn)))
        tell(Notes(tuple(_notes_of(frames) for _, frames in drawn)))
    except GalleryError as error:
        tell(parse_fault(str(error), wanted.path))


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
            if file not in known and not hidden and len(known) < MOST_WATCHED:
                known.add(file)
                tell(Read(str(file)))

    sys.addaudithook(hear)


def _draw_frames(found: Found, wanted: Wanted) -> Iterator[tuple[Visual, Framed]]:
    """Yield a visual in each frame, and what it looks like there."""
    themes = (wanted.theme,) if wanted.theme else ()
    for _, visual in list_renditions(found.visual, found.list_frames(wanted.frames), themes):
        about = visual.frame.name, visual.frame.width, visual.frame.height
        try:
            with locate_errors(found.path, found.name):
                yield visual, Framed(*about, svg=visual.svg())
        except GalleryError as error:
            yield visual, Framed(*about, error=str(error))


def _gather(found: Found, frames: Frames) -> Seen:
    """Return what the page shows of a visual."""
    title, message = (" ".join(text.split()) for text in found.visual.words)
    shown = tuple(
        framed._replace(error=parse_fault(framed.error, found.path).message)
        if framed.error
        else framed
        for _, framed in frames
    )
    return Seen(found.name, title, message, shown)


def _notes_of(frames: Frames) -> tuple[tuple[PageNote, ...], ...]:
    return tuple(tuple(_notes(visual)) if framed.svg else () for visual, framed in frames)


def _notes(visual: Visual) -> Iterator[PageNote]:
    """Yield what the rules find in a picture, the worst first; what is silenced comes last."""
    try:
        found = review(visual)
    except KdvizError as error:
        yield PageNote("error", "check", str(error), "")
        return
    for finding in found.findings:
        yield _note(finding, visual)
    for finding, reason in found.silenced:
        yield _note(finding, visual)._replace(reason=reason)


def _note(finding: Finding, visual: Visual) -> PageNote:
    place: Sides | None = None
    if finding.place:
        left, top, right, bottom = finding.place
        wide, high = visual.frame.units_wide, visual.frame.units_high
        place = left / wide, top / high, right / wide, bottom / high
    return PageNote(finding.level, finding.rule, finding.what, finding.remedy, place)


def parse_fault(message: str, path: Path) -> Fault:
    """Return an error with the file and the line that its message begins with, if it does.

    Example:
        >>> parse_fault("gallery/drift.py:3: NameError: ...", Path("gallery/drift.py")).line
        3
    """
    folder = re.escape(str(path.parent) + os.sep) if str(path.parent) != "." else ""
    place = re.match(rf"({folder}[^:\n]+\.py)(?::(\d+))?(?: \([^)]*\))?: ", message)
    if not place:
        return Fault(message, str(path))
    return Fault(message[place.end() :], place[1], int(place[2] or 0))
