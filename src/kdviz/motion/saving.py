"""Where a film is saved, and as what: whole, or not at all."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

from kdviz.errors import ParameterError, quote
from kdviz.files import writing_whole
from kdviz.motion.folder import write_folder
from kdviz.motion.formats import MOVING, MovingFormat, choose_moving, find_moving
from kdviz.motion.frames import Film
from kdviz.picture.saving import SaveTarget, find_target

SEPARATORS = ("/", os.sep)
"""What a path ends in that is a folder's."""


def save_film(
    path: SaveTarget,
    width: int | None,
    form: str | None,
    film: Callable[[int | None, bool], Film],
) -> Path | None:
    """Write a film to a file, to a folder, or to something that is written to.

    Args:
        path: where to.
        width: the width in pixels, or None for the frame's own.
        form: the name of the format, or None: then the ending says it.
        film: returns what is written, given the width, and whether what repeats begins with the
            finished picture.

    Returns:
        The path, if it is one.

    Raises:
        ParameterError: the path is none, there is no such format, it has no pixels, or nothing
            that is drawn changes.
        SaveError: it cannot be written.
    """
    target = find_target(path)
    if form is None and isinstance(target, Path) and _is_folder(path, target):
        write_folder(film(width, False), target)
        return target
    chosen = _choose(target, form)
    if width is not None and not chosen.has_pixels:
        pixels = ", ".join(each.ending for each in MOVING.values() if each.has_pixels)
        raise ParameterError(
            f"save: width is for what has pixels ({pixels}); a {chosen.ending} has none."
        )
    made = film(width, chosen.turns)
    if isinstance(target, Path):
        with writing_whole(target) as file:
            _write(chosen, made, file)
        return target
    # It need not be one that can be gone back in, nor is it to have half of a film.
    with tempfile.NamedTemporaryFile() as file:
        _write(chosen, made, file)
        file.seek(0)
        if isinstance(target, io.TextIOBase):
            target.write(file.read().decode())
        else:
            shutil.copyfileobj(file, target)
    return None


def _is_folder(path: Any, target: Path) -> bool:
    """Return whether a path is that of a folder: one that is there, or is to be made."""
    named_so = isinstance(path, str) and path.endswith(SEPARATORS)
    return named_so or target.is_dir() or (bool(target.name) and not target.suffix)


def _choose(target: Path | IO[Any], form: str | None) -> MovingFormat:
    if form is not None:
        chosen = choose_moving(form)
    elif isinstance(target, Path):
        chosen = find_moving(target)
    else:
        raise ParameterError("save: say in which format it is to be written, as in format='gif'.")
    if isinstance(target, io.TextIOBase) and chosen.has_pixels:
        raise ParameterError(f"save: a {chosen.ending} is bytes, and {quote(target)} takes text.")
    return chosen


def _write(chosen: MovingFormat, film: Film, file: IO[bytes]) -> None:
    if chosen.write(film, file) < 2:
        raise ParameterError(
            "save: nothing moves: what changes is not to be seen in the picture, all frames of "
            "which are alike."
        )
