"""palette: a paint or a pixel that is no ink of the theme and no blend of two."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.scopes import of_colours
from kdviz.errors import join_words, quote
from kdviz.style.ink import INKS


@of_colours
def palette(picture: Picture) -> Iterator[Finding]:
    """Yield the inks of marks that are none.

    Neither its SVG nor its pixels need to be looked at, unlike those of a file: a mark knows inks
    and no colours, and solid inks make nothing but inks and blends.
    """
    used = {ink for mark in picture.marks for ink in (mark.line_ink, mark.fill_ink) if ink}
    if odd := sorted(used.difference(INKS)):
        yield Finding(
            "error",
            f"It is painted with {join_words(map(quote, odd), 'and')}, which is no ink.",
            f"Paint with nothing but inks: {join_words(INKS)}.",
        )
