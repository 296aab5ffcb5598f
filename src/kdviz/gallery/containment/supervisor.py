"""The supervisor: a process that starts one for each task, watches it, and ends whatever it left.

It does nothing but that, so that nothing can keep it: it ends all and itself as soon as nobody is
left who wants anything of it, however that one has ended.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import time
from contextlib import suppress
from importlib import import_module
from multiprocessing.connection import Connection, wait
from typing import Any

from kdviz.gallery.containment.child import DONE, do_task
from kdviz.gallery.containment.ending import kill_all_below, kill_orphans, kill_tree
from kdviz.gallery.containment.linux import (
    adopt_orphans,
    die_with,
    find_descendants,
    measure_memory,
    outlive_parent,
)
from kdviz.gallery.containment.messages import (
    Alive,
    Ended,
    Ready,
    Reason,
    Said,
    Started,
    Stop,
    Task,
)
from kdviz.gallery.containment.output import Output
from kdviz.gallery.processes import MEGABYTE

TICK = 0.02
"""How often limits are looked at, in seconds."""

BEAT = 0.5
"""How often it is told that tasks are still being watched, in seconds."""

GRACE = 1.0
"""How long a task has to end its process once it is done, in seconds."""

WARNING = 0.5
"""How long a task has to end itself when it uses too much memory, in seconds."""

FAR_TOO_MUCH = 1.25
"""How many times as much memory as it may use a task can take in that time."""


class Running:
    """A task that is being done, in a process of its own.

    Args:
        task: the task.
        context: how processes are started.
        control: how this process is told what to do, which is no affair of the new one.
    """

    def __init__(self, task: Task, context: Any, control: Connection) -> None:
        self.task = task
        self.results, theirs = context.Pipe(duplex=False)
        self.output = Output(task.name)
        # What is started anew has nothing of this process in the first place.
        hidden = [control, self.results] if context.get_start_method() == "fork" else []
        self.process = context.Process(
            target=do_task,
            args=(task, theirs, self.output.entry, hidden, os.getpid()),
            name=task.name,
        )
        self.process.start()
        theirs.close()
        self.output.close_entry()
        self.ends = time.monotonic() + task.limits.timeout
        self.is_done = self._is_warned = False

    @property
    def awaited(self) -> list[Any]:
        """What something is to be done about when it happens."""
        awaited = [self.process.sentinel]
        if not self.is_done:
            awaited.append(self.results)
        return [*awaited, self.output.exit] if self.output.is_open else awaited

    def listen(self) -> bytes | None:
        """Return what it tells, or nothing if it tells nothing any more."""
        try:
            data: bytes = self.results.recv_bytes()
        except (EOFError, OSError):
            return None
        if data != DONE:
            return data
        self.is_done = True
        self.ends = min(self.ends, time.monotonic() + GRACE)
        return None

    def find_fault(self) -> Reason | None:
        """Return which limit it has reached, if any.

        One that uses too much memory is told so first, and can say in which line it does.
        """
        now = time.monotonic()
        share = self._use_memory() / (self.task.limits.memory * MEGABYTE)
        if share > 1 and not self._is_warned:
            self._is_warned = True
            self.ends = min(self.ends, now + WARNING)
            with suppress(OSError, AttributeError):
                os.kill(self.process.pid, signal.SIGUSR1)
        if now > self.ends or share > FAR_TOO_MUCH:
            return "memory" if self._is_warned else "timeout"
        return None

    def _use_memory(self) -> int:
        process: int = self.process.pid
        return sum(map(measure_memory, (process, *find_descendants(process))))

    def end(self) -> int:
        """End it with all that it has started, and return its exit status."""
        kill_tree(self.process.pid)
        self.process.join()
        code: int = self.process.exitcode
        self.process.close()
        self.results.close()
        self.output.finish()
        return code


class Supervisor:
    """Starts processes, one for each task, and watches them.

    Args:
        control: where tasks come from, and where it is told what becomes of them.
    """

    def __init__(self, control: Connection) -> None:
        self._control = control
        # An error raised by a signal could be lost on its way; a message waits to be read.
        self._asked, self._ask = os.pipe()
        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
        self._context = multiprocessing.get_context(method)
        self._running: dict[int, Running] = {}
        self._beat = self._looked = 0.0

    def serve(self) -> None:
        """Do what is asked for, until nobody is left who asks."""
        signal.signal(signal.SIGTERM, lambda *_: os.write(self._ask, b"."))
        with suppress(EOFError, OSError):  # there is nobody at the other end any more
            self._control.send(Ready())
            while self._take_turn():
                pass

    def _take_turn(self) -> bool:
        """Wait until something happens, and do what is to be done then.

        Returns:
            Whether to go on: not if it was asked to end.
        """
        running = [*self._running.values()]
        awaited: list[Any] = [self._control, self._asked]
        for each in running:
            awaited += each.awaited
        happened = set(wait(awaited, TICK if running else None))
        if self._asked in happened:
            return False
        for each in running:
            each.output.take()
            if each.results in happened:
                self._forward(each)
            elif each.process.sentinel in happened:
                self._end(each, "ended")
        self._look_at_limits()
        if self._control in happened:
            self._obey(self._control.recv())
        return True

    def _look_at_limits(self) -> None:
        """End what has gone too far, and say that somebody looks; not more often than is needed."""
        now = time.monotonic()
        if now < self._looked + TICK:
            return
        self._looked = now
        for each in [*self._running.values()]:
            each.output.flush()
            if fault := each.find_fault():
                self._end(each, fault)
        if self._running and now > self._beat:
            self._beat = now + BEAT
            self._control.send(Alive())

    def _obey(self, order: Task | Stop) -> None:
        if isinstance(order, Task):
            running = Running(order, self._context, self._control)
            self._running[order.number] = running
            self._control.send(Started(order.number, running.process.pid))
        elif order.number in self._running:
            self._end(self._running[order.number], "stopped")

    def _forward(self, running: Running) -> None:
        """Pass on what a task tells."""
        data = running.listen()
        if data is not None:
            self._control.send(Said(running.task.number, data))
        elif running.is_done:
            # Its process has yet to end, but nobody need wait for that.
            self._control.send(Ended(running.task.number, "done"))
        else:
            # It has closed what it was to tell it by: nothing of it is of use any more.
            self._end(running, "ended")

    def _end(self, running: Running, reason: Reason) -> None:
        number = running.task.number
        if self._running.pop(number, None):
            code = running.end()
            kill_orphans({each.process.pid for each in self._running.values()})
            if not running.is_done:
                self._control.send(Ended(number, reason, code))

    def end(self) -> None:
        """End everything."""
        for each in self._running.values():
            with suppress(Exception):
                each.end()
        kill_all_below()


def supervise(control: Connection, warm: str, parent: int) -> None:
    """Be the supervisor; this is all that its process does.

    Args:
        control: where tasks come from, and where it is told what becomes of them.
        warm: the module that all processes are to have imported.
        parent: the number of the process that wants it.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    # Until it listens there is nothing to be ended but itself.
    die_with(parent)
    if hasattr(os, "setsid"):
        with suppress(OSError):
            os.setsid()
    adopt_orphans()
    # It was asked to be one that ends with its parent, of which none may start others.
    multiprocessing.current_process().daemon = False
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1):
        os.dup2(nothing, standard)
    supervisor = Supervisor(control)
    try:
        import_module(warm)
        outlive_parent()
        supervisor.serve()
    finally:
        supervisor.end()
        os._exit(0)
