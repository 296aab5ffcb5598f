"""Book: what there is to read, and how much of it is read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

WIDTH = 12.0
"""The width of a page, in units."""

HEIGHT = 12.5
"""The height of a page, in units."""

BULGE = 2.2
"""How far a page bulges, in units."""

SHEETS = 4
"""How many sheets stand for all pages."""

SHEET_PITCH = 1.6
"""How far the outer ends of sheets lie from each other, in units."""

COVER_GAP = 1.0
"""How far the lowest sheet is above the cover, in units."""

SHUT = "M 7 0 H -5 Q -7 0 -7 -2 V -16 Q -7 -18 -5 -18 H 7 V -4 H -5 Q -7 -4 -7 -2"
"""The cover of a shut book and the edge of its pages."""


class Book(Component):
    """A book that is open where somebody has got to, or shut: knowledge, rules, a corpus.

    Args:
        read: the share of its pages that are on the left.
        shut: whether it is shut.
        ink: the ink of the pages that are read.

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
    does: ClassVar[tuple[str, ...]] = (
        "learn",
        "look up",
        "remember",
        "forget: shut=True",
        "explain",
        "share",
        "understand: 0.8",
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
        # Between the sheets and the cover nothing is seen through, either.
        yield Polygon(
            [(-WIDTH, -HEIGHT / 2), (WIDTH, -HEIGHT / 2), (WIDTH, 0), (-WIDTH, 0)],
            ink="background",
            fill="background",
            weight="thin",
        )
        yield Path(f"M {-WIDTH - 1.6} -1.2 V 0 H -1.4 Q 0 1 1.4 0 H {WIDTH + 1.6} V -1.2")
        for side in (-1, 1):
            for number in range(self._count_sheets(side)):
                yield self._sheet(side, number)

    def _sheet(self, side: int, number: int) -> Shape:
        """Return a sheet: it begins at the fold, bulges, and ends the higher the more lie below."""
        x = side * WIDTH
        near, far = -COVER_GAP - 0.25 * number * SHEET_PITCH, -COVER_GAP - number * SHEET_PITCH
        high_near, high_far = near - HEIGHT, far - HEIGHT
        out = f"C {0.3 * x} {near - BULGE} {0.65 * x} {far - BULGE} {x} {far}"
        back = f"C {0.65 * x} {high_far - BULGE} {0.3 * x} {high_near - BULGE} 0 {high_near}"
        return Path(
            f"M 0 {-COVER_GAP} V {near} {out} V {high_far} {back} Z",
            ink=self.ink if side < 0 else "white",
            fill="background",
            weight="regular" if number == self._count_sheets(side) - 1 else "thin",
        )

    def _count_sheets(self, side: int) -> int:
        """Return how many sheets are drawn on a side: one at least, to be open there."""
        return 1 + round((self.read if side < 0 else 1 - self.read) * SHEETS)

    def _page_middle(self, side: int) -> Point:
        if self.shut:
            return Point(1.5, -11)
        pile = 0.7 * (self._count_sheets(side) - 1) * SHEET_PITCH
        return Point(side * WIDTH / 2, -(COVER_GAP + pile + BULGE / 2 + HEIGHT / 2))

    @anchor
    def left_page(self) -> Point:
        """The middle of the left page."""
        return self._page_middle(-1)

    @anchor
    def right_page(self) -> Point:
        """The middle of the right page."""
        return self._page_middle(1)

    @anchor
    def spine(self) -> Point:
        """The lower end of the fold, or of the back if it is shut."""
        return Point(-7, -2) if self.shut else ORIGIN
