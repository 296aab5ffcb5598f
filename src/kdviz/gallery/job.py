"""A job: run one file of visuals and return its pictures as bytes, in whatever process."""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.errors import GalleryError
from kdviz.gallery.find import Failed, Found, find_data, find_fonts, locate_errors, run_file
from kdviz.gallery.keys import make_key
from kdviz.gallery.options import Options
from kdviz.gallery.renditions import Rendition, join_rendition, list_renditions
from kdviz.gallery.settings import SETTINGS
from kdviz.gallery.spreading import make_each
from kdviz.picture.visual import Visual
from kdviz.reference.kebab import kebab

_one_file_at_a_time = threading.Lock()
"""A file may import modules and change directory, which threads of a process share."""


class Known(NamedTuple):
    """What a file was when its pictures were made.

    Attributes:
        key: stands for everything that they depend on.
        used: the files that it read besides its own, relative to its folder.
    """

    key: str
    used: tuple[str, ...]


class Job(NamedTuple):
    """A file to run, and what to make of it.

    Attributes:
        path: the file.
        options: what is made of its visuals.
        shipped: the files of its folder, for a machine that does not share the disk.
        code: what would be in the file, if there is none.
        known: what is known of the file, if its pictures are there and it may be as it was.
        processes: how many may make its pictures.
    """

    path: str
    options: Options
    shipped: dict[str, bytes] | None = None
    code: bytes | None = None
    known: Known | None = None
    processes: int = 1


class PictureFile(NamedTuple):
    """A picture as bytes, what its file is called, and how it was made."""

    path: str
    format: str
    rendition: str
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
        key: stands for everything that its pictures depend on.
        is_unchanged: whether it is as it was, so that nothing was made.
    """

    made: tuple[Made, ...]
    failed: tuple[Failed, ...]
    used: tuple[str, ...]
    key: str = ""
    is_unchanged: bool = False


def run_job(job: Job) -> JobOutcome:
    """Run a file and make its pictures; whatever goes wrong is in what is returned."""
    with _one_file_at_a_time:
        if job.shipped is None:
            return _run(Path(job.path), job)
        with tempfile.TemporaryDirectory() as folder:
            for name, data in job.shipped.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
            return _run(Path(folder, Path(job.path).name), job)


def _run(path: Path, job: Job) -> JobOutcome:
    """Run a file where it lies; messages tell of it by the path that its author knows."""

    def failure(name: str, error: GalleryError) -> Failed:
        return Failed(name, str(error).replace(str(path), job.path))

    if job.known and make_key(path, job.known.used) == job.known.key:
        return JobOutcome((), (), job.known.used, job.known.key, is_unchanged=True)
    try:
        found, modules = run_file(path, job.code)
        helpers = tuple(_relative_names(path, modules))
        # Settings count where there are none, too: there may be some the next time.
        used = {SETTINGS, *helpers, *find_data(path, found), *find_fonts(path, found)}
    except GalleryError as error:
        return JobOutcome((), (failure(kebab(path.stem), error),), ())

    def make(number: int) -> Made | Failed:
        one = found[number]
        try:
            with locate_errors(one.path, one.name):
                return _make(one, helpers, job.options)
        except GalleryError as error:
            return failure(one.name, error)

    came = [*make_each(make, len(found), job.processes)]
    made = tuple(one for one in came if isinstance(one, Made))
    failed = tuple(one for one in came if isinstance(one, Failed))
    return JobOutcome(made, failed, tuple(sorted(used)), make_key(path, used))


def _relative_names(path: Path, modules: Iterable[Path]) -> Iterator[str]:
    folder = path.absolute().parent
    return (module.relative_to(folder).as_posix() for module in modules)


def _make(one: Found, helpers: Iterable[str], options: Options) -> Made:
    # Only where files are run is loaded what draws and reviews them.
    from kdviz.gallery.own_objects import find_objects, tell_own_objects

    visual = one.visual
    title, message = visual.words
    objects = find_objects(visual)
    entry: dict[str, Any] = {
        "name": one.name,
        "title": " ".join(title.split()),
        "message": " ".join(message.split()),
        "concept": visual.concept,
        "verb": visual.verb,
        "metaphor": visual.metaphor,
        "alt": visual.description,
        "language": visual.language,
        "author": one.settings.author,
        "components": list(objects),
        "source": one.path.name,
        "helpers": list(helpers),
    }
    if own := tell_own_objects(objects.values()):
        entry["own"] = own
    renditions = tuple(list_renditions(visual, one.list_frames(options.frames), options.themes))
    if options.check:
        entry |= _review_renditions(renditions)
    return Made(one.name, entry, tuple(_draw(one.name, renditions, options)))


def _review_renditions(renditions: Sequence[Rendition]) -> dict[str, list[dict[str, Any]]]:
    """Return what the rules find; what is the same in a further rendition is not told again."""
    from kdviz.check.finding import tell_once
    from kdviz.check.report import remark_as_json, tell_silenced
    from kdviz.check.review import review
    from kdviz.check.scopes import share_rules

    findings: dict[tuple[str, ...], dict[str, Any]] = {}
    silenced: dict[tuple[str, ...], dict[str, Any]] = {}
    rules = share_rules(rendition.visual for rendition in renditions)
    for rendition, only in zip(renditions, rules, strict=True):
        if not only:
            continue
        found = review(rendition.visual, only)
        for one in tell_once(found.findings):
            findings.setdefault(one.words, remark_as_json(one) | {"rendition": rendition.name})
        for one, reason in tell_silenced(found):
            entry = remark_as_json(one) | {"rendition": rendition.name, "reason": reason}
            silenced.setdefault(one.words, entry)
    return {"findings": list(findings.values()), "silenced": list(silenced.values())}


def _draw(name: str, renditions: Iterable[Rendition], options: Options) -> Iterator[PictureFile]:
    for rendition, drawn in renditions:
        for each in options.formats:
            size = drawn.frame.pixels(_width(drawn, options) if each.has_pixels else None)
            yield PictureFile(
                f"{join_rendition(name, rendition)}{each.ending}",
                each.name,
                rendition,
                drawn.theme.name,
                drawn.frame.name,
                *size,
                each.write(drawn.artwork(), *size),
            )


def _width(visual: Visual, options: Options) -> int:
    return round(options.scale * (options.width or visual.frame.width))
