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
from kdviz.gallery.find import STDIN, Found, find_data, find_files, load_visuals, locate_errors
from kdviz.gallery.renditions import check_renditions, join_rendition, list_renditions
from kdviz.style.theme import Theme, theme

STRAY = tuple(MOST_BYTES)
"""What the names of pictures end in that can be reviewed without their Visual."""


def review_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    frames: Iterable[str] = (),
    themes: Iterable[str] = (),
    code: bytes | None = None,
) -> Iterator[tuple[Outcome, Found | None]]:
    """Yield what the rules find in each picture of some paths, with its Visual if it has one.

    Args:
        paths: folders of visuals, files with visuals, or pictures.
        frames: names of frames to review each Visual in, or nothing for its own.
        themes: names of themes to review them in, or nothing for a Visual's own; a picture has the
            first of them, or else the default.
        code: what the path ``-`` stands for: what would be in a file of visuals.

    Raises:
        GalleryError: there is nothing at a path, or nothing that can be reviewed.
        ThemeError: there is no such theme.
        ParameterError: there is no such frame, or a Visual silences a rule that there is not.
    """
    framed, themed = check_renditions(frames, themes)
    for path in paths:
        if code is not None and Path(path) == Path("-"):
            yield from _review_visuals(Path(STDIN), framed, themed, code)
            continue
        for file in _find_files(Path(path)):
            if file.suffix.lower() in STRAY:
                yield _review_stray(file, theme(themed[0] if themed else "default")), None
            else:
                yield from _review_visuals(file, framed, themed)


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


def _review_visuals(
    file: Path, frames: tuple[str, ...], themes: tuple[str, ...], code: bytes | None = None
) -> Iterator[tuple[Outcome, Found | None]]:
    try:
        visuals = load_visuals(file, code)
        # What is named and not there fails in a build, too.
        tuple(find_data(file, visuals))
    except GalleryError as error:
        yield Unread(file, str(error)), None
        return
    for found in visuals:
        for rendition, visual in list_renditions(found.visual, frames, themes):
            one = Found(join_rendition(found.name, rendition), visual, file)
            try:
                with locate_errors(file, one.name):
                    reviewed = review(visual)
            except GalleryError as error:
                yield Unread(file, str(error)), one
            else:
                yield Reviewed(one.name, file, reviewed), one


def save_annotated(found: Found, review: Review, folder: Path) -> Path:
    """Write a visual with what was found in it drawn on it, as SVG, and return where.

    Raises:
        SaveError: the folder cannot be made, or the file cannot be written.
    """
    folder = make_folder(folder)
    return write_whole(folder / f"{found.name}.svg", draw_findings(found.visual, review).encode())
