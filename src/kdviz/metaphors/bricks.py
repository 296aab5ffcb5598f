"""Bricks: the one small thing that any big thing is made of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, NamedTuple

from pydantic import Field

from kdviz.fields.numbers import Whole
from kdviz.geometry.points import Point
from kdviz.primitives.rect import Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PITCH = 4.0
"""The way from stud to stud, in units."""

BRICK_HEIGHT = 4.8
"""The height of a brick without its studs, in units."""

STUD_WIDTH = 2.4
"""The width of a stud, in units."""

STUD_HEIGHT = 1.1
"""The height of a stud, in units."""

LIFT = 5.6
"""How far above its place a loose brick is, in units."""


class Brick(NamedTuple):
    """A brick: its row, the studs to the left of it, and its own."""

    row: int
    before: int
    studs: int


class Bricks(Component):
    """Toy bricks that snap together: one of them, or a wall with the joints staggered.

    Args:
        across: how many bricks a row has.
        up: how many rows there are.
        loose: whether the last brick is not yet in its place.
        ink: the ink of the last brick.

    Anchors:
        brick: the middle of the last brick, which is loose or just laid; place: the middle of
        where it belongs.

    Example:
        >>> import kdviz as kd
        >>> kd.Bricks(4, 3, loose=True, ink="blue").brick
        Point(x=12.0, y=-17.6)
    """

    starter: ClassVar[Starter] = Starter("fit together", "Small parts that fit make large things.")
    does: ClassVar[tuple[str, ...]] = (
        "build: 3, 3",
        "fit together: 3, 2",
        "stack: 1, 4",
        "combine: 2, 2",
        "repeat: 4, 1",
        "reuse: 3, 1",
        "base on: 3, 2",
        "break up: 3, 3, loose=True",
        "replace: 3, 2",
        "add up: 4, 2",
        "collapse: 3, 3, loose=True",
        "grow: 2, 3",
    )
    stands: ClassVar[bool] = True

    across: Whole = Field(default=1, ge=1, le=12, description="how many bricks a row has")
    up: Whole = Field(default=1, ge=1, le=12, description="how many rows there are")
    loose: bool = Field(
        default=False, kw_only=True, description="whether the last brick is not yet in its place"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the last brick")

    def draw(self) -> Iterator[Shape]:
        """Yield the bricks from the lowest row up, each with its studs behind it."""
        bricks = list(self._lay())
        for brick in bricks:
            last = brick is bricks[-1]
            ink = self.ink if last else "white"
            fill = ink if last and len(bricks) > 1 else "background"
            floor = self._middle(brick, lifted=last and self.loose).shifted(dy=BRICK_HEIGHT / 2)
            for stud in range(brick.studs):
                root = floor.shifted((stud + 0.5 - brick.studs / 2) * PITCH, -BRICK_HEIGHT)
                yield Rect(STUD_WIDTH, STUD_HEIGHT, ink=ink, fill=fill).at(root, "bottom")
            yield Rect(brick.studs * PITCH, BRICK_HEIGHT, ink=ink, fill=fill).at(floor, "bottom")

    def _lay(self) -> Iterator[Brick]:
        """Yield the bricks as they are laid; the last row but one, and so on, start with a half."""
        for row in range(self.up):
            before = 0
            while before < 2 * self.across:
                half = ((self.up - row) % 2 == 0 and before == 0) or before == 2 * self.across - 1
                brick = Brick(row, before, 1 if half else 2)
                yield brick
                before += brick.studs

    def _middle(self, brick: Brick, *, lifted: bool) -> Point:
        x = (brick.before + brick.studs / 2 - self.across) * PITCH
        return Point(x, -(brick.row + 0.5) * BRICK_HEIGHT - (LIFT if lifted else 0))

    @anchor
    def brick(self) -> Point:
        """The middle of the last brick."""
        return self._middle(list(self._lay())[-1], lifted=self.loose)

    @anchor
    def place(self) -> Point:
        """The middle of where the last brick belongs."""
        return self._middle(list(self._lay())[-1], lifted=False)
