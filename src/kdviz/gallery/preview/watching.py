"""Watching files: a change is told when whoever writes them has finished."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

CALM = 0.04
"""For how long files must not change before they are taken for finished, in seconds."""

ABSENCE = 0.5
"""For how long a file may be gone or empty while an editor replaces it, in seconds."""

FileState = tuple[int, int, int] | None
"""When a file was last written, its size and its number on the disk; None if it is not there."""


class Watch:
    """A set of files, and how they were when they were last looked at.

    It asks the disk, which is cheap for a handful of files and works on every disk, also on one
    that another machine writes to.
    """

    def __init__(self, paths: Iterable[Path]) -> None:
        self._states = {path: _state(path) for path in paths}
        self._changing: set[Path] = set()
        self._since = 0.0

    def add(self, path: Path) -> None:
        """Watch one more file."""
        self._states.setdefault(path, _state(path))

    def changed(self) -> bool:
        """Return whether files were changed since the last time that this was so."""
        now = time.monotonic()
        for path, before in self._states.items():
            state = _state(path)
            if state != before:
                self._states[path] = state
                self._changing.add(path)
                self._since = now
        full = all(_holds_something(self._states[path]) for path in self._changing)
        if not self._changing or now - self._since < (CALM if full else ABSENCE):
            return False
        self._changing.clear()
        return True

    @property
    def at_rest(self) -> bool:
        """Whether no change is under way that has not been told yet."""
        return not self._changing and all(
            _state(path) == state for path, state in self._states.items()
        )


def _state(path: Path) -> FileState:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _holds_something(state: FileState) -> bool:
    return state is not None and state[1] > 0
