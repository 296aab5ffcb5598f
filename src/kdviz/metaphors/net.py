"""Net: what catches things, unless it is torn or its mesh too wide."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import groupby, product
from typing import Annotated, ClassVar

from pydantic import Field

from kdviz.fields.numbers import Number, Share
from kdviz.fields.takes import Several, parameter
from kdviz.geometry.points import Point
from kdviz.primitives.curve import Curve
from kdviz.primitives.path import Path
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.group import Group
from kdviz.scene.shape import AnyShape, Shape
from kdviz.style.ink import Ink

HALF_WIDTH = 16.0
"""Half of the width of the net, in units."""

CORNER_HEIGHT = 20.0
"""How high the upper corners of the net are, in units."""

POLE_HEIGHT = 22.0
"""The height of the poles, in units."""

HALF_FOOT = 3.0
"""Half of the width of a pole's foot, in units."""

DEPTH = 6.0
"""How far below the upper corners of the net its lower corners are, in units."""

UPPER_SAG = 4.0
"""How far the upper edge sags, in units."""

LOWER_SAG = 8.5
"""How far the lower edge sags, in units."""

ROOM = 0.9
"""The distance of what it has caught from its lower edge and from each other, in units."""

HOLE_RADIUS = 3.7
"""The radius of a hole, in units."""

HOLE_DEPTH = 0.8
"""How far down in the net the middle of a hole is, as a share."""

MARGIN = 0.16
"""How far from a pole the nearest hole is, as a share of the width."""

EDGE_STEPS = 48
"""In how many stretches an edge is drawn."""

CORD_STEPS = 320
"""In how many steps a cord is followed."""

Holes = Annotated[Several[Share], Field(max_length=4)]
"""Where a net is torn."""


class Net(Component):
    """A net that hangs between two poles and catches things, except through its holes.

    Args:
        mesh: the width of a mesh in units.
        holes: where it is torn: 0 is beside the left pole, 1 beside the right.
        ink: the ink of the net, which catches.

    Anchors:
        bed: the lowest point of the net; rim: the lowest point of its upper edge; left_end,
        right_end: its upper corners.

    Example:
        >>> import kdviz as kd
        >>> net = kd.Net(holes=(0.5,), ink="blue")
        >>> net.place(0.5) == net.bed
        True
    """

    starter: ClassVar[Starter] = Starter("catches what falls", "Have a net before you fall.")
    does: ClassVar[tuple[str, ...]] = (
        "catch",
        "rescue",
        "leak: holes=(0.5,)",
        "let through: holes=(0.3, 0.6)",
        "insure",
        "test",
        "escape: holes=(0.5,)",
        "back up",
        "collect",
        "filter",
        "cover",
        "float",
    )
    stands: ClassVar[bool] = True

    mesh: Number = Field(default=3.0, ge=2, le=6, description="the width of a mesh in units")
    holes: Holes = parameter(
        default=(), description="where it is torn: 0 is beside the left pole, 1 beside the right"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the net, which catches")

    def draw(self) -> Iterator[Shape]:
        """Yield the cords, the edges and the poles."""
        yield Path(" ".join(self._cords()), ink=self.ink, weight="thin")
        for down in (0, 1):
            edge = [_in_net(step / EDGE_STEPS, down) for step in range(EDGE_STEPS + 1)]
            for torn, run in groupby(edge, key=self._is_torn):
                kept = () if torn else tuple(run)
                # Of an edge that is torn on both sides of one point, nothing is left.
                if len(kept) > 1:
                    yield Curve(kept, ink=self.ink)
        for x in (-HALF_WIDTH, HALF_WIDTH):
            yield Path(f"M {x - HALF_FOOT} 0 H {x + HALF_FOOT} M {x} 0 V {-POLE_HEIGHT}")

    def _cords(self) -> Iterator[str]:
        """Yield each straight piece of cord within the net and outside its holes as path data."""
        pitch = self.mesh * math.sqrt(2)
        number = math.ceil((HALF_WIDTH + CORNER_HEIGHT) / pitch)
        ends = [pitch * (cord + 0.5) for cord in range(-number, number)]
        for lean, end in product((-1, 1), ends):
            cord = [
                _on_cord(2 * HALF_WIDTH * (step / CORD_STEPS - 0.5), lean, end)
                for step in range(CORD_STEPS + 1)
            ]
            for held, run in groupby(cord, key=self._holds):
                kept = tuple(run) if held else ()
                if len(kept) > 1:
                    yield f"M {kept[0].x} {kept[0].y} L {kept[-1].x} {kept[-1].y}"

    def _holds(self, point: Point) -> bool:
        """Return whether a place is between the net's edges and outside its holes."""
        upper, lower = (_in_net(point.x / HALF_WIDTH / 2 + 0.5, down).y for down in (0, 1))
        return upper <= point.y <= lower and not self._is_torn(point)

    def _is_torn(self, point: Point) -> bool:
        """Return whether a place is within a hole."""
        return any(
            _in_net(_across(at), HOLE_DEPTH).distance(point) < HOLE_RADIUS for at in self.holes
        )

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
            low = self.pose.point((x + size / 2, _lowest(x + size / 2, size / 2)))
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
    hang = 4 * across * (1 - across) * (UPPER_SAG + (LOWER_SAG - UPPER_SAG) * down)
    return Point((2 * across - 1) * HALF_WIDTH, DEPTH * down - CORNER_HEIGHT + hang)


def _on_cord(x: float, lean: int, end: float) -> Point:
    """Return the place at x of a cord that comes from an end at the height of the upper corners."""
    return Point(x, lean * (x - end) - CORNER_HEIGHT)


def _lowest(x: float, half: float) -> float:
    """Return how high the lowest point of something round is that lies in the net at an x."""
    room = half + ROOM
    offs = [room * step / 6 for step in range(-6, 7)]
    edges = [_in_net((x + off) / HALF_WIDTH / 2 + 0.5, 1).y for off in offs]
    drops = [y - math.sqrt(max(0.0, room**2 - off**2)) for off, y in zip(offs, edges, strict=True)]
    return min(drops) + half
