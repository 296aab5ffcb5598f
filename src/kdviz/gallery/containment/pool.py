"""A pool: hands tasks to a supervisor, hears what becomes of them, and goes on whatever they do."""

from __future__ import annotations

import os
import queue
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import Any

from kdviz.errors import GalleryError
from kdviz.gallery.containment.child import Unsendable
from kdviz.gallery.containment.ending import kill_group
from kdviz.gallery.containment.messages import (
    Ended,
    Limits,
    Ready,
    Said,
    Started,
    Stop,
    Task,
    Tell,
    pack,
    unpack,
)
from kdviz.gallery.containment.supervisor import supervise
from kdviz.gallery.processes import (
    allow_processes,
    hide_main,
    tell_ended,
    tell_lost,
    tell_stopped,
    tell_used,
)

SILENCE = 5.0
"""How long a supervisor may say nothing while it watches something, in seconds."""

BEGINNING = 120.0
"""How long it may take to begin, in seconds."""

ENDING = 0.2
"""How long it may take to end after its last word, in seconds."""

LEAVE = 3.0
"""How long it may take to end everything, in seconds."""

MOST_LOSSES = 3
"""How many supervisors may be lost one after the other while nothing is run."""

LOST = (
    "the processes that files are run in cannot be started, or are ended from elsewhere. "
    "See what kdviz doctor finds."
)
"""Why there is nothing of what was handed in, after supervisors were lost in vain."""

CLOSE, AGAIN = b"close", b"again"
"""What wakes the thread that listens: it is to end, or to try it with another supervisor."""

HASH_SEED = "PYTHONHASHSEED"
"""What decides about the order of sets; with the same seed, a file draws the same each time."""


class Work:
    """A task that was handed in.

    Attributes:
        task: the task.
        future: done when the task is; fails with a `GalleryError` that says why there is no result.
        process: the number of its process, once there is one.
    """

    def __init__(self, task: Task, on_tell: Tell) -> None:
        self.task = task
        self.future: Future[None] = Future()
        self.on_tell = on_tell
        self.process = 0

    def fail(self, why: str) -> None:
        """Say why there is no result."""
        if not self.future.done():
            self.future.set_exception(GalleryError(why))


class _LostError(Exception):
    """A supervisor is gone, or does not move."""


class _Link:
    """A supervisor, and the way to it."""

    def __init__(self, warm: str) -> None:
        context = get_context("spawn")
        self.connection, theirs = context.Pipe()
        self.is_ready = False
        # Whatever ends this process ends that one, too.
        self.process = context.Process(
            target=supervise, args=(theirs, warm, os.getpid()), name="kdviz runs files", daemon=True
        )
        with hide_main(), allow_processes(), _seed():
            self.process.start()
        theirs.close()
        self._outgoing: queue.SimpleQueue[Task | Stop | None] = queue.SimpleQueue()
        # While one side waits for the other to listen, it has to listen itself.
        self._sender = threading.Thread(target=self._send_all, daemon=True)
        self._sender.start()

    def send(self, order: Task | Stop) -> None:
        """Send something in its turn."""
        self._outgoing.put(order)

    def _send_all(self) -> None:
        while (order := self._outgoing.get()) is not None:
            # If nobody listens any more, whoever listens here hears of it.
            with suppress(OSError, ValueError):
                self.connection.send(order)

    def hear(self) -> Any:
        """Return what it says.

        Raises:
            _LostError: it has ended, or says what nobody understands.
        """
        try:
            return self.connection.recv()
        except Exception as error:  # it may be half of a message
            raise _LostError from error

    def end(self) -> int | None:
        """End it, with all that it has started; return with what it had ended itself, or None."""
        self._outgoing.put(None)
        self.process.join(ENDING)
        code = self.process.exitcode
        self.process.terminate()
        self.process.join(LEAVE)
        self.process.kill()
        self.process.join()
        self._sender.join()
        self.connection.close()
        self.process.close()
        return code


