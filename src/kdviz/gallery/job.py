"""A job: run one file of visuals and return its pictures as bytes, in whatever process."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.check.report import finding_as_json
from kdviz.check.review import review
from kdviz.errors import GalleryError
from kdviz.gallery.find import Failed, Found, kebab, locate_errors, run_file
from kdviz.gallery.options import Options
from kdviz.picture.visual import Visual
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape

_one_file_at_a_time = threading.Lock()
"""A file may import modules and change directory, which threads of a process share."""


class Job(NamedTuple):
    """A file to run, and what to make of it.

    Attributes:
        path: the file.
        options: what is made of its visuals.
        shipped: the files of its folder, for a machine that does not share the disk.
    """

    path: str
    options: Options
    shipped: dict[str, bytes] | None = None


class PictureFile(NamedTuple):
    """A picture as bytes, what its file is called, and how it was made."""

    path: str
    format: str
    theme: str
    frame: str
    width: int
    height: int
    data: bytes


class Made(NamedTuple):
    """A visual: its name, what a manifest says of it, and its pictures."""

    name: str
    entry: dict[str, Any]
    pictures: tuple[PictureFile, ...]


class JobOutcome(NamedTuple):
    """What came of a job.

    Attributes:
        made: the visuals of which all pictures were made.
        failed: what went wrong.
        used: the files that it read besides its own, relative to its folder.
    """

    made: tuple[Made, ...]
    failed: tuple[Failed, ...]
    used: tuple[str, ...]


def run_job(job: Job) -> JobOutcome:
    """Run a file and make its pictures; whatever goes wrong is in what is returned."""
    with _one_file_at_a_time:
        if job.shipped is None:
            return _run(Path(job.path), job.path, job.options)
        with tempfile.TemporaryDirectory() as folder:
            for name, data in job.shipped.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            return _run(Path(folder, Path(job.path).name), job.path, job.options)


def _run(path: Path, shown: str, options: Options) -> JobOutcome:
    """Run a file where it lies; messages tell of it by the path that its author knows."""

    def failure(name: str, error: GalleryError) -> Failed:
        return Failed(name, str(error).replace(str(path), shown))

    try:
        found, modules = run_file(path)
        used = {*_relative_names(path, modules), *_data_names(path, found)}
    except GalleryError as error:
        return JobOutcome((), (failure(kebab(path.stem), error),), ())
    made, failed = [], []
    for one in found:
        try:
            with locate_errors(one.path, one.name):
                made.append(_make(one, options))
        except GalleryError as error:
            failed.append(failure(one.name, error))
    return JobOutcome(tuple(made), tuple(failed), tuple(sorted(used)))


def _relative_names(path: Path, modules: Iterable[Path]) -> Iterator[str]:
    folder = path.absolute().parent
    return (module.relative_to(folder).as_posix() for module in modules)


def _data_names(path: Path, found: Iterable[Found]) -> Iterator[str]:
    """Yield the data files that visuals declare, relative to their folder."""
    for name in (name for one in found for name in one.visual.data):
        if not (path.parent / name).is_file():
            raise GalleryError(
                f"{path}: data names {name!r}, and there is no such file beside it. "
                "Name files relative to the folder of the visual."
            )
        yield Path(name).as_posix()


def _make(one: Found, options: Options) -> Made:
    visual = one.visual
    entry: dict[str, Any] = {
        "name": one.name,
        "title": " ".join(visual.title.split()),
        "message": " ".join(visual.message.split()),
        "concept": visual.concept,
        "verb": visual.verb,
        "metaphor": visual.metaphor,
        "components": sorted(components_of(visual)),
        "source": one.path.name,
    }
    if options.check:
        found = review(visual)
        entry["findings"] = [finding_as_json(finding) for finding in found.findings]
        entry["silenced"] = [
            finding_as_json(f) | {"reason": reason} for f, reason in found.silenced
        ]
    return Made(one.name, entry, tuple(_draw(one.name, visual, options)))


def _draw(name: str, visual: Visual, options: Options) -> Iterator[PictureFile]:
    # What is wanted several times is told apart by its file's name.
    themes = [(name, len(options.themes) > 1) for name in options.themes] or [("", False)]
    frames = [(name, len(options.frames) > 1) for name in options.frames] or [("", False)]
    for wanted in product(themes, frames):
        changes = zip(("theme", "frame"), wanted, strict=True)
        drawn = visual.replaced(**{what: value for what, (value, _) in changes if value})
        stem = "-".join([name, *(value for value, apart in wanted if apart)])
        for each in options.formats:
            size = drawn.frame.pixels(_width(drawn, options) if each.has_pixels else None)
            yield PictureFile(
                f"{stem}{each.ending}",
                each.name,
                drawn.theme.name,
                drawn.frame.name,
                *size,
                each.write(drawn.artwork(), *size),
            )


def _width(visual: Visual, options: Options) -> int:
    return round(options.scale * (options.width or visual.frame.width))


def components_of(visual: Visual) -> set[str]:
    """Return the names of the library's objects that a visual is made with.

    Example:
        >>> import kdviz as kd
        >>> components_of(kd.Visual("Less", "Say less.", kd.Steps(2)))
        {'Steps'}
    """
    names = set()
    waiting: list[Shape] = list(visual.scene)
    while waiting:
        shape = waiting.pop()
        if isinstance(shape, Component) and type(shape).__module__.startswith("kdviz."):
            names.add(type(shape).__name__)
        waiting += shape.inner
    return names
