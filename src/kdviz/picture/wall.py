"""Wall: the pictures of a series side by side, as one picture."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, ClassVar

from kdviz.errors import ParameterError
from kdviz.fields.calls import called_right
from kdviz.geometry.points import Point
from kdviz.picture.drawn import Drawn, check_flag
from kdviz.picture.notebook import Shown, show, show_small
from kdviz.picture.visual import Visual, compose_at
from kdviz.scene.marks import Mark
from kdviz.style.frame import Frame

if TYPE_CHECKING:
    from kdviz.render.artwork import Artwork


class _Sheet(Frame):
    """Frames side by side: a unit is as large as in each of them."""

    most_ratio: ClassVar[float] = math.inf

    units_across: float
    units_down: float

    @property
    def units_wide(self) -> float:
        """The width in units."""
        return self.units_across

    @property
    def units_high(self) -> float:
        """The height in units."""
        return self.units_down


class Wall(Drawn):
    """Pictures side by side, row by row, as one: ``kd.series(...).wall()`` makes one.

    Args:
        visuals: the pictures, of one theme and frame.
        columns: how many are in a row, or None for about as many as there are rows.

    Raises:
        ParameterError: they would make too long or too large a picture.
    """

    def __init__(self, visuals: tuple[Visual, ...], columns: int | None = None) -> None:
        self._visuals = visuals
        count = len(visuals)
        self.columns = min(columns or math.ceil(math.sqrt(count)), count)
        self.rows = math.ceil(count / self.columns)
        first = visuals[0].frame
        try:
            self.frame = _Sheet(
                width=self.columns * first.width,
                height=self.rows * first.height,
                units_across=self.columns * first.units_wide,
                units_down=self.rows * first.units_high,
            )
        except ParameterError:
            raise ParameterError(
                f"wall: {count} pictures in {self.columns} columns make "
                f"{self.columns * first.width} x {self.rows * first.height} pixels, and a picture "
                "has at most 20,000 each way. Show fewer, or in other columns."
            ) from None

    def _reviewed(self) -> tuple[Visual, ...]:
        return self._visuals

    @property
    def description(self) -> str:
        """What the pictures say and show, one after the other, for those who cannot see them."""
        return " ".join(visual.description for visual in self._visuals)

    @called_right
    def artwork(self, *, bare: bool = False) -> Artwork:
        """Return what it is drawn as, of which files are made in any format.

        Args:
            bare: whether to leave out titles and messages.
        """
        check_flag("bare", bare)
        return replace(self._artwork, marks=self._marks(bare)) if bare else self._artwork

    @cached_property
    def _artwork(self) -> Artwork:
        from kdviz.render.artwork import Artwork

        first = self._visuals[0].artwork()
        return Artwork(
            self._marks(False),
            self.frame,
            first.theme,
            first.title,
            self.description,
            f"{first.name}-wall",
            first.language,
        )

    def _marks(self, bare: bool) -> tuple[Mark, ...]:
        """Return the marks of all pictures, each in its place."""
        marks: list[Mark] = []
        first = self._visuals[0].frame
        # What all say is said once.
        says_one_thing = len({(one.title, one.message) for one in self._visuals}) == 1
        for number, visual in enumerate(self._visuals):
            down, across = divmod(number, self.columns)
            corner = Point(across * first.units_wide, down * first.units_high)
            composed = compose_at(visual, corner, bare=bare)
            composed = composed._replace(signature=())
            marks += composed.scene if says_one_thing and number else composed.marks
        if not bare:
            # They are signed once, where the wall ends.
            corner = Point(
                (self.columns - 1) * first.units_wide, (self.rows - 1) * first.units_high
            )
            marks += compose_at(self._visuals[-1], corner).signature
        return tuple(marks)


@show_small.register
def _show_small(wall: Wall) -> Shown:
    return show(wall.artwork())
