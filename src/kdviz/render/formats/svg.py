"""SVG: sharp at any size, and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kdviz.render.formats.format import Format

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


def _write(artwork: Artwork, _width: int, _height: int) -> bytes:
    return artwork.svg.encode()


SVG = Format(
    name="svg",
    noun="an SVG",
    ending=".svg",
    media_type="image/svg+xml",
    has_pixels=False,
    is_text=True,
    write=_write,
)
"""The format of lines that stay sharp."""
