"""Building the pictures of a folder of visuals: what changed, side by side, and safely."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import contextmanager
from operator import itemgetter
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.errors import GalleryError, ParameterError, SaveError, did_you_mean, listed
from kdviz.files import made, swept, write_whole
from kdviz.gallery import manifest
from kdviz.gallery.find import Failed, files, kebab
from kdviz.gallery.job import Job, Made, Options, Outcome
from kdviz.gallery.keys import digest, key
from kdviz.gallery.state import Entry, State, state
from kdviz.gallery.workers import TIMEOUT, Submit, cores, executed, outcome, workers
from kdviz.picture.visual import FORMATS as ENDINGS
from kdviz.style.frame import frame
from kdviz.style.theme import theme

FORMATS = tuple(ending.removeprefix(".") for ending in ENDINGS)

WAITING = 32
"""How many files are handed in before the first is done: pictures that wait take memory."""

OnProgress = Callable[[int, int, str], None]
"""Told after each file that was run: how many are done, how many there are, and its name."""


class Built(NamedTuple):
    """A visual of which all pictures are there."""

    name: str
    paths: tuple[Path, ...]


class Report(NamedTuple):
    """What came of building a folder.

    Attributes:
        out: the folder of the pictures.
        formats: the formats that were asked for.
        built: the visuals whose pictures were made.
        failed: what there is no picture of, and why.
        unchanged: the visuals whose pictures were there.
        errors: what the rules hold against visuals that were built, or are unchanged.
    """

    out: Path
    formats: tuple[str, ...]
    built: tuple[Built, ...]
    failed: tuple[Failed, ...]
    unchanged: tuple[Built, ...] = ()
    errors: tuple[Failed, ...] = ()

    @property
    def summary(self) -> str:
        """What was built and where, as a sentence."""
        number = len(self.built)
        paths = [path for one in self.built for path in one.paths]
        counts = ((name, sum(path.suffix == f".{name}" for path in paths)) for name in self.formats)
        each = ", ".join(f"{count} {name.upper()}" for name, count in counts)
        said = f"Built {number} visual{'s' * (number != 1)} ({each}) in {self.out}"
        further = (
            (self.unchanged, "unchanged"),
            (self.failed, "failed"),
            ({name for name, _ in self.errors}, "with errors of style"),
        )
        return (
            "; ".join([said, *(f"{len(those)} {what}" for those, what in further if those)]) + "."
        )


def build(
    folder: str | os.PathLike[str],
    out: str | os.PathLike[str],
    formats: str | Iterable[str] = FORMATS,
    width: int | None = None,
    on_progress: OnProgress | None = None,
    *,
    frames: Iterable[str] = (),
    themes: Iterable[str] = (),
    scale: float = 1.0,
    jobs: int | None = None,
    timeout: float = TIMEOUT,
    check: bool = True,
    executor: Executor | None = None,
    ship: bool = False,
) -> Report:
    """Make the pictures of every visual in a folder, but not those that are there already.

    Each file is run in a process of its own kind, and one that fails stops no other. Pictures,
    and the ``manifest.json`` that lists them, are written whole; what is done when the process
    ends, however it ends, need not be done again.

    Args:
        folder: where the Python files with the visuals are.
        out: the folder for the pictures; it is made if it is not there.
        formats: ``"svg"``, ``"png"``, or several.
        width: the width of the PNGs in pixels, or None for each frame's own.
        on_progress: called after each file with how many are done, how many there are, its name.
        frames: names of frames, or nothing for each visual's own.
        themes: names of themes, or nothing for each visual's own.
        scale: how many times as wide the PNGs are, as for a screen with small pixels.
        jobs: how many processes run files, or None for one a core.
        timeout: how long a file may run, in seconds; an executor sees to this itself.
        check: whether visuals are held to the rules of ``kdviz check``.
        executor: hands the work to others, instead of processes on this machine.
        ship: whether the executor's workers are sent the folder, since they do not share the disk.

    Returns:
        What was built, what was there, and what failed and why.

    Raises:
        GalleryError: there is no such folder, or no file in it.
        ParameterError: a format, the width, or another number is wrong.
        SaveError: something cannot be written; what was there before stays whole.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = (Path(folder) / "less.py").write_text(
        ...         "import kdviz as kd; less = kd.Visual('Less', 'Say less.', kd.Circle(5))"
        ...     )
        ...     report = build(folder, folder + "/pictures")
        ...     [path.name for path in report.built[0].paths]
        ['less.svg', 'less.png']
    """
    options = checked_options(formats, width, frames, themes, scale, check)
    jobs = _checked_jobs(jobs, timeout)
    sources = files(folder)
    out = made(Path(out))
    swept(out)
    submit = executed(executor) if executor else None
    shipped = _shipped(Path(folder)) if ship else None
    with state(out, os.path.relpath(folder, out)) as remembered:
        work = _Work(out, options, remembered)
        work.keep_unchanged(sources)
        waiting = [Job(str(path), options, shipped) for path in sources if path.name in work.todo]
        with _handed_to(submit, min(jobs, max(1, len(waiting))), timeout, waiting) as hand_in:
            for number, (job, came) in enumerate(_finished(waiting, hand_in, timeout), 1):
                work.enter(Path(job.path), came)
                if on_progress:
                    on_progress(number, len(waiting), kebab(Path(job.path).stem))
        work.forget_all_but(sources)
        report = work.report()
        manifest.write(out, work.entries, report.failed)
    return report


def checked_options(
    formats: str | Iterable[str],
    width: int | None,
    frames: Iterable[str],
    themes: Iterable[str],
    scale: float,
    check: bool,
) -> Options:
    """Return what is to be made; what would fail for every visual is refused at once.

    Raises:
        ParameterError: a format, a frame, the width or the scale is wrong.
        ThemeError: there is no such theme.
    """
    chosen = tuple(dict.fromkeys([formats] if isinstance(formats, str) else formats))
    for name in chosen:
        if name not in FORMATS:
            raise ParameterError(
                f"format takes {listed(FORMATS)}, not {name!r}.{did_you_mean(name, FORMATS)}"
            )
    if not chosen:
        raise ParameterError(f"format takes {listed(FORMATS)}, or several, not none at all.")
    if "png" not in chosen and (width is not None or scale != 1):
        raise ParameterError(
            f"{'width' if scale == 1 else 'scale'} is for PNG; an SVG has no pixels."
        )
    if not 0.1 <= scale <= 10:
        raise ParameterError(f"scale must be from 0.1 to 10, not {scale!r}.")
    frame("square").pixels(width)
    framed, themed = tuple(dict.fromkeys(frames)), tuple(dict.fromkeys(themes))
    for name in framed:
        frame(name)
    for name in themed:
        theme(name)
    return Options(chosen, framed, themed, width, float(scale), check)


def _checked_jobs(jobs: int | None, timeout: float) -> int:
    if jobs is not None and (isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1):
        raise ParameterError(f"jobs must be a whole number from 1, not {jobs!r}.")
    if not 0 < timeout < float("inf"):
        raise ParameterError(f"timeout must be a number of seconds above 0, not {timeout!r}.")
    return jobs or cores()


def _shipped(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, but no hidden ones, for machines that do not share it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(p.startswith((".", "__")) for p in path.parts)
    }


@contextmanager
def _handed_to(
    submit: Submit | None, jobs: int, timeout: float, waiting: list[Job]
) -> Iterator[Submit]:
    """Yield how to hand in a job; processes are only started if there is one."""
    if submit or not waiting:
        yield submit or (lambda job: Future())
        return
    with workers(jobs, timeout) as own:
        yield own


def _finished(jobs: list[Job], hand_in: Submit, timeout: float) -> Iterator[tuple[Job, Outcome]]:
    """Yield each job when it is done, with what came of it."""
    coming = iter(jobs)
    running: dict[Future[Outcome], Job] = {}
    while True:
        while len(running) < WAITING and (job := next(coming, None)):
            running[hand_in(job)] = job
        if not running:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda future: running[future].path):
            job = running.pop(future)
            try:
                came = outcome(future, job.path, timeout)
            except GalleryError as error:
                came = Outcome((), (Failed(kebab(Path(job.path).stem), str(error)),), ())
            yield job, came


class _Work:
    """What is known so far: what is there, what was made, what failed."""

    def __init__(self, out: Path, options: Options, remembered: State) -> None:
        self._out = out
        self._options = options
        self._remembered = remembered
        self._known = remembered.entries()
        self._built: dict[str, Built] = {}
        self._unchanged: dict[str, Built] = {}
        self._failed: list[tuple[str, Failed]] = []
        self._owners: dict[str, Path] = {}
        self.todo: set[str] = set()
        self.entries: dict[str, tuple[dict[str, Any], ...]] = {}

    def keep_unchanged(self, sources: Iterable[Path]) -> None:
        """Find out which files need not be run."""
        for path in sources:
            known = self._known.get(path.name)
            if known and self._is_there(path, known):
                self.entries[path.name] = known.visuals
                for visual in known.visuals:
                    self._owners[visual["name"]] = path
                    self._unchanged[visual["name"]] = self._shown(visual)
            else:
                self.todo.add(path.name)

    def _is_there(self, path: Path, known: Entry) -> bool:
        return known.key == key(path, known.used, self._options) and all(
            digest(self._out / picture["path"]) == picture["sha256"]
            for visual in known.visuals
            for picture in visual["pictures"]
        )

    def _shown(self, visual: dict[str, Any]) -> Built:
        paths = (self._out / picture["path"] for picture in visual["pictures"])
        return Built(visual["name"], tuple(paths))

    def enter(self, path: Path, came: Outcome) -> None:
        """Write what was made of a file, then remember it."""
        entries = []
        failed = list(came.failed)
        for one in came.made:
            first = self._owners.setdefault(one.name, path)
            if first != path:
                message = f"{path}: {first} has a Visual called {one.name!r} too. Rename one."
                failed.append(Failed(one.name, message))
                continue
            try:
                entries.append(self._written(one))
            except SaveError as error:
                failed.append(Failed(one.name, f"{path}: {error}"))
        for entry in entries:
            self._built[entry["name"]] = self._shown(entry)
        self._failed += [(path.name, one) for one in failed]
        self.entries[path.name] = tuple(entries)
        # What failed is tried anew the next time.
        own = "" if failed else key(path, came.used, self._options)
        self._remembered.enter(path.name, Entry(own, came.used, tuple(entries)))

    def _written(self, one: Made) -> dict[str, Any]:
        pictures = []
        for picture in one.pictures:
            write_whole(self._out / picture.path, picture.data)
            about = picture._asdict() | {
                "bytes": len(picture.data),
                "sha256": hashlib.sha256(picture.data).hexdigest(),
            }
            del about["data"]
            pictures.append(about)
        return one.entry | {"pictures": pictures}

    def forget_all_but(self, sources: Iterable[Path]) -> None:
        """Remove the pictures of visuals that are gone, unless somebody changed them since."""
        kept = {
            picture["path"]
            for visuals in self.entries.values()
            for visual in visuals
            for picture in visual["pictures"]
        }
        failed = {name for name, _ in self._failed}
        there = {path.name for path in sources}
        for source, known in self._known.items():
            # A visual that fails keeps the pictures that it had.
            for visual in known.visuals if source not in failed else ():
                for picture in visual["pictures"]:
                    file = self._out / picture["path"]
                    if picture["path"] not in kept and digest(file) == picture["sha256"]:
                        file.unlink(missing_ok=True)
            if source not in there:
                self._remembered.forget(source)

    def report(self) -> Report:
        """Return what came of it all, in the order of the files."""
        order = sorted(self.entries)
        names = [visual["name"] for source in order for visual in self.entries[source]]
        errors = (
            Failed(visual["name"], f"{finding['rule']}: {finding['what']} {finding['remedy']}")
            for source in order
            for visual in self.entries[source]
            for finding in visual.get("findings", ())
            if finding["level"] == "error"
        )
        return Report(
            self._out,
            self._options.formats,
            tuple(self._built[name] for name in names if name in self._built),
            tuple(failed for _, failed in sorted(self._failed, key=itemgetter(0))),
            tuple(self._unchanged[name] for name in names if name in self._unchanged),
            tuple(errors),
        )
