"""Publishing a folder of visuals as pages that open from the disk and ask nothing of a network."""

from __future__ import annotations

import os
import tokenize
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.errors import GalleryError, ParameterError
from kdviz.gallery.build import OnProgress, build_folder
from kdviz.gallery.manifest import read_manifest
from kdviz.gallery.processes import MEMORY
from kdviz.gallery.report import Report
from kdviz.gallery.site.cards import counted
from kdviz.gallery.site.kept import Kept, keep_files
from kdviz.gallery.site.pages import PICTURES, make_gallery, render_pages
from kdviz.gallery.workers import TIMEOUT
from kdviz.style.presets import PRESETS
from kdviz.style.theme import Theme, theme

NOTHING: Mapping[str, Any] = {"visuals": [], "failed": []}
"""The manifest of no pictures."""

TITLE = "Gallery"
"""What a gallery is called if nothing else is said."""


class Site(NamedTuple):
    """What came of publishing a folder.

    Attributes:
        page: the page to open.
        visuals: how many visuals have a page.
        report: what came of building the pictures, or None if the folder has no visuals.
        kept: the files besides the pictures that were written and removed.
    """

    page: Path
    visuals: int
    report: Report | None
    kept: Kept

    @property
    def summary(self) -> str:
        """What is there now, as a sentence."""
        done = [(self.kept.written, "written"), (self.kept.removed, "removed")]
        said = "; ".join(f"{counted(len(paths), 'file')} {what}" for paths, what in done if paths)
        return f"{counted(self.visuals, 'visual')} in {self.page} ({said or 'nothing changed'})."


def publish_site(
    folder: str | os.PathLike[str],
    out: str | os.PathLike[str],
    *,
    title: str = TITLE,
    look: str | None = None,
    timeout: float = TIMEOUT,
    memory: int = MEMORY,
    overwrite: bool = False,
    on_progress: OnProgress | None = None,
) -> Site:
    """Build the pictures of every visual in a folder, and pages to search and look at them.

    Only files whose content changed are written. Pages of visuals that are gone are removed, but
    no file that was not written here.

    Args:
        folder: where the Python files with the visuals are; there may be none.
        out: the folder for the pages; it is made if it is not there.
        title: what the gallery is called.
        look: the name of the theme of pictures and pages, or None for the pictures' own.
        timeout: how long a file may run, in seconds.
        memory: how much memory it may take, in MB.
        overwrite: whether files in their places that kdviz did not make are written over.
        on_progress: called after each file with how many are done, how many there are, its name.

    Returns:
        What was written, and what failed and why.

    Raises:
        GalleryError: there is no such folder.
        ParameterError: the title is empty, or a limit is none.
        ThemeError: there is no such theme.
        SaveError: something cannot be written, or is somebody else's.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     publish_site(folder, folder + "/site").page.name
        'index.html'
    """
    if not title.strip():
        raise ParameterError("title must not be empty: it is what the gallery is called.")
    if look is not None:
        theme(look)
    pictures = Path(out) / PICTURES
    if Path(folder).is_dir() and not any(Path(folder).glob("[!_.]*.py")):
        # Pages without a visual say how to begin.
        report, found = None, NOTHING
    else:
        report = build_folder(
            folder,
            pictures,
            on_progress=on_progress,
            themes=(look,) if look else (),
            timeout=timeout,
            memory=memory,
            overwrite=overwrite,
        )
        found = read_manifest(pictures)
    names = {name for one in found["visuals"] for name in (one["source"], *one["helpers"])}
    sources = {name: _read_source(Path(folder) / name) for name in sorted(names)}
    shown = make_gallery(found, sources, title.strip(), theme(look) if look else _find_theme(found))
    kept = keep_files(Path(out), render_pages(shown), overwrite=overwrite)
    return Site(Path(out) / "index.html", len(shown.cards), report, kept)


def _read_source(source: Path) -> str:
    try:
        with tokenize.open(source) as file:
            return file.read()
    except (OSError, SyntaxError, ValueError) as error:
        raise GalleryError(f"{source} cannot be read: {error}.") from error


def _find_theme(found: Mapping[str, Any]) -> Theme:
    """Return the preset that most pictures have."""
    names = Counter(
        picture["theme"] for visual in found["visuals"] for picture in visual["pictures"]
    )
    presets = [name for name, _ in names.most_common() if name in PRESETS]
    return theme(presets[0] if presets else "default")
