"""What a task prints: passed on line by line to where errors go, up to a limit."""

from __future__ import annotations

import os
import select
from contextlib import suppress

MOST_PRINTED = 1_000_000
"""The most bytes that are passed on of what a task prints."""

PIECE = 65_536
"""How many bytes are read at once."""

WHOLE = getattr(select, "PIPE_BUF", 512)
"""How many bytes go into a pipe whole, without waiting, if any do."""

STANDARD_ERROR = 2
"""The number of the file where errors go."""


class Output:
    """What a task prints.

    Args:
        name: what is told of the task.

    Attributes:
        entry: where it goes in, as the number of a file.
        exit: where it comes out.
        is_open: whether anything can still come.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        self.is_open = os.name == "posix"
        # Elsewhere, no number of a file means anything to another process.
        self.exit, self.entry = os.pipe() if self.is_open else (-1, STANDARD_ERROR)
        if self.is_open:
            os.set_blocking(self.exit, False)
        self._left = MOST_PRINTED
        self._waiting = b""

    def close_entry(self) -> None:
        """Leave it to the task alone to print."""
        if self.is_open:
            os.close(self.entry)

    def take(self) -> None:
        """Read what was printed; what is beyond the limit is dropped, so that nothing waits."""
        if not self.is_open:
            return
        try:
            piece = os.read(self.exit, PIECE)
        except BlockingIOError:
            return
        except OSError:
            piece = b""
        if not piece:
            self.is_open = False
        elif self._left > 0:
            self._waiting += piece[: self._left]
            self._left -= len(piece)
            if self._left <= 0:
                told = f"it prints more than {MOST_PRINTED:,} bytes. The rest is left out."
                self._waiting += f"\n{self._name}: {told}\n".encode(errors="replace")

    def flush(self, *, whole: bool = False) -> None:
        """Pass on all whole lines, or everything, unless nobody takes it at this time."""
        while self._waiting:
            end = len(self._waiting) if whole else self._waiting.rfind(b"\n") + 1
            if not end:
                return
            # What is no longer than this goes whole, and does not wait.
            piece = self._waiting[: min(end, WHOLE)]
            with suppress(OSError, ValueError):
                if not select.select([], [STANDARD_ERROR], [], 0)[1]:
                    return
                os.write(STANDARD_ERROR, piece)
            self._waiting = self._waiting[len(piece) :]

    def finish(self) -> None:
        """Pass on the rest, and close it."""
        while self.is_open:
            before = self._left
            self.take()
            if self._left == before:
                break
        if self._waiting and not self._waiting.endswith(b"\n"):
            self._waiting += b"\n"
        self.flush(whole=True)
        if self.exit >= 0:
            os.close(self.exit)
        self.is_open = False
