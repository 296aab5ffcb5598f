"""Files from elsewhere: an SVG or a PNG held to the theme's inks."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from kdviz.check.colours import Tally, as_percent, find_odd_colours
from kdviz.check.finding import Finding
from kdviz.check.paints import find_odd_paints
from kdviz.check.pngfile import PNG_SIGNATURE, Png
from kdviz.check.review import Review
from kdviz.check.svgfile import read_svg
from kdviz.errors import CheckError, ParameterError, did_you_mean, join_words
from kdviz.files import open_regular, tell_fault
from kdviz.picture.parameters import as_theme
from kdviz.render.raster import rgb
from kdviz.style.theme import Theme

MOST_BYTES = {".svg": 4_000_000, ".png": 32_000_000}
"""The largest files that are read: ours have some 20 and 100 thousand bytes."""

MOST_ODD_PIXELS = 4_000_000
"""After how many pixels that are no ink the rest is not looked at: it is no line drawing, and takes
a hundred times as long as one. Shares are of what has been looked at."""

BLANKS = b"\xef\xbb\xbf \t\r\n"
"""What may stand before the first sign of a text."""

OTHER_KINDS = {
    b"\xff\xd8\xff": "a JPEG, which blurs the colours: save the picture as PNG",
    b"GIF8": "a GIF: save the picture as PNG",
    b"RIFF": "a WebP: save the picture as PNG",
    b"%PDF": "a PDF: save the picture as SVG",
    b"\x1f\x8b": "a compressed file: unpack it first",
    PNG_SIGNATURE: "a PNG: give it the ending .png",
    b"<svg": "an SVG: give it the ending .svg",
    b"<?xml": "XML: if it is an SVG, give it the ending .svg",
}
"""What files begin with, and what those are that are called by another name."""


def review_file(path: str | os.PathLike[str], theme: Theme | str = "default") -> Review:
    """Hold a picture from elsewhere to a theme's inks; of the rules, only ``palette`` can be asked.

    An SVG is read for its paints, and nothing that it refers to is followed; a PNG is read for its
    pixels. Neither takes more memory or time than the largest picture of our own.

    Args:
        path: the file, ending in ``.svg`` or ``.png``.
        theme: a Theme, or the name of a preset.

    Returns:
        What is found; places are in units, of which the picture's short side has 100.

    Raises:
        ParameterError: the path is none, or the theme is none.
        ThemeError: there is no theme of the name.
        CheckError: the file cannot be read, is no SVG or PNG, is broken, or is too large.

    Example:
        >>> import tempfile, kdviz as kd
        >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     review_file(picture.save(folder + "/less.png"))
        Review(findings=(), silenced=())
    """
    name = os.fspath(path) if isinstance(path, os.PathLike) else path
    if not isinstance(name, str):
        raise ParameterError(f"review_file: path must be the name of a file, not {path!r}.")
    try:
        look = as_theme(theme)
    except ValueError as error:
        raise ParameterError(f"review_file: theme {error}.") from None
    file = Path(name)
    ending = file.suffix.lower()
    if ending not in MOST_BYTES:
        given = f"ends in {file.suffix!r}" if file.suffix else "has no ending"
        raise CheckError(
            f"{name!r} {given}; pictures that can be checked end in {join_words(MOST_BYTES)}."
            + did_you_mean(ending, MOST_BYTES)
        )
    data = read_file(file, MOST_BYTES[ending])
    _refuse_other_kinds(file, ending, data)
    hold = _hold_svg if ending == ".svg" else _hold_png
    found = hold(data, file.name, look)
    return Review(tuple(finding._replace(rule="palette") for finding in found))


def read_file(path: Path, most: int) -> bytes:
    """Return what is in a file, if it is a file and not too large.

    Args:
        path: the file, or a link to it.
        most: how many bytes it may have.

    Raises:
        CheckError: it cannot be read, is a folder, a pipe or a device, is empty, or is too large.
    """
    try:
        if path.is_dir():
            raise CheckError(f"{str(path)!r} is a folder, not a picture.")
        file = open_regular(path)
        if file is None:
            raise CheckError(f"{str(path)!r} is no file but a pipe or a device.")
        with file:
            data = file.read(most + 1)
    except (OSError, ValueError) as error:
        raise CheckError(f"{str(path)!r} cannot be read: {tell_fault(error)}.") from error
    if not data:
        raise CheckError(f"{str(path)!r} is empty.")
    if len(data) > most:
        raise CheckError(
            f"{str(path)!r} has more than {most // 10**6} million bytes, "
            "which no picture of this kind needs."
        )
    return data


def _refuse_other_kinds(path: Path, ending: str, data: bytes) -> None:
    """Refuse what is no picture of its ending but one of another kind."""
    if ending == ".png" and data.startswith(PNG_SIGNATURE):
        return
    text = data[:1000].lstrip(BLANKS)
    for start, kind in OTHER_KINDS.items():
        is_text = start.startswith(b"<")
        if (text if is_text else data).startswith(start) and not (is_text and ending == ".svg"):
            raise CheckError(f"{str(path)!r} is {kind}.")


def _hold_svg(data: bytes, name: str, theme: Theme) -> Iterator[Finding]:
    return find_odd_paints(read_svg(data, name), theme)


def _hold_png(data: bytes, name: str, theme: Theme) -> Iterator[Finding]:
    png = Png(data, name)
    tally, clear = Tally(theme), 0
    for strip in png.strips(rgb(theme.background)):
        tally.add(strip.pixels, strip.top, strip.above, strip.below)
        clear += strip.clear
        if tally.odd > MOST_ODD_PIXELS:
            break
    if clear:
        yield Finding(
            "error",
            f"{as_percent(clear / tally.pixels)} of the pixels are see-through, so "
            "that what lies behind the picture changes its colours.",
            f"Put the background {theme.background} behind it before it is saved.",
        )
    yield from find_odd_colours(tally, theme, png.width, png.height)
