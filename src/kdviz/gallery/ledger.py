"""The ledger of a build: what is there, what was made, and what failed, file by file."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import Any

from kdviz.errors import SaveError
from kdviz.files import write_whole
from kdviz.gallery.find import Failed, refuse_name
from kdviz.gallery.job import JobOutcome, Made
from kdviz.gallery.keys import digest_bytes, digest_file, make_key
from kdviz.gallery.options import Options
from kdviz.gallery.report import Built, Report
from kdviz.gallery.state import Record, State


class Ledger:
    """What is known so far of the files of a folder, and of their pictures.

    Args:
        out: the folder of pictures.
        options: what is made of each visual.
        remembered: what is known of earlier builds.

    Attributes:
        todo: the names of the files that have to be run.
        entries: what the manifest says of the visuals of each file.
    """

    def __init__(self, out: Path, options: Options, remembered: State) -> None:
        self._out = out
        self._options = options
        self._remembered = remembered
        self._known = remembered.records()
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
                    self._unchanged[visual["name"]] = self._locate(visual)
            else:
                self.todo.add(path.name)

    def _is_there(self, path: Path, known: Record) -> bool:
        return known.key == make_key(path, known.used, self._options) and all(
            digest_file(self._out / picture["path"]) == picture["sha256"]
            for visual in known.visuals
            for picture in visual["pictures"]
        )

    def _locate(self, visual: dict[str, Any]) -> Built:
        paths = (self._out / picture["path"] for picture in visual["pictures"])
        return Built(visual["name"], tuple(paths))

    def enter(self, path: Path, came: JobOutcome) -> None:
        """Write what was made of a file, then remember it."""
        entries = []
        failed = list(came.failed)
        for one in came.made:
            first = self._owners.setdefault(one.name, path)
            if first != path:
                failed.append(refuse_name(one.name, path, first))
                continue
            try:
                entries.append(self._write(one))
            except SaveError as error:
                failed.append(Failed(one.name, f"{path}: {error}"))
        for entry in entries:
            self._built[entry["name"]] = self._locate(entry)
        self._failed += [(path.name, one) for one in failed]
        self.entries[path.name] = tuple(entries)
        # What failed is tried anew the next time.
        own = "" if failed else make_key(path, came.used, self._options)
        self._remembered.enter(path.name, Record(own, came.used, tuple(entries)))

    def _write(self, one: Made) -> dict[str, Any]:
        pictures = []
        for picture in one.pictures:
            write_whole(self._out / picture.path, picture.data)
            about = picture._asdict() | {
                "bytes": len(picture.data),
                "sha256": digest_bytes(picture.data),
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
                    if picture["path"] not in kept and digest_file(file) == picture["sha256"]:
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
            tuple(each.name for each in self._options.formats),
            tuple(self._built[name] for name in names if name in self._built),
            tuple(failed for _, failed in sorted(self._failed, key=itemgetter(0))),
            tuple(self._unchanged[name] for name in names if name in self._unchanged),
            tuple(errors),
        )
