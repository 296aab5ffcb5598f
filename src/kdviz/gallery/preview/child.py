"""The process that draws: started for each change, and ended when it is no longer wanted."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial

from kdviz.gallery.containment.messages import Limits, Tell
from kdviz.gallery.containment.pool import Pool
from kdviz.gallery.preview.seen import Fault, Told, Wanted


class Child:
    """A process that draws a file once.

    Args:
        pool: where processes are started.
        wanted: what to draw.
        limits: how far it may go.
    """

    def __init__(self, pool: Pool, wanted: Wanted, limits: Limits) -> None:
        self._pool = pool
        self._wanted = wanted
        self._heard: queue.SimpleQueue[Told | Future[None]] = queue.SimpleQueue()
        self._work = pool.submit(wanted.path.name, partial(_draw, wanted), limits, self._heard.put)
        self._work.future.add_done_callback(self._heard.put)
        self.running = True

    def listen(self, wait: float) -> Iterator[Told]:
        """Yield what it tells, for some seconds at most, and what became of it if it ended."""
        try:
            heard = self._heard.get(timeout=wait) if self.running else None
            while heard is not None:
                if isinstance(heard, Future):
                    self.running = False
                    if error := heard.exception():
                        yield Fault(str(error), str(self._wanted.path))
                    return
                yield heard
                heard = self._heard.get_nowait()
        except queue.Empty:
            return

    def end(self) -> None:
        """End it, with all that it started, if it still runs."""
        if self.running:
            self.running = False
            self._pool.stop(self._work)


def _draw(wanted: Wanted, tell: Tell) -> None:
    """Draw, in a process of its own; only there is imported what draws."""
    from kdviz.gallery.preview.drawing import draw

    draw(wanted, tell)
