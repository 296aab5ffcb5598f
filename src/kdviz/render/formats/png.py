"""PNG: pixels, for wherever an SVG is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kdviz.render.formats.format import Format
from kdviz.render.sizes import INCH

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


def _write(artwork: Artwork, width: int, height: int) -> bytes:
    from kdviz.render.painted import can_paint, painted_png

    theme, frame = artwork.theme, artwork.frame
    scale = width / frame.width
    if can_paint():
        return painted_png(artwork.marks, frame, theme, width, height, density=INCH * scale)
    from kdviz.render.palette import inks_of
    from kdviz.render.png import png

    return png(artwork.svg, inks_of(theme), width, height, scale=scale)


PNG = Format(
    name="png",
    noun="a PNG",
    ending=".png",
    media_type="image/png",
    has_pixels=True,
    is_text=False,
    write=_write,
)
"""The format of pixels, with a palette that proves which colours are in it."""
