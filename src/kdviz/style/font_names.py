"""Font names: what a theme's fonts are called, and where a file of that name lies."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

from kdviz.errors import quote
from kdviz.fields.named_files import keep_inside

BUNDLED = ("Manrope", "DejaVu Sans")
"""The fonts that are named instead of given as a file: they come as dependencies.

The second has the signs that the first lacks; see ``docs/architecture.md``.
"""

INSIDE = ("kdviz", "pydantic", "pydantic_core")
"""What stands between whoever names a font and here."""


def take_font_name(name: Any) -> Any:
    """Return the name of a font, or the path of its file: whole, if that lies beside who names it.

    Args:
        name: a name, or a path in any form.

    Raises:
        ValueError: it is neither.
    """
    if isinstance(name, os.PathLike):
        name = os.fspath(name)
    if isinstance(name, bytes):
        raise ValueError(f"must be the name of a font or its path as text, not {quote(name)}")
    if not isinstance(name, str) or name in BUNDLED or Path(name).is_absolute():
        return name
    beside = _folder_of_caller() / name
    try:
        return str(beside) if beside.is_file() else name
    except (OSError, ValueError):  # no file can be called so
        return name


def _folder_of_caller() -> Path:
    """Return the folder of the file whose code names a font, or the working folder."""
    frame = sys._getframe(1)
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] in INSIDE:
        frame = frame.f_back
    file = frame.f_globals.get("__file__")
    return Path(file).absolute().parent if isinstance(file, str) else Path()


def keep_fonts_inside(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return names of fonts, if what names them may do so; see :func:`keep_inside`.

    Raises:
        ValueError: it is read from JSON, and names what is not below the working folder.
    """
    keep_inside(tuple(name for name in names if name not in BUNDLED))
    return names


def tell_font(name: str) -> str:
    """Return what a font is called in JSON: its path from the working folder, if it is below."""
    path = Path(name)
    here = Path.cwd()
    if path.is_absolute() and path.is_relative_to(here):
        return path.relative_to(here).as_posix()
    return name
