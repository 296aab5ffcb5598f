"""The report of a build: what was made, what was there, and what failed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from kdviz.gallery.find import Failed
from kdviz.render.formats.registry import FORMATS


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
        endings = [path.suffix for one in self.built for path in one.paths]
        formats = [FORMATS[name] for name in self.formats]
        each = ", ".join(f"{endings.count(one.ending)} {one.label}" for one in formats)
        said = f"Built {number} visual{'s' * (number != 1)} ({each}) in {self.out}"
        further = (
            (self.unchanged, "unchanged"),
            (self.failed, "failed"),
            ({name for name, _ in self.errors}, "with errors of style"),
        )
        return (
            "; ".join([said, *(f"{len(those)} {what}" for those, what in further if those)]) + "."
        )
