"""palette: a paint or a pixel that is no ink of the theme and no blend of two."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.paints import find_odd_paints
from kdviz.check.picture import Picture
from kdviz.check.scopes import of_colours
from kdviz.check.svgfile import read_svg


@of_colours
def palette(picture: Picture) -> Iterator[Finding]:
    """Yield what the SVG is painted with but the inks.

    Its pixels need not be looked at, unlike those of a file: solid inks make nothing but inks and
    blends, though a thumbnail may have a few blends side by side, where lines are close.
    """
    yield from find_odd_paints(read_svg(picture.svg.encode(), "The picture"), picture.theme)
