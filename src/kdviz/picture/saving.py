"""Where a picture is saved, and as what: the ending of the file's name decides."""

from __future__ import annotations

import os
from pathlib import Path

from kdviz.errors import ParameterError, SaveError, did_you_mean, join_words
from kdviz.render.formats.format import Format
from kdviz.render.formats.registry import endings, find_format, tell_no_pixels


def choose_file(path: str | os.PathLike[str], width: int | None) -> tuple[Path, Format]:
    """Return where a picture goes and the format of that file.

    Args:
        path: as it was given to ``save``.
        width: the width in pixels, or None if none was given.

    Raises:
        ParameterError: the path is none, or the format has no pixels.
        SaveError: there is no format of the path's ending.

    Example:
        >>> target, chosen = choose_file("drift.PNG", 640)
        >>> target.name, chosen.name
        ('drift.PNG', 'png')
    """
    name = os.fspath(path) if isinstance(path, os.PathLike) else path
    if not isinstance(name, str):
        raise ParameterError(f"save: path must be the name of a file, not {name!r}.")
    target = Path(name)
    chosen = find_format(target.suffix)
    if chosen is None:
        given = f"ends in {target.suffix!r}" if target.suffix else "has no ending"
        raise SaveError(
            f"{name!r} {given}; a picture is saved as {join_words(endings())}."
            f"{did_you_mean(target.suffix, endings())}"
        )
    if width is not None and not chosen.has_pixels:
        raise ParameterError(f"save: {tell_no_pixels('width', chosen)}")
    return target, chosen
