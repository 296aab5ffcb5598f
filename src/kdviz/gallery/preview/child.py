"""The process that draws: started for each change, and ended when it takes too long."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress

from kdviz.gallery.preview.seen import Fault, Told, Wanted
from kdviz.gallery.preview.starting import draw_alone
from kdviz.gallery.processes import MEMORY, choose_context, tell_ended, tell_stopped


class Child:
    """A process that draws a file once.

    Args:
        wanted: what to draw.
        timeout: how long it may take, in seconds.
        memory: how much memory it may take, in MB.
    """

    def __init__(self, wanted: Wanted, timeout: float, memory: int = MEMORY) -> None:
        context = choose_context("kdviz.gallery.preview.warm")
        self._wanted = wanted
        self._timeout = timeout
        self._results, theirs = context.Pipe(duplex=False)
        self._process = context.Process(  # type: ignore[attr-defined]
            target=draw_alone,
            args=(wanted, theirs, timeout, memory),
            name=f"kdviz draws {wanted.path.name}",
        )
        self._process.start()
        theirs.close()
        self._ends = time.monotonic() + timeout
        self.running = True

    def listen(self, wait: float) -> Iterator[Told]:
        """Yield what it tells, for some seconds at most, and what became of it if it ended."""
        if self.running and self._results.poll(wait):
            try:
                yield self._results.recv()
                while self._results.poll():
                    yield self._results.recv()
            except (EOFError, OSError):
                yield from self._take_leave()
        if self.running and time.monotonic() > self._ends:
            self.end()
            yield self._fault(tell_stopped(self._timeout))

    def _take_leave(self) -> Iterator[Told]:
        self._process.join(1)
        code = self._process.exitcode
        self.end()
        if code:
            yield self._fault(tell_ended(code))

    def _fault(self, message: str) -> Fault:
        return Fault(message, str(self._wanted.path))

    def end(self) -> None:
        """End it, with all that it started, if it still runs."""
        if not self.running:
            return
        self.running = False
        if self._process.is_alive():
            if hasattr(os, "killpg"):
                with suppress(OSError):
                    os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
        self._process.join()
        self._process.close()
        self._results.close()
