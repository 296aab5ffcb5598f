"""The process that draws: started for each change, and ended when it takes too long."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress

from kdviz.gallery.preview.seen import Fault, Told, Wanted
from kdviz.gallery.preview.starting import draw_alone
from kdviz.gallery.processes import forking


class Child:
    """A process that draws a file once.

    Args:
        wanted: what to draw.
        timeout: how long it may take, in seconds.
    """

    def __init__(self, wanted: Wanted, timeout: float) -> None:
        starting = forking("kdviz.gallery.preview.warm")
        self._wanted = wanted
        self._timeout = timeout
        self._results, theirs = starting.Pipe(duplex=False)
        self._process = starting.Process(  # type: ignore[attr-defined]
            target=draw_alone,
            args=(wanted, theirs, timeout),
            name=f"kdviz draws {wanted.path.name}",
        )
        self._process.start()
        theirs.close()
        self._ends = time.monotonic() + timeout
        self.running = True

    def told(self, wait: float) -> Iterator[Told]:
        """Yield what it tells, for some seconds at most, and what became of it if it ended."""
        if self.running and self._results.poll(wait):
            try:
                yield self._results.recv()
                while self._results.poll():
                    yield self._results.recv()
            except (EOFError, OSError):
                yield from self._ended()
        if self.running and time.monotonic() > self._ends:
            self.end()
            yield Fault(
                f"stopped after {self._timeout:g} seconds. Does it wait for something, or loop "
                "for ever? If it only needs longer, allow more with --timeout.",
                str(self._wanted.path),
            )

    def _ended(self) -> Iterator[Told]:
        self._process.join(1)
        code = self._process.exitcode
        self.end()
        if code:
            how = f"killed by signal {-code}" if code < 0 else f"with status {code}"
            yield Fault(
                f"its process ended ({how}). A file is to make a Visual and leave its process "
                "alone.",
                str(self._wanted.path),
            )

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
