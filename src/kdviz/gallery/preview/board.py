"""The board: what the page is to show now, for all who look at it."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kdviz.gallery.preview.seen import Fault, Framed, Notes, PageNote, Pictures, Seen

AROUND = 2
"""How many lines of code are shown before and after the one at fault."""

GOODBYE = 0.5
"""How long those who pass on what is told have to pass on the end, in seconds."""


class Board:
    """The last good pictures, what was found in them, and what is wrong now.

    One thread writes on it, and many wait for it to change.

    Args:
        file: what is shown, as its author calls it.
    """

    def __init__(self, file: str) -> None:
        self._changed = threading.Condition()
        self._file = file
        self._number = 1
        self._readers = 0
        self._drawing = True
        self._pictures: dict[int, tuple[Seen, ...]] = {}
        self._newest = 0
        self._notes: tuple[tuple[tuple[PageNote, ...], ...], ...] | None = None
        self._fault: dict[str, Any] | None = None
        self._closed = False

    def begin(self) -> None:
        """Tell that a drawing is under way."""
        with self._changed:
            self._drawing = True
            self._tell()

    def show(self, pictures: Pictures) -> None:
        """Show new pictures."""
        with self._changed:
            self._newest += 1
            self._pictures[self._newest] = pictures.visuals
            # A page that is just loading may still ask for the ones before.
            self._pictures.pop(self._newest - 2, None)
            self._drawing, self._fault, self._notes = False, None, None
            self._tell()

    def note(self, notes: Notes) -> None:
        """Show what was found in the pictures."""
        with self._changed:
            self._notes = notes.notes
            self._tell()

    def fail(self, fault: Fault) -> None:
        """Show what is wrong beside the last good pictures."""
        with self._changed:
            self._drawing = False
            self._fault = fault._asdict() | {"code": _code(fault)}
            self._tell()

    def close(self) -> None:
        """Tell everybody that nothing more will come, and let them pass it on."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._readers, GOODBYE)

    @contextmanager
    def read(self) -> Iterator[None]:
        """Count as somebody who passes on what is told."""
        with self._changed:
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    def _tell(self) -> None:
        self._number += 1
        self._changed.notify_all()

    def wait(self, known: int, seconds: float) -> tuple[int, str] | None:
        """Return what to show as JSON with its number, once it is not the known one any more.

        Args:
            known: the number of what is known, or 0.
            seconds: how long to wait at most.

        Returns:
            Nothing if it stayed the same for so long.

        Raises:
            EOFError: nothing more will come.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number != known, seconds)
            if self._closed:
                raise EOFError
            if self._number == known:
                return None
            return self._number, json.dumps(self._content())

    def picture(self, drawing: int, visual: int, frame: int) -> str:
        """Return a picture as SVG, or nothing if there is none, or none any more."""
        with self._changed:
            try:
                return self._pictures[drawing][visual].framed[frame].svg
            except LookupError:
                return ""

    def _content(self) -> dict[str, Any]:
        return {
            "file": self._file,
            "drawing": self._drawing,
            "picture": self._newest,
            "fault": self._fault,
            "visuals": [
                {
                    "name": visual.name,
                    "title": visual.title,
                    "message": visual.message,
                    "frames": [self._frame(number, place, one) for place, one in enumerate(framed)],
                }
                for number, visual in enumerate(self._pictures.get(self._newest, ()))
                for framed in [visual.framed]
            ],
        }

    def _frame(self, visual: int, place: int, framed: Framed) -> dict[str, Any]:
        shown = {"name": framed.frame, "width": framed.width, "height": framed.height}
        if framed.error:
            return shown | {"error": framed.error, "notes": []}
        notes = self._notes and [note._asdict() for note in self._notes[visual][place]]
        return shown | {"notes": notes, "url": f"/pictures/{self._newest}/{visual}/{place}.svg"}


def _code(fault: Fault) -> list[tuple[int, str]]:
    """Return the lines around the one at fault, with their numbers."""
    if not fault.line:
        return []
    try:
        lines = Path(fault.file).read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    first = max(1, fault.line - AROUND)
    return list(enumerate(lines[first - 1 : fault.line + AROUND], first))
