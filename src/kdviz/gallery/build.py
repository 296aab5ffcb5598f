"""Building the pictures of a folder of visuals: what changed, side by side, and safely."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from kdviz.errors import GalleryError, ParameterError
from kdviz.files import make_folder, remove_leftovers
from kdviz.gallery.find import STDIN, Failed, find_files
from kdviz.gallery.job import Job, JobOutcome, run_job
from kdviz.gallery.keys import digest_options
from kdviz.gallery.ledger import Ledger
from kdviz.gallery.manifest import check_manifest, write_manifest
from kdviz.gallery.options import check_options
from kdviz.gallery.processes import MEMORY, check_memory, check_timeout
from kdviz.gallery.report import Report
from kdviz.gallery.settings import read_settings
from kdviz.gallery.state import open_state
from kdviz.gallery.workers import (
    TIMEOUT,
    Submit,
    await_outcome,
    count_cores,
    start_workers,
    submit_to,
)
from kdviz.reference.kebab import kebab
from kdviz.render.formats.registry import FORMATS

WAITING = 32
"""How many files are handed in before the first is done: pictures that wait take memory."""

OnProgress = Callable[[int, int, str], None]
"""Told after each file that was run: how many are done, how many there are, and its name."""


def build_folder(
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
    memory: int = MEMORY,
    check: bool = True,
    overwrite: bool = False,
    executor: Executor | None = None,
    ship: bool = False,
    code: bytes | None = None,
) -> Report:
    """Make the pictures of every visual in a folder, but not those that are there already.

    A picture in another than its own frame or theme carries that in its name, as in
    ``drift-story.png``, and stands beside those that are there.

    Each file is run in a process of its own kind, and one that fails stops no other. Pictures,
    and the ``manifest.json`` that lists them, are written whole; what is done when the process
    ends, however it ends, need not be done again.

    Args:
        folder: where the Python files with the visuals are.
        out: the folder for the pictures; it is made if it is not there.
        formats: the name of a format or of several, as in ``"svg"``, or all that there are.
        width: the width in pixels of formats that have pixels, or None for each frame's own.
        on_progress: called after each file with how many are done, how many there are, its name.
        frames: names of frames, or nothing for each visual's own.
        themes: names of themes, or nothing for each visual's own.
        scale: how many times as wide these are, as for a screen with small pixels.
        jobs: how many processes run files, or None for one a core.
        timeout: how long a file may run, in seconds; an executor sees to this itself.
        memory: how much memory it may take, in MB; an executor sees to this, too.
        check: whether visuals are held to the rules of ``kdviz check``, in each frame and theme.
        overwrite: whether files in the pictures' places that kdviz did not make are written over.
        executor: hands the work to others, instead of processes on this machine.
        ship: whether the executor's workers are sent the folder, since they do not share the disk.
        code: a file of visuals that is nowhere on the disk, and is built instead of those in the
            folder; from there it imports. Nothing is forgotten then, and no manifest written.

    Returns:
        What was built, what was there, and what failed and why.

    Raises:
        GalleryError: there is no such folder, or no file in it.
        ParameterError: a format, the width, or another number is wrong.
        SaveError: something cannot be written, or the manifest there is another program's; what
            was there before stays whole.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = (Path(folder) / "less.py").write_text(
        ...         "import kdviz as kd; less = kd.Visual('Less', 'Say less.', kd.Circle(5))"
        ...     )
        ...     report = build_folder(folder, folder + "/pictures")
        ...     [path.name for path in report.built[0].paths]
        ['less.svg', 'less.png']
    """
    options = check_options(formats, width, frames, themes, scale, check)
    jobs = _check_jobs(jobs)
    check_timeout(timeout)
    check_memory(memory)
    folder = Path(folder)
    read_settings(folder)  # where it cannot be, nothing is begun
    sources = find_files(folder) if code is None else [folder / STDIN]
    out = make_folder(Path(out))
    if code is None and not overwrite:
        check_manifest(out)
    remove_leftovers(out)
    submit = submit_to(executor) if executor else None
    shipped = _read_all(folder) if ship and code is None else None
    remembered_as = os.path.relpath(folder, out) if code is None else STDIN
    with open_state(out, remembered_as, digest_options(options)) as remembered:
        ledger = Ledger(out, options, remembered, overwrite)
        unknown = [(path, None) for path in sources]
        todo = ledger.keep_unchanged(sources) if code is None else unknown
        # Where there are fewer files than processes, each file's pictures are spread over several.
        each = 1 if executor else max(1, jobs // max(1, len(todo)))
        waiting = [Job(str(path), options, shipped, code, known, each) for path, known in todo]
        workers = start_workers(run_job, min(jobs, max(1, len(waiting))), timeout, memory)
        with _take_jobs(submit, workers, waiting) as hand_in:
            for number, (job, came) in enumerate(_run_jobs(waiting, hand_in, timeout), 1):
                ledger.enter(Path(job.path), came)
                if on_progress:
                    on_progress(number, len(waiting), kebab(Path(job.path).stem))
        report = ledger.report()
        if code is None:
            ledger.forget_all_but(sources)
            asked = {"frames": options.frames, "themes": options.themes}
            write_manifest(out, ledger.entries, report.failed, asked)
    return report


def _check_jobs(jobs: int | None) -> int:
    """Return how many processes draw."""
    if jobs is not None and (isinstance(jobs, bool) or not isinstance(jobs, int) or jobs < 1):
        raise ParameterError(f"jobs must be a whole number from 1, not {jobs!r}.")
    return jobs or count_cores()


def _read_all(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder, but no hidden ones, for machines that do not share it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not any(p.startswith((".", "__")) for p in path.parts)
    }


@contextmanager
def _take_jobs(
    submit: Submit | None, workers: AbstractContextManager[Submit], waiting: list[Job]
) -> Iterator[Submit]:
    """Yield how to hand in a job; processes are only started if there is one."""
    if submit or not waiting:
        yield submit or (lambda job: Future())
        return
    with workers as own:
        yield own


def _run_jobs(jobs: list[Job], hand_in: Submit, timeout: float) -> Iterator[tuple[Job, JobOutcome]]:
    """Yield each job when it is done, with what came of it."""
    coming = iter(jobs)
    running: dict[Future[JobOutcome], Job] = {}
    while True:
        while len(running) < WAITING and (job := next(coming, None)):
            running[hand_in(job)] = job
        if not running:
            return
        done, _ = wait(running, return_when=FIRST_COMPLETED)
        for future in sorted(done, key=lambda future: running[future].path):
            job = running.pop(future)
            try:
                came = await_outcome(future, job.path, timeout)
            except GalleryError as error:
                came = JobOutcome((), (Failed(kebab(Path(job.path).stem), str(error)),), ())
            yield job, came
