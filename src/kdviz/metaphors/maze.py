"""Maze: a search whose only way through is hard to find."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cached_property, partial
from itertools import groupby, product
from typing import ClassVar

from pydantic import Field

from kdviz.fields.numbers import Share, Whole
from kdviz.geometry.outlines import length, locate_on_way, measure_way
from kdviz.geometry.points import Point
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polyline
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Dash, Ink

SIDE = 30.0
"""The width and height in units."""

OUTSIDE = 0.75
"""How far the way reaches out of the maze at both ends, in cells."""

Cell = tuple[int, int]
"""How far to the right and how far down a cell is, counted from 0."""


class Maze(Component):
    """A square maze with one way through, from its upper left to its lower right.

    Its walls are drawn by lot, always the same for a number.

    Args:
        cells: how many cells it is wide and high.
        number: which of all mazes it is.
        way: how the way is shown, or None to hide it.
        gone: how much of the way is shown.
        ink: the ink of the way, told apart from the walls.

    Anchors:
        entrance, exit: outside its two openings; walker: the end of what has been gone of the way.

    Example:
        >>> import kdviz as kd
        >>> lost, through = kd.Maze(5, way="dotted", gone=0), kd.Maze(5, way="solid")
        >>> lost.walker == lost.entrance, through.walker == through.exit
        (True, True)
    """

    starter: ClassVar[Starter] = Starter(
        "is searched for a way",
        "Most ways lead nowhere.",
        call='kd.Maze(5, way="dotted", gone=0.6, ink="blue")',
    )
    does: ClassVar[tuple[str, ...]] = (
        "search",
        "get lost: way=None",
        "try out",
        "explore",
        "find",
        "complicate: way=None",
        "confuse: way=None",
        "get stuck: gone=0.6",
        "take time",
    )

    cells: Whole = Field(default=6, ge=4, le=7, description="how many cells it is wide and high")
    number: Whole = Field(default=2, kw_only=True, ge=0, description="which of all mazes it is")
    way: Dash | None = Field(
        default=None, kw_only=True, description="how the way is shown, or None to hide it"
    )
    gone: Share = Field(default=1.0, kw_only=True, description="how much of the way is shown")
    ink: Ink = Field(
        default="blue", kw_only=True, description="the ink of the way, told apart from the walls"
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the walls as one line, and the way."""
        yield Path(" ".join(self._walls()))
        if self.way and self.gone:
            yield Polyline(self._way_gone(), ink=self.ink, weight="bold", dash=self.way)

    @cached_property
    def _doors(self) -> dict[Cell, Cell]:
        """Each cell but the first, and the one from which it was first reached.

        They are reached on a walk at random that turns back only where it is stuck.
        """
        lots, walk, doors = random.Random(self.number), [(0, 0)], dict[Cell, Cell]()
        while walk:
            x, y = walk[-1]
            fresh = [
                (across, down)
                for across, down in ((x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1))
                if 0 <= across < self.cells and 0 <= down < self.cells
                if (across, down) not in {(0, 0), *doors}
            ]
            if not fresh:
                walk.pop()
                continue
            # Only random() itself gives the same numbers in every version of Python.
            cell = fresh[int(lots.random() * len(fresh))]
            doors[cell] = walk[-1]
            walk.append(cell)
        return doors

    def _walls(self) -> Iterator[str]:
        """Yield each stretch of wall as path data."""
        for upright, line in product((False, True), range(self.cells + 1)):
            for stands, run in groupby(range(self.cells), partial(self._has_wall, upright, line)):
                places = list(run)
                if stands:
                    ends = (places[0], places[-1] + 1)
                    (a, b), (c, d) = (
                        self._grid(line, end) if upright else self._grid(end, line) for end in ends
                    )
                    yield f"M {a:.9g} {b:.9g} L {c:.9g} {d:.9g}"

    def _has_wall(self, upright: bool, line: int, place: int) -> bool:
        """Return whether there is a wall before a line's cell at a place."""
        after = (line, place) if upright else (place, line)
        before = (line - 1, place) if upright else (place, line - 1)
        if line in (0, self.cells):
            return not upright or place != (0 if line == 0 else self.cells - 1)
        return self._doors.get(after) != before and self._doors.get(before) != after

    def _grid(self, x: float, y: float) -> Point:
        """Return a place in own coordinates from one in cells, from the upper left."""
        return Point((x / self.cells - 0.5) * SIDE, (y / self.cells - 1) * SIDE)

    @cached_property
    def _way(self) -> tuple[Point, ...]:
        """The way from the entrance to the exit."""
        cells = [(self.cells - 1, self.cells - 1)]
        while cells[-1] in self._doors:
            cells.append(self._doors[cells[-1]])
        inner = [self._grid(x + 0.5, y + 0.5) for x, y in reversed(cells)]
        out = (0.5 + OUTSIDE) * SIDE / self.cells
        return (inner[0].shifted(-out), *inner, inner[-1].shifted(out))

    def _way_gone(self) -> tuple[Point, ...]:
        """Return the corners of the part of the way that has been gone."""
        step, share = locate_on_way(measure_way(self._way), self.gone * length(self._way))
        return (*self._way[: step + 1], self._way[step].toward(self._way[step + 1], share))

    @anchor
    def entrance(self) -> Point:
        """Outside the opening at the upper left."""
        return self._way[0]

    @anchor
    def exit(self) -> Point:
        """Outside the opening at the lower right."""
        return self._way[-1]

    @anchor
    def walker(self) -> Point:
        """The end of the part of the way that has been gone."""
        return self._way_gone()[-1]
