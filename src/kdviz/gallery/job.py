"""A job: run one file of visuals and return its pictures as bytes, in whatever process."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.check.report import found_json
from kdviz.check.review import review
from kdviz.errors import GalleryError
from kdviz.gallery.find import Failed, Found, kebab, run, told
from kdviz.picture.visual import Visual
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape

_one_file_at_a_time = threading.Lock()
"""A file may import modules and change directory, which threads of a process share."""


class Options(NamedTuple):
    """What is made of every visual.

    Attributes:
        formats: ``"svg"``, ``"png"``, or both.
        frames: names of frames, or nothing for each visual's own.
        themes: names of themes, or nothing for each visual's own.
        width: the width of PNGs in pixels, or None for the frame's own.
        scale: how many times as wide as that they are.
        check: whether visuals are held to the rules.
    """

    formats: tuple[str, ...]
    frames: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    width: int | None = None
    scale: float = 1.0
    check: bool = True


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


class Picture(NamedTuple):
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
    pictures: tuple[Picture, ...]


class Outcome(NamedTuple):
    """What came of a job.

    Attributes:
        made: the visuals of which all pictures were made.
        failed: what went wrong.
        used: the files that it read besides its own, relative to its folder.
    """

    made: tuple[Made, ...]
    failed: tuple[Failed, ...]
    used: tuple[str, ...]


def do(job: Job) -> Outcome:
    """Run a file and make its pictures; whatever goes wrong is in what is returned."""
    with _one_file_at_a_time:
        if job.shipped is None:
            return _done(Path(job.path), job.path, job.options)
        with tempfile.TemporaryDirectory() as folder:
            for name, data in job.shipped.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            return _done(Path(folder, Path(job.path).name), job.path, job.options)


def _done(path: Path, shown: str, options: Options) -> Outcome:
    """Run a file where it lies; messages tell of it by the path that its author knows."""

    def failure(name: str, error: GalleryError) -> Failed:
        return Failed(name, str(error).replace(str(path), shown))

    try:
        found, modules = run(path)
        used = {*_relative(path, modules), *_declared(path, found)}
    except GalleryError as error:
        return Outcome((), (failure(kebab(path.stem), error),), ())
    made, failed = [], []
    for one in found:
        try:
            with told(one.path, one.name):
                made.append(_made(one, options))
        except GalleryError as error:
            failed.append(failure(one.name, error))
    return Outcome(tuple(made), tuple(failed), tuple(sorted(used)))


def _relative(path: Path, modules: Iterable[Path]) -> Iterator[str]:
    folder = path.absolute().parent
    return (module.relative_to(folder).as_posix() for module in modules)


def _declared(path: Path, found: Iterable[Found]) -> Iterator[str]:
    """Yield the data files that visuals declare."""
    for name in (name for one in found for name in one.visual.data):
        if not (path.parent / name).is_file():
            raise GalleryError(
                f"{path}: data names {name!r}, and there is no such file beside it. "
                "Name files relative to the folder of the visual."
            )
        yield Path(name).as_posix()


def _made(one: Found, options: Options) -> Made:
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
        entry["findings"] = [found_json(finding) for finding in found.findings]
        entry["silenced"] = [found_json(f) | {"reason": reason} for f, reason in found.silenced]
    return Made(one.name, entry, tuple(_pictures(one.name, visual, options)))


def _pictures(name: str, visual: Visual, options: Options) -> Iterator[Picture]:
    # What is wanted several times is told apart by its file's name.
    themes = [(name, len(options.themes) > 1) for name in options.themes] or [("", False)]
    frames = [(name, len(options.frames) > 1) for name in options.frames] or [("", False)]
    for wanted in product(themes, frames):
        changes = zip(("theme", "frame"), wanted, strict=True)
        drawn = visual.replaced(**{what: value for what, (value, _) in changes if value})
        stem = "-".join([name, *(value for value, apart in wanted if apart)])
        for form in options.formats:
            width = None if form == "svg" else round(options.scale * _wide(drawn, options))
            yield Picture(
                f"{stem}.{form}",
                form,
                drawn.theme.name,
                drawn.frame.name,
                *drawn.frame.pixels(width),
                drawn.svg().encode() if form == "svg" else drawn.png(width),
            )


def _wide(visual: Visual, options: Options) -> int:
    return options.width or visual.frame.width


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
