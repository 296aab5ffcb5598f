"""Net: what catches things, unless it is torn or its mesh too wide."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby, product
from typing import Annotated

from pydantic import Field

from kdviz.anchors import anchor
from kdviz.component import Component
from kdviz.geometry import Point
from kdviz.ink import Ink
from kdviz.model import Number, Share, checked
from kdviz.primitives.curved import Curve, Path
from kdviz.shape import AnyShape, Group, Shape

HALF, HEIGHT, POLE, FOOT = 16.0, 20.0, 22.0, 3.0
"""Half of the width, the heights of the net's corners and of the poles, and half of the width of a
pole's foot, in units."""

DROP, DIP, SAG = 6.0, 2.0, 9.0
"""How high the net is at the poles, and how far its upper and lower edges sag, in units."""

ROOM = 0.9
"""The distance of what it has caught from its lower edge and from each other, in units."""

HOLE, CENTRE, MARGIN, LOOSE = 3.7, 0.8, 0.16, 0.45
"""The radius of a hole in units; how far down its middle is, and the first and the last place for
one, as shares of the net; and how much is left of a torn cord."""

STEPS = 48
"""How finely an edge is drawn."""

Holes = Annotated[tuple[Share, ...], Field(max_length=4)]


class Net(Component):
    """A net that hangs between two poles and catches things, except through its holes.

    Anchors:
        bed: the lowest point of the net; left_end, right_end: its upper corners.

    Example:
        >>> import kdviz as kd
        >>> net = kd.Net(ink="blue").torn(at=0.5)
        >>> net.place(0.5) == net.bed
        True
    """

    mesh: Number = Field(default=3.0, ge=2, le=6, description="the width of a mesh in units")
    holes: Holes = Field(
        default=(), description="where it is torn: 0 is beside the left pole, 1 beside the right"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the net, which catches")

    def draw(self) -> Iterator[Shape]:
        """Yield the cords, the edges and the poles."""
        yield Path(" ".join(self._cords()), ink=self.ink, weight="thin")
        for down in (0, 1):
            edge = [_in_net(step / STEPS, down) for step in range(STEPS + 1)]
            for torn, run in groupby(edge, key=self._is_torn):
                kept = () if torn else tuple(run)
                # Of an edge that is torn on both sides of one point, nothing is left.
                if len(kept) > 1:
                    yield Curve(kept, ink=self.ink)
        for x in (-HALF, HALF):
            yield Path(f"M {x - FOOT} 0 H {x + FOOT} M {x} 0 V {-POLE}")

    def _cords(self) -> Iterator[str]:
        """Yield each side of each mesh as path data; those that are torn end in the air."""
        pitch = self.mesh * math.sqrt(2)
        columns, rows = round(2 * HALF / pitch), max(2, round((DROP + SAG / 2) / pitch))
        for column, row, x, y in product(range(columns), range(rows), (0, 1), (0, 1)):
            inner = _in_net((column + 0.5) / columns, (row + y) / rows)
            outer = _in_net((column + x) / columns, (row + 0.5) / rows)
            start, end = (outer, inner) if self._is_torn(inner) else (inner, outer)
            if not self._is_torn(start):
                end = start.toward(end, LOOSE if self._is_torn(end) else 1)
                yield f"M {start.x} {start.y} L {end.x} {end.y}"

    def _is_torn(self, point: Point) -> bool:
        """Return whether a place is within a hole."""
        return any(_in_net(_across(at), CENTRE).distance(point) < HOLE for at in self.holes)

    @checked
    def place(self, at: Share) -> Point:
        """Return the point of the lower edge, under which things come through.

        Args:
            at: where: 0 is beside the left pole, 1 beside the right.

        Example:
            >>> import kdviz as kd
            >>> kd.Net().place(0.5)
            Point(x=0.0, y=-5.0)
        """
        return self.pose.point(_in_net(_across(at), 1))

    def torn(self, at: float, *others: float) -> Net:
        """Return a copy with another hole.

        Args:
            at: where: 0 is beside the left pole, 1 beside the right.
            others: further holes.

        Raises:
            ParameterError: one is not from 0 to 1, or there are more than 4.

        Example:
            >>> import kdviz as kd
            >>> kd.Net().torn(at=0.3).holes
            (0.3,)
        """
        return self.replaced(holes=(*self.holes, at, *others))

    @checked
    def catching(self, *things: AnyShape) -> Group:
        """Return the net with things that lie in it, side by side.

        Args:
            things: what it has caught.

        Returns:
            A group that unpacks into the net and the things.

        Example:
            >>> import kdviz as kd
            >>> net, ball = kd.Net().catching(kd.Ball())
            >>> net.bed.x, ball.center.y < net.bed.y
            (0.0, True)
        """
        sizes = [thing.box.width / self.pose.scale for thing in things]
        x, placed = (ROOM - sum(size + ROOM for size in sizes)) / 2, list[Shape]()
        for thing, size in zip(things, sizes, strict=True):
            low = self.pose.point((x + size / 2, _lies(x + size / 2, size / 2)))
            placed.append(thing.at(low, "bottom"))
            x += size + ROOM
        return Group((self, *placed))

    @anchor
    def bed(self) -> Point:
        """The lowest point of the net."""
        return _in_net(0.5, 1)

    @anchor
    def left_end(self) -> Point:
        """The net's upper corner at the left pole."""
        return _in_net(0, 0)

    @anchor
    def right_end(self) -> Point:
        """The net's upper corner at the right pole."""
        return _in_net(1, 0)


def _across(at: float) -> float:
    """Return where something is across the net that does not come too near to a pole."""
    return MARGIN + (1 - 2 * MARGIN) * at


def _in_net(across: float, down: float) -> Point:
    """Return a place in the net by shares: across from the left, down from the upper edge."""
    hang = 4 * across * (1 - across) * (DIP + (SAG - DIP) * down)
    return Point((2 * across - 1) * HALF, DROP * down - HEIGHT + hang)


def _lies(x: float, half: float) -> float:
    """Return how high the lowest point of something round is that lies in the net at an x."""
    room = half + ROOM
    offs = [room * step / 6 for step in range(-6, 7)]
    edges = [_in_net((x + off) / HALF / 2 + 0.5, 1).y for off in offs]
    drops = [y - math.sqrt(room**2 - off**2) for off, y in zip(offs, edges, strict=True)]
    return min(drops) + half
