"""The ledger of a build: what is there, what was made, and what failed, file by file."""

from __future__ import annotations

from collections.abc import Iterable
from operator import itemgetter
from pathlib import Path
from typing import Any

from kdviz.errors import SaveError
from kdviz.files import read_whole, write_whole
from kdviz.gallery.belonging import refuse_foreign
from kdviz.gallery.find import Failed, refuse_name
from kdviz.gallery.job import JobOutcome, Known, Made, PictureFile
from kdviz.gallery.keys import digest_bytes, digest_file, is_soon_read, make_key
from kdviz.gallery.options import Options
from kdviz.gallery.report import Built, Report
from kdviz.gallery.state import Record, State
from kdviz.render.marking import is_sealed


class Ledger:
    """What is known so far of the files of a folder, and of their pictures.

    Args:
        out: the folder of pictures.
        options: what is made of each visual.
        remembered: what is known of earlier builds.
        overwrite: whether files that kdviz did not make are written over.

    Attributes:
        entries: what the manifest says of the visuals of each file.
    """

    def __init__(self, out: Path, options: Options, remembered: State, overwrite: bool) -> None:
        self._out = out
        self._options = options
        self._remembered = remembered
        self._overwrite = overwrite
        self._known = remembered.records()
        self._built: dict[str, Built] = {}
        self._unchanged: dict[str, Built] = {}
        self._failed: list[tuple[str, Failed]] = []
        self._owners: dict[str, Path] = {}
        self._claims: dict[str, Path] = {}
        self.entries: dict[str, tuple[dict[str, Any], ...]] = {}

    def keep_unchanged(self, sources: Iterable[Path]) -> list[tuple[Path, Known | None]]:
        """Keep what is there of the files that need not be run, and return the others.

        Returns:
            Each file, with what is known of it if only a long look can tell whether it changed.
        """
        others: list[tuple[Path, Known | None]] = []
        for path in sources:
            record = self._known.get(path.name)
            known = None
            if record and self._has_pictures(record):
                if not is_soon_read(path, record.used):
                    known = Known(record.key, record.used)
                elif record.key == make_key(path, record.used):
                    self._keep(path, record)
                    continue
            others.append((path, known))
        return others

    def _has_pictures(self, record: Record) -> bool:
        return bool(record.key) and all(
            digest_file(self._out / picture["path"]) == picture["sha256"]
            for visual in record.visuals
            for picture in visual["pictures"]
        )

    def _keep(self, path: Path, record: Record) -> None:
        """Keep the pictures of a file, which is as it was."""
        self.entries[path.name] = record.visuals
        for visual in record.visuals:
            self._owners[visual["name"]] = path
            self._claims |= {picture["path"]: path for picture in visual["pictures"]}
            self._unchanged[visual["name"]] = self._locate(visual)

    def _locate(self, visual: dict[str, Any]) -> Built:
        paths = (self._out / picture["path"] for picture in visual["pictures"])
        return Built(visual["name"], tuple(paths))

    def enter(self, path: Path, came: JobOutcome) -> None:
        """Write what was made of a file, then remember it."""
        if came.is_unchanged:
            self._keep(path, self._known[path.name])
            return
        entries = []
        failed = list(came.failed)
        for one in came.made:
            first = self._owners.setdefault(one.name, path)
            if first != path:
                failed.append(refuse_name(one.name, path, first))
                continue
            try:
                self._claim(one, path)
                entries.append(self._write(one))
            except SaveError as error:
                failed.append(Failed(one.name, f"{path}: {error}"))
        for entry in entries:
            self._built[entry["name"]] = self._locate(entry)
        self._failed += [(path.name, one) for one in failed]
        self.entries[path.name] = tuple(entries)
        # What failed is tried anew the next time.
        key = "" if failed else came.key
        self._remembered.enter(path.name, Record(key, came.used, tuple(entries)))

    def _claim(self, one: Made, path: Path) -> None:
        """Note whose pictures these are.

        Raises:
            SaveError: one of them is called as another of this build is: ``drift.py`` as a story
                and ``drift_story.py``, say.
        """
        for picture in one.pictures:
            if first := self._claims.get(picture.path):
                raise SaveError(f"{first} has a picture {picture.path!r} too. Rename one.")
        self._claims |= {picture.path: path for picture in one.pictures}

    def _write(self, one: Made) -> dict[str, Any]:
        """Write the pictures of a visual; if one may not be, none is.

        Raises:
            SaveError: a file cannot be written, or kdviz did not make what is in its place.
        """
        for picture in one.pictures:
            self._refuse_foreign(picture)
        pictures = []
        for picture in one.pictures:
            sha256 = digest_bytes(picture.data)
            self._remembered.announce_picture(picture.path, sha256)
            write_whole(self._out / picture.path, picture.data)
            self._remembered.settle_picture(picture.path, sha256)
            about = picture._asdict() | {"bytes": len(picture.data), "sha256": sha256}
            del about["data"]
            pictures.append(about)
        return one.entry | {"pictures": pictures}

    def _refuse_foreign(self, picture: PictureFile) -> None:
        file = self._out / picture.path
        there = None if self._overwrite else read_whole(file)
        if there in (None, picture.data) or is_sealed(there):
            return
        if not self._remembered.knows_picture(picture.path, digest_bytes(there)):
            raise refuse_foreign(file)

    def forget_all_but(self, sources: Iterable[Path]) -> None:
        """Remove the pictures of visuals that are gone, unless somebody changed them since.

        Those in frames, themes and formats that were not asked for this time stay.
        """
        visuals = [visual for several in self.entries.values() for visual in several]
        names = {visual["name"] for visual in visuals}
        kept = {picture["path"] for visual in visuals for picture in visual["pictures"]}
        failed = {name for name, _ in self._failed}
        there = {path.name for path in sources}
        further = [
            (
                source,
                record._replace(visuals=tuple(v for v in record.visuals if v["name"] not in names)),
            )
            for source, record in self._remembered.further_records()
        ]
        for source, record in [*self._known.items(), *further]:
            # A visual that fails keeps the pictures that it had.
            for visual in record.visuals if source not in failed else ():
                for picture in visual["pictures"]:
                    if picture["path"] not in kept:
                        self._remove(self._out / picture["path"])
            if source not in there:
                self._remembered.forget(source)

    def _remove(self, file: Path) -> None:
        """Remove a picture, if it is as it was written."""
        data = read_whole(file)
        # By now it may have other line ends.
        if data is not None and is_sealed(data):
            file.unlink(missing_ok=True)

    def report(self) -> Report:
        """Return what came of it all, in the order of the files."""
        order = sorted(self.entries)
        names = [visual["name"] for source in order for visual in self.entries[source]]
        errors = (
            Failed(visual["name"], _tell_error(finding))
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


def _tell_error(finding: dict[str, Any]) -> str:
    rendition = f" in {finding['rendition']}" if finding["rendition"] else ""
    return f"{finding['rule']}{rendition}: {finding['sentence']}"
