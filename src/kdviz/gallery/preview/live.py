"""The preview: a file is drawn anew whenever it changes, and a page shows it."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from kdviz.errors import GalleryError
from kdviz.files import tell_no_file
from kdviz.gallery.containment.messages import Limits
from kdviz.gallery.containment.pool import Pool
from kdviz.gallery.preview.board import Board
from kdviz.gallery.preview.child import Child
from kdviz.gallery.preview.seen import Fault, Notes, Pictures, Read, Wanted
from kdviz.gallery.preview.serving import Server
from kdviz.gallery.preview.watching import Watch
from kdviz.gallery.processes import MEMORY, check_memory, check_timeout
from kdviz.gallery.renditions import check_renditions
from kdviz.style.theme import theme as preset

WARM = "kdviz.gallery.preview.warm"
"""The module that what draws has imported when it begins."""

TICK = 0.02
"""How long to wait between two looks at the files, in seconds."""

DOUBT = 0.2
"""For how long an error is held back, in seconds: the file may only be half written."""

PREVIEW_TIMEOUT = 10.0
"""How long a file may run, in seconds, if nothing else is said."""


def preview_file(
    path: str | os.PathLike[str],
    *,
    port: int = 0,
    frames: Iterable[str] = (),
    theme: str = "",
    timeout: float = PREVIEW_TIMEOUT,
    memory: int = MEMORY,
    on_start: Callable[[str], None] = lambda address: None,
) -> None:
    """Show a file of visuals in the browser, anew after each save, until Ctrl-C.

    The file is run in a process of its own, which is ended if it takes too long. Nobody but
    this machine can see the page.

    Args:
        path: the Python file.
        port: where to serve it, or 0 for any port that is free.
        frames: names of frames, or nothing for each visual's own.
        theme: the name of a theme, or nothing for each visual's own.
        timeout: how long the file may run, in seconds.
        memory: how much memory it may take, in MB.
        on_start: called with the address of the page once it can be looked at.

    Raises:
        GalleryError: there is no such file, or the port cannot be had.
        ParameterError: there is no such frame, or the time or the memory is none.
        ThemeError: there is no such theme.
    """
    framed, _ = check_renditions(frames, ())
    wanted = Wanted(_check_file(Path(path)), framed, theme)
    if theme:
        preset(theme)
    check_timeout(timeout)
    check_memory(memory)
    board = Board(str(path))
    with Server(board, port) as server:
        serving = threading.Thread(target=server.serve_forever, args=(TICK,), daemon=True)
        serving.start()
        try:
            on_start(server.address)
            _keep_drawing(board, wanted, timeout, memory)
        finally:
            board.close()
            server.shutdown()


def _check_file(path: Path) -> Path:
    if path.is_dir():
        raise GalleryError(
            f"{str(path)!r} is a folder. Name the file to preview, as in "
            f"{str(path / 'drift.py')!r}."
        )
    if not path.is_file():
        raise GalleryError(tell_no_file(path))
    if path.suffix != ".py":
        raise GalleryError(f"{str(path)!r} is no Python file: its name does not end in .py.")
    return path


def _keep_drawing(board: Board, wanted: Wanted, timeout: float, memory: int) -> None:
    """Draw the file now and after each change, and write what comes of it on the board."""
    watch = Watch([wanted.path.absolute()])
    limits = Limits(timeout, memory)
    pool = Pool(1, WARM)
    child = Child(pool, wanted, limits)
    doubtful: tuple[Fault, float] | None = None
    try:
        while True:
            if watch.changed():
                child.end()
                child = Child(pool, wanted, limits)
                doubtful = None
                board.begin()
            if not child.running:
                time.sleep(TICK)
            for told in child.listen(TICK):
                match told:
                    case Read():
                        watch.add(Path(told.path))
                    case Pictures():
                        board.show(told)
                    case Notes():
                        board.note(told)
                    case Fault():
                        doubtful = told, time.monotonic()
            if doubtful and time.monotonic() - doubtful[1] > DOUBT and watch.at_rest:
                board.fail(doubtful[0])
                doubtful = None
    finally:
        with suppress(KeyboardInterrupt):
            pool.close()
