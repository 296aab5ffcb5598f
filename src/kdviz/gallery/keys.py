"""Keys: what stands for everything that the pictures of a file depend on."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import kdviz
from kdviz.files import open_regular
from kdviz.gallery.options import Options
from kdviz.render.painted import can_paint
from kdviz.render.raster import rasteriser

DRAWING = (
    "cairosvg",
    "drawsvg",
    "font-manrope",
    "pillow",
    "resvg_py",
    "skia-pathops",
    "uharfbuzz",
)
"""The libraries of other people that a picture's bytes depend on."""


LARGE = 16_000_000
"""How many bytes of data a worker looks at, so that it is stopped when that takes too long."""


def make_key(source: Path, used: Iterable[str]) -> str:
    """Return what stands for a file, all that it uses, and the library.

    Args:
        source: the file of visuals.
        used: the files beside it that it read, relative to its folder.
    """
    parts = [digest_library(), source.name, digest_file(source)]
    for name in sorted(used):
        parts += [name, digest_file(source.parent / name)]
    return digest_bytes("\0".join(parts).encode())


def digest_options(options: Options) -> str:
    """Return what stands for what is made of visuals."""
    return digest_bytes(repr(options).encode())


def digest_bytes(data: bytes) -> str:
    """Return what stands for some bytes, and for no others."""
    return hashlib.sha256(data).hexdigest()


def digest_file(path: Path) -> str:
    """Return what stands for a file's content; what is no file, or cannot be read, has none.

    However long it is, little of it is in memory at once.
    """
    try:
        file = open_regular(path)
        if file is None:
            return ""
        with file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ""


def is_soon_read(source: Path, used: Iterable[str]) -> bool:
    """Return whether a file and all that it uses is read in no time.

    Args:
        source: the file of visuals.
        used: the files beside it that it read, relative to its folder.
    """
    try:
        sizes = [(source.parent / name).stat().st_size for name in (source.name, *used)]
    except (OSError, ValueError):
        return True
    return sum(sizes) <= LARGE


@cache
def digest_library() -> str:
    """Return what stands for kdviz itself, also while it is being worked on, and what it uses."""
    content = hashlib.sha256()
    folder = Path(kdviz.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        content.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        content.update(path.read_bytes())
    versions = [f"{name} {_version(name)}" for name in DRAWING]
    # What paints here decides about the bytes of a PNG.
    painter = "painted" if can_paint() else rasteriser()
    return " ".join([content.hexdigest(), platform.python_version(), painter, *versions])


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
