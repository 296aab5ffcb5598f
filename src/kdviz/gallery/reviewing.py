"""Holding a folder of visuals, single files of them, or stray pictures to the rules."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from kdviz.check.annotate import draw_findings
from kdviz.check.files import MOST_BYTES, review_file
from kdviz.check.report import Outcome, Reviewed, Unread
from kdviz.check.review import leave_out, review
from kdviz.check.scopes import share_rules
from kdviz.errors import GalleryError, KdvizError, join_words
from kdviz.files import make_folder, tell_no_file, write_whole
from kdviz.gallery.find import STDIN, Found, find_data, find_files, load_visuals, locate_errors
from kdviz.gallery.processes import MEMORY, check_memory, check_timeout
from kdviz.gallery.renditions import check_renditions, join_rendition, list_renditions
from kdviz.gallery.settings import read_settings
from kdviz.gallery.workers import TIMEOUT, await_outcome, count_cores, start_workers
from kdviz.style.theme import Theme, theme

STRAY = tuple(MOST_BYTES)
"""What the names of pictures end in that can be reviewed without their Visual."""


class ReviewJob(NamedTuple):
    """A file of visuals to be run, and what each of them is to be reviewed in.

    Attributes:
        path: the file.
        frames: names of frames, or nothing for each Visual's own.
        themes: names of themes, or nothing for each Visual's own.
        code: what would be in the file, if there is none.
        annotated: whether what is found is to be drawn.
    """

    path: str
    frames: tuple[str, ...]
    themes: tuple[str, ...]
    code: bytes | None = None
    annotated: bool = False


class PictureReview(NamedTuple):
    """What became of a picture, and the SVG with what was found drawn on it, if it was wanted."""

    outcome: Outcome
    annotated: str | None = None


def review_paths(
    paths: Iterable[str | os.PathLike[str]],
    *,
    frames: Iterable[str] = (),
    themes: Iterable[str] = (),
    code: bytes | None = None,
    annotated: bool = False,
    timeout: float = TIMEOUT,
    memory: int = MEMORY,
) -> Iterator[PictureReview]:
    """Yield what the rules find in each picture of some paths.

    Files of visuals are run in processes of their own, as when they are built.

    Args:
        paths: folders of visuals, files with visuals, or pictures.
        frames: names of frames to review each Visual in, or nothing for its own.
        themes: names of themes to review them in, or nothing for a Visual's own; a picture has the
            first of them, or else the default.
        code: what the path ``-`` stands for: what would be in a file of visuals.
        annotated: whether what is found in a Visual is to be drawn.
        timeout: how long a file may run, in seconds.
        memory: how much memory it may take, in MB.

    Raises:
        GalleryError: there is nothing at a path, or nothing that can be reviewed.
        ThemeError: there is no such theme.
        ParameterError: there is no such frame, or a limit is none.
    """
    framed, themed = check_renditions(frames, themes)
    check_timeout(timeout)
    check_memory(memory)
    files = [file for path in paths for file in _find_files(Path(path), code)]
    chosen = theme(themed[0] if themed else "default")
    asked = {
        number: ReviewJob(
            str(file), framed, themed, code if file == Path(STDIN) else None, annotated
        )
        for number, file in enumerate(files)
        if file.suffix.lower() not in STRAY
    }
    if not asked:
        yield from (_review_stray(file, chosen) for file in files)
        return
    with start_workers(run_review, min(count_cores(), len(asked)), timeout, memory) as hand_in:
        coming = {number: hand_in(job) for number, job in asked.items()}
        for number, file in enumerate(files):
            if number not in coming:
                yield _review_stray(file, chosen)
                continue
            try:
                yield from await_outcome(coming.pop(number), str(file), timeout)
            except GalleryError as error:
                yield PictureReview(Unread(file, str(error)))


def run_review(job: ReviewJob) -> list[PictureReview]:
    """Run a file and review its visuals; whatever goes wrong is in what is returned."""
    file = Path(job.path)
    try:
        visuals = load_visuals(file, job.code)
        # What is named and not there fails in a build, too.
        tuple(find_data(file, visuals))
    except GalleryError as error:
        return [PictureReview(Unread(file, str(error)))]
    return [reviewed for found in visuals for reviewed in _review_renditions(found, job)]


def _review_renditions(found: Found, job: ReviewJob) -> Iterator[PictureReview]:
    """Yield what is found in a visual in each of its renditions; what is found twice, once."""
    renditions = tuple(list_renditions(found.visual, found.list_frames(job.frames), job.themes))
    told: set[tuple[str, ...]] = set()
    rules = share_rules(rendition.visual for rendition in renditions)
    for (rendition, visual), only in zip(renditions, rules, strict=True):
        name = join_rendition(found.name, rendition)
        yield _review_visual(Found(name, visual, found.path), only, told, job.annotated)


def _review_visual(
    one: Found, only: Iterable[str], told: set[tuple[str, ...]], annotated: bool
) -> PictureReview:
    try:
        with locate_errors(one.path, one.name):
            reviewed = leave_out(review(one.visual, only), told)
            drawn = draw_findings(one.visual, reviewed) if annotated and reviewed.findings else None
    except GalleryError as error:
        return PictureReview(Unread(one.path, str(error)))
    return PictureReview(Reviewed(one.name, one.path, reviewed), drawn)


def _find_files(path: Path, code: bytes | None) -> list[Path]:
    if code is not None and path == Path("-"):
        return [Path(STDIN)]
    if path.is_dir():
        read_settings(path)
        return find_files(path)
    if not os.path.lexists(path):
        raise GalleryError(tell_no_file(path))
    if path.suffix.lower() not in (".py", *STRAY):
        raise GalleryError(
            f"{str(path)!r} cannot be reviewed: kdviz check takes folders, Python files with "
            f"visuals, and pictures that end in {join_words(STRAY)}."
        )
    return [path]


def _review_stray(file: Path, chosen: Theme) -> PictureReview:
    try:
        return PictureReview(Reviewed(file.name, file, review_file(file, chosen)))
    except KdvizError as error:
        return PictureReview(Unread(file, str(error)))


def save_annotated(name: str, annotated: str, folder: Path) -> Path:
    """Write a visual with what was found in it drawn on it, and return where.

    Args:
        name: what the visual is called.
        annotated: it, as SVG.
        folder: where to; it is made if it is not there.

    Raises:
        SaveError: the folder cannot be made, or the file cannot be written.
    """
    return write_whole(make_folder(folder) / f"{name}.svg", annotated.encode())
