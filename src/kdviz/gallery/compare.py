"""Comparing a folder of pictures with what its visuals draw now, without writing into it."""

from __future__ import annotations

import base64
import html
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from kdviz.errors import GalleryError
from kdviz.files import make_folder, read_whole, write_whole
from kdviz.gallery.manifest import MANIFEST, read_manifest
from kdviz.gallery.report import Report
from kdviz.render.formats.registry import find_format


class Difference(NamedTuple):
    """A picture that is not what is drawn now; what is missing on a side is empty."""

    name: str
    before: bytes
    after: bytes

    @property
    def what(self) -> str:
        """What is the matter with it, in a few words."""
        if not self.before:
            return "is not there"
        return "differs" if self.after else "is of no visual any more"


class Comparison(NamedTuple):
    """What came of comparing.

    Attributes:
        report: what came of drawing everything anew.
        out: the folder that was compared.
        differences: the pictures that are not what is drawn now.
        page: the page that shows them, if there are any.
    """

    report: Report
    out: Path
    differences: tuple[Difference, ...]
    page: Path

    @property
    def messages(self) -> tuple[str, ...]:
        """A line for each difference."""
        return tuple(f"{self.out / one.name} {one.what}." for one in self.differences)

    @property
    def summary(self) -> str:
        """How many pictures differ, and where that can be seen, as a sentence."""
        drawn = sum(len(one.paths) for one in self.report.built)
        failed = f"; {len(self.report.failed)} failed" if self.report.failed else ""
        if not self.differences:
            return f"All {drawn} pictures in {self.out} are what is drawn now{failed}."
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
        differences = tuple(_differences(out, Path(passing), report, whole))
    if differences:
        make_folder(page.parent)
        write_whole(page, _page(differences).encode())
    return Comparison(report, out, differences, page)


def _differences(out: Path, passing: Path, report: Report, whole: bool) -> Iterator[Difference]:
    drawn = {path.name for one in report.built for path in one.paths}
    for name in sorted(drawn | (_read_gone(out, report) if whole else set())):
        before, after = _read(out / name), _read(passing / name)
        # What failed is told as such, and its pictures are not what is at fault.
        if before != after and not (not after and report.failed):
            yield Difference(name, before, after)


def _read_gone(out: Path, report: Report) -> set[str]:
    """Return the pictures that the manifest of a folder, if it has one, lists of other visuals."""
    if not (out / MANIFEST).is_file():
        return set()
    drawn = {one.name for one in report.built}
    return {
        picture["path"]
        for visual in read_manifest(out)["visuals"]
        for picture in visual["pictures"]
        # Those of a visual that is drawn may be in another frame or theme than is drawn now.
        if picture["format"] in report.formats and visual["name"] not in drawn
    }


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