class Pool:
    """Runs tasks, each in a process of its own, a few at once.

    Args:
        jobs: how many at once.
        warm: the module that all processes have imported when they begin.
    """

    def __init__(self, jobs: int, warm: str) -> None:
        self._jobs = jobs
        self._warm = warm
        self._numbers = count(1)
        self._lock = threading.Lock()
        self._waiting: deque[Work] = deque()
        self._running: dict[int, Work] = {}
        # What ran when a supervisor was lost: one of them has done it, and is found out alone.
        self._doubted: deque[Work] = deque()
        self._losses = 0
        # None after supervisors were lost in vain, until something else is handed in.
        self._link: _Link | None = _Link(warm)
        self._woken, self._waker = get_context("spawn").Pipe(duplex=False)
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def submit(
        self, name: str, call: Callable[[Tell], None], limits: Limits, on_tell: Tell
    ) -> Work:
        """Hand in a task.

        Args:
            name: what is told of it to people, as the path of a file.
            call: a function that a module knows by its name; it is given how to tell of its work.
            limits: how far it may go.
            on_tell: called with all that it tells, from another thread.
        """
        with self._lock:
            work = Work(Task(next(self._numbers), name, pack(call), limits), on_tell)
            self._waiting.append(work)
            if not self._link:
                self._waker.send_bytes(AGAIN)
            self._hand_out()
        return work

    def stop(self, work: Work) -> None:
        """End a task that is no longer wanted."""
        with self._lock:
            if work in self._waiting:
                self._waiting.remove(work)
                work.fail("stopped")
            elif self._link and work.task.number in self._running:
                self._link.send(Stop(work.task.number))

    def close(self) -> None:
        """End everything that still runs."""
        with suppress(OSError):
            self._waker.send_bytes(CLOSE)
        self._listener.join()
        self._waker.close()
        self._woken.close()

    def _hand_out(self) -> None:
        """Start what can be started now."""
        if not (self._link and self._link.is_ready):
            return
        source, most = (self._doubted, 1) if self._doubted else (self._waiting, self._jobs)
        while source and len(self._running) < most:
            work = source.popleft()
            self._running[work.task.number] = work
            self._link.send(work.task)

    def _listen(self) -> None:
        """Hear what becomes of the tasks, until the pool is closed."""
        while True:
            if not (link := self._link):
                if self._woken.recv_bytes() == CLOSE:
                    break
                self._link = _Link(self._warm)
                continue
            busy = self._running or not link.is_ready
            patience = SILENCE if link.is_ready else BEGINNING
            heard = wait([self._woken, link.connection], patience if busy else None)
            if self._woken in heard:
                if self._woken.recv_bytes() == CLOSE:
                    link.end()
                    break
                continue
            try:
                if not heard:
                    raise _LostError
                self._note(link, link.hear())
            except _LostError:
                self._recover(link)
        for work in (*self._running.values(), *self._doubted, *self._waiting):
            work.fail("stopped")

    def _note(self, link: _Link, said: Any) -> None:
        """Take in what the supervisor says."""
        with self._lock:
            if isinstance(said, Ready):
                link.is_ready = True
            work = self._running.get(getattr(said, "number", 0))
            if isinstance(said, Ended):
                self._losses = 0
                self._running.pop(said.number, None)
            self._hand_out()
        if work is None:
            return
        if isinstance(said, Started):
            work.process = said.process
        elif isinstance(said, Said):
            self._pass_on(work, said.data)
        elif isinstance(said, Ended):
            _settle(work, said)

    def _pass_on(self, work: Work, data: bytes) -> None:
        try:
            told = unpack(data)
            if isinstance(told, Unsendable):
                work.fail(f"what it made cannot be passed on: {told.why}")
            else:
                work.on_tell(told)
        except Exception as error:  # it was made by code of anybody's
            work.fail(f"what it made cannot be read: {type(error).__name__}")

    def _recover(self, link: _Link) -> None:
        """Go on with another supervisor: something that was run has ended or stopped the last."""
        with self._lock:
            suspects = [*self._running.values()]
            for work in suspects:
                if work.process:
                    kill_group(work.process)
            self._running.clear()
            code = link.end()
            self._losses += 1
            if len(suspects) == 1:
                suspects[0].fail(tell_lost(code))
                self._losses = 0
            else:
                self._doubted.extend(suspects)
            if link.is_ready and self._losses <= MOST_LOSSES:
                self._link = _Link(self._warm)
            else:
                self._give_up()

    def _give_up(self) -> None:
        self._link = None
        self._losses = 0
        for work in (*self._doubted, *self._waiting):
            work.fail(LOST)
        self._doubted.clear()
        self._waiting.clear()


def _settle(work: Work, ended: Ended) -> None:
    """Say what became of a task."""
    if ended.reason == "done":
        if not work.future.done():
            work.future.set_result(None)
    elif ended.reason == "timeout":
        work.fail(tell_stopped(work.task.limits.timeout))
    elif ended.reason == "memory":
        work.fail(tell_used(work.task.limits.memory))
    elif ended.reason == "stopped":
        work.fail("stopped")
    else:
        work.fail(tell_ended(ended.code))


@contextmanager
def _seed() -> Iterator[None]:
    """Let sets have the same order in every process that is started meanwhile."""
    before = os.environ.get(HASH_SEED)
    os.environ.setdefault(HASH_SEED, "0")
    try:
        yield
    finally:
        if before is None:
            del os.environ[HASH_SEED]
