"""Comparing a folder of pictures with what its visuals draw now, without writing into it."""

from __future__ import annotations

import base64
import html
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kdviz.errors import GalleryError, join_words
from kdviz.files import make_folder, read_whole, write_whole
from kdviz.gallery.likeness import shows_same
from kdviz.gallery.manifest import MANIFEST, read_manifest
from kdviz.gallery.report import Report
from kdviz.render.formats.registry import find_format

SHOWN_BY_PICTURES = frozenset({"pictures", "findings", "silenced"})
"""What the manifest says of a visual that follows from its pictures and from how it was asked."""


class Difference(NamedTuple):
    """A picture that is not what is drawn now; what is missing on a side is empty.

    Attributes:
        name: the name of its file.
        before: what is there.
        after: what is drawn now.
        visual_stays: whether its visual is still drawn, though not in this frame and theme.
    """

    name: str
    before: bytes
    after: bytes
    visual_stays: bool = False

    @property
    def what(self) -> str:
        """What is the matter with it, in a few words."""
        if not self.before:
            return "is not there"
        if self.after:
            return "differs"
        return "is no longer drawn" if self.visual_stays else "is of no visual any more"


class Comparison(NamedTuple):
    """What came of comparing.

    Attributes:
        report: what came of drawing everything anew.
        out: the folder that was compared.
        differences: the pictures that are not what is drawn now.
        page: the page that shows them, if there are any.
        retold: the visuals of which the manifest says something else than it would now.
    """

    report: Report
    out: Path
    differences: tuple[Difference, ...]
    page: Path
    retold: tuple[str, ...] = ()

    @property
    def messages(self) -> tuple[str, ...]:
        """A line for each difference."""
        told = tuple(f"{self.out / one.name} {one.what}." for one in self.differences)
        if not self.retold:
            return told
        names = join_words(self.retold, "and")
        return (*told, f"{self.out / MANIFEST} says something else of {names} than it would now.")

    @property
    def summary(self) -> str:
        """How many pictures differ, and where that can be seen, as a sentence."""
        drawn = sum(len(one.paths) for one in self.report.built)
        failed = f"; {len(self.report.failed)} failed" if self.report.failed else ""
        if not self.differences:
            retold = f", but {MANIFEST} is not" if self.retold else ""
            return f"All {drawn} pictures in {self.out} are what is drawn now{retold}{failed}."
        return (
            f"{len(self.differences)} of {drawn} pictures in {self.out} differ{failed}; "
            f"before and after: {self.page}"
        )


def compare(
    out: Path, build: Callable[[Path], Report], page: Path, *, whole: bool = True
) -> Comparison:
    """Draw everything into a passing folder and compare it with what is there.

    Args:
        out: the folder of pictures that is to be compared; nothing is written there.
        build: draws everything into a folder.
        page: where to write a page with each difference, before and after; only if there is one.
        whole: whether all visuals are drawn, so that pictures of others have no place there.

    Raises:
        GalleryError: there is no such folder.
        SaveError: the page cannot be written.
    """
    if not out.is_dir():
        raise GalleryError(f"There is no folder {str(out)!r} to compare with. Build it first.")
    with tempfile.TemporaryDirectory() as passing:
        report = build(Path(passing))
        listed = _Listed(out, Path(passing), report) if whole else None
        differences = tuple(_differences(out, Path(passing), report, listed))
        retold = listed.find_retold({one.name for one in differences}) if listed else ()
    if differences:
        make_folder(page.parent)
        write_whole(page, _page(differences).encode())
    return Comparison(report, out, differences, page, retold)


def _differences(
    out: Path, passing: Path, report: Report, listed: _Listed | None
) -> Iterator[Difference]:
    drawn = {path.name for one in report.built for path in one.paths}
    dropped = listed.find_dropped(drawn) if listed else {}
    for name in sorted(drawn | dropped.keys()):
        before, after = _read(out / name), _read(passing / name)
        # What failed is told as such, and its pictures are not what is at fault.
        if not _is_same(name, before, after) and not (not after and report.failed):
            yield Difference(name, before, after, dropped.get(name, False))


def _is_same(name: str, before: bytes, after: bytes) -> bool:
    """Whether two files of a picture are the same, or two PNGs look so."""
    return before == after or (name.endswith(".png") and shows_same(before, after))


class _Listed:
    """What the manifest of a folder, if it has one, says beside that of what is drawn now.

    Args:
        out: the folder that is compared.
        passing: the folder with what is drawn now.
        report: what came of drawing.
    """

    def __init__(self, out: Path, passing: Path, report: Report) -> None:
        before, after = (
            read_manifest(each) if (each / MANIFEST).is_file() else {"visuals": []}
            for each in (out, passing)
        )
        self._formats = report.formats
        # What was asked for in another frame or theme stays, whatever is drawn now.
        self._is_same_look = before.get("asked") == after.get("asked")
        self._before = {visual["name"]: visual for visual in before["visuals"]}
        self._after = {visual["name"]: visual for visual in after["visuals"]}

    def find_dropped(self, drawn: set[str]) -> dict[str, bool]:
        """Return the pictures that are not drawn any more, and whether their visuals still are."""
        return {
            picture["path"]: name in self._after
            for name, visual in self._before.items()
            for picture in visual["pictures"]
            if picture["format"] in self._formats
            and picture["path"] not in drawn
            and (name not in self._after or self._is_same_look)
        }

    def find_retold(self, differing: set[str]) -> tuple[str, ...]:
        """Return the visuals that are told otherwise, though all of their pictures are the same."""
        if not self._is_same_look:
            return ()
        return tuple(
            name
            for name, visual in self._after.items()
            if name in self._before
            and _tell(visual) != _tell(self._before[name])
            and differing.isdisjoint(picture["path"] for picture in visual["pictures"])
        )


def _tell(visual: dict[str, Any]) -> dict[str, Any]:
    return {what: told for what, told in visual.items() if what not in SHOWN_BY_PICTURES}


def _read(path: Path) -> bytes:
    return read_whole(path) or b""


def _page(differences: tuple[Difference, ...]) -> str:
    """Return a page that needs nothing else: the pictures are in it."""
    rows = "".join(
        f"<section><h2>{html.escape(one.name)} {one.what}</h2><div>"
        f"<figure>{_show(one.name, one.before)}<figcaption>before</figcaption></figure>"
        f"<figure>{_show(one.name, one.after)}<figcaption>after</figcaption></figure>"
        "</div></section>"
        for one in differences
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width"><title>What differs</title>'
        "<style>body{background:#0f1117;color:#fff;font:16px system-ui;margin:2rem}"
        "div{display:flex;gap:1rem;flex-wrap:wrap}figure{margin:0;flex:1;min-width:16rem}"
        "img{width:100%;border:1px solid #fff}pre{overflow:auto}</style>"
        f"<h1>What differs</h1>{rows}</html>\n"
    )


def _show(name: str, data: bytes) -> str:
    """Return a picture as HTML; of what is neither an image nor text, only how large it is."""
    if not data:
        return "<p>none</p>"
    kind = find_format(Path(name).suffix)
    if kind and kind.is_image:
        address = f"data:{kind.media_type};base64,{base64.b64encode(data).decode()}"
        return f'<img alt="" src="{address}">'
    if kind and kind.is_text:
        return f"<pre>{html.escape(data.decode())}</pre>"
    return f"<p>{len(data)} bytes</p>"
