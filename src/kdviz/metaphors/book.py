"""Book: what there is to read, and how much of it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.curved import Path
from kdviz.primitives.straight import Line
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

WIDE, HIGH, BULGE = 12.0, 12.5, 2.2
SHEETS, SHEET, COVER = 4, 1.6, 1.0
"""How wide and high a page is and how far it bulges, in units; how many sheets the pages are drawn
as, how far apart these lie, and how far the lowest is above the cover, in units."""

SHUT = "M 7 0 H -5 Q -7 0 -7 -2 V -16 Q -7 -18 -5 -18 H 7 V -4 H -5 Q -7 -4 -7 -2"


class Book(Component):
    """A book that is open where somebody has got to, or shut: knowledge, rules, a corpus.

    Anchors:
        left_page, right_page: the middles of the pages it is open at, or of the cover; spine: the
        lower end of the fold between them, or of the back.

    Example:
        >>> import kdviz as kd
        >>> book = kd.Book(0.75, ink="blue")
        >>> book.left_page.y < book.right_page.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "is read page by page", "It knows no more than it has read."
    )

    read: Share = Field(default=0.5, description="the share of its pages that are on the left")
    shut: bool = Field(default=False, kw_only=True, description="whether it is shut")
    ink: Ink = Field(
        default="white", kw_only=True, description="the ink of the pages that are read"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the cover and the sheets from the lowest up, or the shut book."""
        if self.shut:
            yield Path(SHUT, fill="background")
            yield Path("M 6 -4 V 0 M -4.4 -2 H 4.2", weight="thin")
            yield Line(Point(-4, -18), Point(-4, -4), weight="thin")
            return
        yield Path(f"M {-WIDE - 1.6} -1.2 V 0 H -1.4 Q 0 1 1.4 0 H {WIDE + 1.6} V -1.2")
        for side in (-1, 1):
            for number in range(self._sheets(side)):
                yield self._sheet(side, number)

    def _sheet(self, side: int, number: int) -> Shape:
        """Return a sheet: it begins at the fold, bulges, and ends the higher the more lie below."""
        near, far, x = -COVER - 0.25 * number * SHEET, -COVER - number * SHEET, side * WIDE
        out = f"C {0.3 * x} {near - BULGE} {0.65 * x} {far - BULGE} {x} {far}"
        back = f"C {0.65 * x} {far - HIGH - BULGE} {0.3 * x} {near - HIGH - BULGE} 0 {near - HIGH}"
        return Path(
            f"M 0 {-COVER} V {near} {out} V {far - HIGH} {back} Z",
            ink=self.ink if side < 0 else "white",
            fill="background",
            weight="regular" if number == self._sheets(side) - 1 else "thin",
        )

    def _sheets(self, side: int) -> int:
        """Return how many sheets are drawn on a side: one at least, to be open there."""
        return 1 + round((self.read if side < 0 else 1 - self.read) * SHEETS)

    def _page(self, side: int) -> Point:
        if self.shut:
            return Point(1.5, -11)
        height = COVER + 0.7 * (self._sheets(side) - 1) * SHEET + BULGE / 2 + HIGH / 2
        return Point(side * WIDE / 2, -height)

    @anchor
    def left_page(self) -> Point:
        """The middle of the left page."""
        return self._page(-1)

    @anchor
    def right_page(self) -> Point:
        """The middle of the right page."""
        return self._page(1)

    @anchor
    def spine(self) -> Point:
        """The lower end of the fold, or of the back if it is shut."""
        return Point(-7, -2) if self.shut else ORIGIN

    def opened(self, at: float) -> Book:
        """Return a copy that is open at a place.

        Args:
            at: the share of its pages that are read, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Book(shut=True).opened(at=0.25)
            Book(read=0.25)
        """
        return self.replaced(read=at, shut=False)

    def closed(self) -> Book:
        """Return a copy that is shut.

        Example:
            >>> import kdviz as kd
            >>> kd.Book(ink="blue").closed()
            Book(shut=True, ink='blue')
        """
        return self.replaced(shut=True)
