"""The command ``kdviz``, also as ``python -m kdviz``, where only Python is on the path."""

from __future__ import annotations

import os
import signal

SOON = 1.0
"""How long after Ctrl-C a command ends at the latest, in seconds."""

INTERRUPTED = 130
"""The exit status after Ctrl-C, as everywhere."""


def main() -> None:
    """Run the command with what was written behind it."""
    _end_soon()
    # Only now, since much is imported, and Ctrl-C is to end that, too.
    from kdviz.cli import run

    run()


def _end_soon() -> None:
    """Let Ctrl-C end the command within a second, wherever it reaches it.

    Python may lose the error that it raises, as in what is called when something is thrown away.
    """
    is_usual = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if is_usual and hasattr(signal, "setitimer"):
        signal.signal(signal.SIGALRM, lambda *_: os._exit(INTERRUPTED))
        signal.signal(signal.SIGINT, _interrupt)


def _interrupt(*_: object) -> None:
    signal.setitimer(signal.ITIMER_REAL, SOON)
    raise KeyboardInterrupt


if __name__ == "__main__":
    main()
