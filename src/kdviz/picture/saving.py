"""Where a picture is saved, and as what: the ending of a file's name decides, unless it is told."""

from __future__ import annotations

import io
import os
from pathlib import Path
from typing import IO, Any, TypedDict, cast

from kdviz.errors import ParameterError, SaveError, did_you_mean, join_words, quote
from kdviz.render.formats.format import Format
from kdviz.render.formats.registry import choose_formats, endings, find_format, tell_no_pixels

SaveTarget = str | os.PathLike[str] | IO[Any]
"""Where a picture can be saved: a file by its path, or something that is written to."""


def choose_file(
    path: SaveTarget, width: int | None = None, form: str | None = None
) -> tuple[Path | IO[Any], Format]:
    """Return where a picture goes and the format of that file.

    Args:
        path: as it was given to ``save``.
        width: the width in pixels, or None if none was given.
        form: the name of the format, or None: then the ending says it. What is written to without a
            name gets an SVG if it takes text, and a PNG if it takes bytes.

    Raises:
        ParameterError: the path is none, there is no such format, or it has no pixels.
        SaveError: there is no format of the path's ending.

    Example:
        >>> target, chosen = choose_file("drift.PNG", 640)
        >>> target.name, chosen.name
        ('drift.PNG', 'png')
        >>> import io
        >>> choose_file(io.BytesIO())[1].name
        'png'
    """
    target = find_target(path)
    if form is not None:
        (chosen,) = choose_formats(form if isinstance(form, str) else quote(form))
    elif isinstance(target, Path):
        chosen = _find_format_of(target)
    else:
        (chosen,) = choose_formats("svg" if isinstance(target, io.TextIOBase) else "png")
    if width is not None and not chosen.has_pixels:
        raise ParameterError(f"save: {tell_no_pixels('width', chosen)}")
    if isinstance(target, io.TextIOBase) and not chosen.is_text:
        raise ParameterError(f"save: {chosen.noun} is bytes, and {quote(path)} takes text.")
    return target, chosen


class Saving(TypedDict, total=False):
    """What can be said of how a picture is saved, as type checkers are told of it."""

    width: int | None
    bare: bool
    strict: bool
    format: str | None


def find_target(path: SaveTarget) -> Path | IO[Any]:
    """Return where something is saved: a path, or what is written to.

    Args:
        path: as it was given to ``save``.

    Raises:
        ParameterError: it is neither.
    """
    if hasattr(path, "write"):
        return cast("IO[Any]", path)
    name = os.fspath(path) if isinstance(path, os.PathLike) else path
    if not isinstance(name, str):
        raise ParameterError(
            f"save: path must be the name of a file, or something to write to, not {quote(name)}."
        )
    return Path(name)


def _find_format_of(target: Path) -> Format:
    chosen = find_format(target.suffix)
    if chosen is None:
        given = f"ends in {target.suffix!r}" if target.suffix else "has no ending"
        name = str(target) if target.name else ""
        raise SaveError(
            f"{name!r} {given}; a picture is saved as {join_words(endings())}."
            f"{did_you_mean(target.suffix, endings())}"
        )
    return chosen
