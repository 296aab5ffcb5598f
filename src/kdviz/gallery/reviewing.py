"""Holding a folder of visuals, single files of them, or stray pictures to the rules."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from kdviz.check.annotate import draw_findings
from kdviz.check.files import MOST_BYTES, review_file
from kdviz.check.report import Outcome, Reviewed, Unread
from kdviz.check.review import Review, review
from kdviz.errors import GalleryError, KdvizError, join_words
from kdviz.files import make_folder, tell_no_file, write_whole
from kdviz.gallery.find import Found, find_files, load_visuals, locate_errors
from kdviz.style.theme import Theme, theme

STRAY = tuple(MOST_BYTES)
"""What the names of pictures end in that can be reviewed without their Visual."""


def review_paths(
    paths: Iterable[str | os.PathLike[str]], *, wanted: Theme | str | None = None
) -> Iterator[tuple[Outcome, Found | None]]:
    """Yield what the rules find in each picture of some paths, with its Visual if it has one.

    Args:
        paths: folders of visuals, files with visuals, or pictures.
        wanted: the theme to hold them to, or None for a Visual's own and a picture's default.

    Raises:
        GalleryError: there is nothing at a path, or nothing that can be reviewed.
        ThemeError: there is no such theme.
        ParameterError: a Visual silences a rule that there is not.
    """
    chosen = theme(wanted) if isinstance(wanted, str) else wanted
    for path in paths:
        for file in _find_files(Path(path)):
            if file.suffix.lower() in STRAY:
                yield _review_stray(file, chosen or theme("default")), None
            else:
                yield from _review_visuals(file, chosen)


def _find_files(path: Path) -> list[Path]:
    if path.is_dir():
        return find_files(path)
    if not os.path.lexists(path):
        raise GalleryError(tell_no_file(path))
    if path.suffix.lower() not in (".py", *STRAY):
        raise GalleryError(
            f"{str(path)!r} cannot be reviewed: kdviz check takes folders, Python files with "
            f"visuals, and pictures that end in {join_words(STRAY)}."
        )
    return [path]


def _review_stray(file: Path, chosen: Theme) -> Outcome:
    try:
        return Reviewed(file.name, file, review_file(file, chosen))
    except KdvizError as error:
        return Unread(file, str(error))


def _review_visuals(file: Path, chosen: Theme | None) -> Iterator[tuple[Outcome, Found | None]]:
    try:
        visuals = load_visuals(file)
    except GalleryError as error:
        yield Unread(file, str(error)), None
        return
    for found in visuals:
        visual = found.visual.replaced(theme=chosen) if chosen else found.visual
        one = found._replace(visual=visual)
        try:
            with locate_errors(file, found.name):
                yield Reviewed(found.name, file, review(visual)), one
        except GalleryError as error:
            yield Unread(file, str(error)), one


def save_annotated(found: Found, review: Review, folder: Path) -> Path:
    """Write a visual with what was found in it drawn on it, as SVG, and return where.

    Raises:
        SaveError: the folder cannot be made, or the file cannot be written.
    """
    folder = make_folder(folder)
    return write_whole(folder / f"{found.name}.svg", draw_findings(found.visual, review).encode())
