"""Whose a file is: what kdviz did not make as it is, is written over only if it is told to."""

from __future__ import annotations

from pathlib import Path

from kdviz.errors import SaveError


def refuse_foreign(file: Path) -> SaveError:
    """Return that somebody else's file stands where kdviz would write, and what can be done.

    Args:
        file: where it is.
    """
    return SaveError(
        f"Cannot write {str(file)!r}: it is there already, and is not as kdviz made it. "
        "Move it away, choose another folder, or write over it with --overwrite."
    )
