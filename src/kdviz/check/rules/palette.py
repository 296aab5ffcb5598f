"""palette: a paint or a pixel that is no ink of the theme and no blend of two."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.colours import Tally, find_odd_colours
from kdviz.check.finding import Finding
from kdviz.check.paints import find_odd_paints
from kdviz.check.picture import Picture
from kdviz.check.svgfile import read_svg
from kdviz.style.frame import THUMBNAIL


def palette(picture: Picture) -> Iterator[Finding]:
    """Yield what the SVG is painted with but the inks, then the pixels that show other colours."""
    yield from find_odd_paints(read_svg(picture.svg.encode(), "The picture"), picture.theme)
    tally = Tally(picture.theme)
    tally.add(picture.thumbnail)
    yield from find_odd_colours(tally, picture.theme, *picture.frame.pixels(THUMBNAIL))
