"""Net: what catches things, unless it is torn or its mesh too wide."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby, product
from typing import Annotated, ClassVar

from pydantic import Field

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Number, Share
from kdviz.geometry.points import Point
from kdviz.primitives.curved import Curve, Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

HALF, HEIGHT, POLE, FOOT = 16.0, 20.0, 22.0, 3.0
"""Half of the width, the heights of the net's corners and of the poles, and half of the width of a
pole's foot, in units."""

DROP, DIP, SAG = 6.0, 4.0, 8.5
"""How high the net is at the poles, and how far its upper and lower edges sag, in units."""

ROOM = 0.9
"""The distance of what it has caught from its lower edge and from each other, in units."""

HOLE, CENTRE, MARGIN = 3.7, 0.8, 0.16
"""The radius of a hole in units; how far down its middle is, and the first and the last place for
one, as shares of the net."""

STEPS, FINE = 48, 320
"""How finely an edge is drawn, and in how many steps a cord is followed."""

Holes = Annotated[tuple[Share, ...], Field(max_length=4)]


class Net(Component):
    """A net that hangs between two poles and catches things, except through its holes.

    Anchors:
        bed: the lowest point of the net; rim: the lowest point of its upper edge; left_end,
        right_end: its upper corners.

    Example:
        >>> import kdviz as kd
        >>> net = kd.Net(ink="blue").torn(at=0.5)
        >>> net.place(0.5) == net.bed
        True
    """

    starter: ClassVar[Starter] = Starter("catches what falls", "Have a net before you fall.")
    stands: ClassVar[bool] = True

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
        """Yield each straight piece of cord within the net and outside its holes as path data."""
        pitch = self.mesh * math.sqrt(2)
        number = math.ceil((HALF + HEIGHT) / pitch)
        ends = [pitch * (cord + 0.5) for cord in range(-number, number)]
        for lean, end in product((-1, 1), ends):
            cord = [_on_cord(2 * HALF * (step / FINE - 0.5), lean, end) for step in range(FINE + 1)]
            for held, run in groupby(cord, key=self._holds):
                kept = tuple(run) if held else ()
                if len(kept) > 1:
                    yield f"M {kept[0].x} {kept[0].y} L {kept[-1].x} {kept[-1].y}"

    def _holds(self, point: Point) -> bool:
        """Return whether a place is between the net's edges and outside its holes."""
        upper, lower = (_in_net(point.x / HALF / 2 + 0.5, down).y for down in (0, 1))
        return upper <= point.y <= lower and not self._is_torn(point)

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
            Point(x=0.0, y=-5.5)
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
        return Group((self, *placed), lead=0)

    @anchor
    def bed(self) -> Point:
        """The lowest point of the net."""
        return _in_net(0.5, 1)

    @anchor
    def rim(self) -> Point:
        """The lowest point of the net's upper edge."""
        return _in_net(0.5, 0)

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


def _on_cord(x: float, lean: int, end: float) -> Point:
    """Return the place at x of a cord that comes from an end at the height of the upper corners."""
    return Point(x, lean * (x - end) - HEIGHT)


def _lies(x: float, half: float) -> float:
    """Return how high the lowest point of something round is that lies in the net at an x."""
    room = half + ROOM
    offs = [room * step / 6 for step in range(-6, 7)]
    edges = [_in_net((x + off) / HALF / 2 + 0.5, 1).y for off in offs]
    drops = [y - math.sqrt(room**2 - off**2) for off, y in zip(offs, edges, strict=True)]
    return min(drops) + half
