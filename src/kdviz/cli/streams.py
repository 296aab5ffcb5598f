"""What a command prints into: a terminal, a pipe, a full disk, or nothing at all."""

from __future__ import annotations

import io
import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kdviz.cli.ending import FAILED
from kdviz.files import tell_fault


@contextmanager
def settle_streams() -> Iterator[None]:
    """Let a command print whatever it has to, and tell in a line where it cannot be written.

    A letter that the output has none for is a question mark there. What is closed takes nothing.

    Raises:
        SystemExit: the output could not be written; the status is 1.
    """
    warnings.showwarning = _show_warning
    if sys.stdout is None:
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115  # open as long as it may print
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        # A write has no file's name; anything else is another fault, and no news of the output.
        if error.filename is not None:
            raise
        _drop_output()
        # Whoever reads only the beginning has what he wanted.
        if not isinstance(error, BrokenPipeError) and sys.stderr is not None:
            sys.stderr.write(f"Error: Cannot write the output: {tell_fault(error)}.\n")
        raise SystemExit(FAILED) from None


def _show_warning(message: Warning | str, *_: object, **__: object) -> None:
    """Print a warning as the sentence that it is, without the line of code that it is from."""
    if sys.stderr is not None:
        sys.stderr.write(f"Warning: {message}\n")


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that Python does not try again at its end."""
    with suppress(OSError, ValueError), Path(os.devnull).open("wb") as nothing:
        os.dup2(nothing.fileno(), sys.stdout.fileno())
