"""Boat: what gets on if all row, and may go under."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import ClassVar

from pydantic import Field

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.points import ORIGIN, Point, unit
from kdviz.geometry.similarities import Pose
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Ellipse
from kdviz.primitives.straight import Line, Polygon, Polyline, Rect
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BOW, STERN, MIDSHIP = Point(17.5, -10.4), Point(-15.5, -8.6), Point(0.5, -7.3)
"""The ends of the boat's edge and its middle, in units from the middle of the water."""

HULL = (
    f"M {STERN.x} {STERN.y} Q 0 -5 {BOW.x} {BOW.y} "
    f"C 15.4 -4 12.5 2.4 5.5 2.4 H -8 C -11.4 2.4 -13.8 -2 {STERN.x} {STERN.y} Z"
)
PLANK = "M -14.5 -5.2 Q 0 -2 15.7 -6.2"
WAVES = "M -22 0" + " q 1.375 -1.6 2.75 0 t 2.75 0" * 8
"""The outlines, in units."""

BED = 1.2
"""How far below the surface what is in the water ends, where the waves hide it, in units."""

SINK, BACK, TILT = 12.0, 3.0, -26.0
"""How far the boat goes down and back until it is under, in units, and how far it turns, in
degrees."""

INBOARD, OUTBOARD, FORE, AFT, SPACE, LOCK = 4.6, 10.6, 48.0, 132.0, 7.5, Point(1.5, -6.5)
GAP = 1.7
"""The inner and the outer part of an oar, in units, its directions at the ends of a stroke, in
degrees, the way from oar to oar, and what the middle one turns about, in units; how wide the gap
is in the lines that an oar crosses."""


class Boat(Component):
    """A rowing boat on the water, its bow to the right: it gets on, or it goes under.

    The surface of the water is its ground.

    Anchors:
        bow, stern, midship: the ends and the middle of its edge; water: the surface below it.

    Example:
        >>> import kdviz as kd
        >>> boat = kd.Boat(3, ink="blue")
        >>> boat.sunk().bow.y > boat.bow.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "floats or sinks as a whole", "A leak concerns the whole crew."
    )

    oars: int = Field(default=2, ge=0, le=4, description="how many pairs of oars it has")
    pull: Share = Field(
        default=0.75, kw_only=True, description="how far the oars are pulled: 0 begins, 1 ends"
    )
    under: Share = Field(
        default=0.0, kw_only=True, description="how far it has gone under: at 1 the bow is left"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the oars, which act")

    def rowed(self, to: float = 1.0) -> Boat:
        """Return a copy whose oars are at another place of their stroke.

        Args:
            to: the place, from 0, where a stroke begins, to 1, where it ends.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Boat(3).rowed(to=0.5)
            Boat(oars=3, pull=0.5)
        """
        return self.replaced(pull=to)

    def sunk(self, to: float = 1.0) -> Boat:
        """Return a copy that has gone under by another share, stern first.

        Args:
            to: how far: at 0 it floats, at 1 only its bow is left.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Boat().sunk(to=0.5)
            Boat(under=0.5)
        """
        return self.replaced(under=to)

    def draw(self) -> Iterator[Shape]:
        """Yield what is above the water of the boat, the waves, and the oars if they row."""
        sinking = self.under > 0
        yield Polygon(self._above(HULL), fill="background")
        if len(plank := self._above(PLANK)) > 1:
            yield Polyline(plank, weight="thin")
        if sinking:
            yield from self._shafts()
        yield Path(f"{WAVES} v {2 * BED} H -22 Z", ink="background", fill="background")
        yield Path(WAVES)
        if not sinking:
            for number in range(1, self.oars + 1):
                yield from self._oar_over_hull(number)

    def _oar_over_hull(self, number: int) -> Iterator[Shape]:
        """Yield an oar, with a gap between it and the lines that it crosses."""
        handle, end = self._oar(number)
        blade = Ellipse(4.8, 1.8, ink=self.ink, fill=self.ink)
        gap = Rect(INBOARD + OUTBOARD, GAP, ink="background", fill="background")
        wide = Ellipse(4.8 + GAP, 1.8 + GAP, ink="background", fill="background")
        for part, place in ((gap, handle.toward(end, 0.5)), (wide, end)):
            yield part.rotated(self._direction).at(place)
        yield Line(handle, end, ink=self.ink, weight="bold")
        yield blade.rotated(self._direction).at(end)

    def _shafts(self) -> Iterator[Shape]:
        """Yield the oars without their blades; those of a sinking boat end in the water."""
        for number in range(1, self.oars + 1):
            shaft = self._oar(number)
            dry = _dry(shaft) if self.under else shaft
            if dry and dry[0].y < -INBOARD:
                yield Line(dry[0], dry[-1], ink=self.ink, weight="bold")

    @property
    def _direction(self) -> float:
        return FORE + (AFT - FORE) * self.pull

    def _oar(self, number: int) -> tuple[Point, Point]:
        """Return the inner and the outer end of an oar, counted from 1 at the stern."""
        lock = LOCK.shifted((number - (self.oars + 1) / 2) * SPACE)
        ends = lock.polar(self._direction, -INBOARD), lock.polar(self._direction, OUTBOARD)
        return self._afloat().point(ends[0]), self._afloat().point(ends[1])

    def _afloat(self) -> Pose:
        """Return how the boat lies in the water."""
        cos, sin = unit(TILT * self.under)
        return Pose(-BACK * self.under, SINK * self.under, cos, sin)

    def _above(self, data: str) -> tuple[Point, ...]:
        """Return the part of an outline of the boat that is above the water."""
        return _dry(Path(data).outline.posed(self._afloat()).pieces[0].points)

    @checked
    def handle(self, number: int) -> Point:
        """Return the inner end of an oar, where one rows.

        Args:
            number: which pair of oars, counted from 1 at the stern.

        Raises:
            ParameterError: there is no such pair.

        Example:
            >>> import kdviz as kd
            >>> boat = kd.Boat(3)
            >>> boat.handle(3).x - boat.handle(1).x
            15.0
        """
        if not 1 <= number <= self.oars:
            raise ParameterError(f"handle: number must be from 1 to {self.oars}, not {number}.")
        return self.pose.point(self._oar(number)[0])

    @anchor
    def bow(self) -> Point:
        """The front end of the boat's edge."""
        return self._afloat().point(BOW)

    @anchor
    def stern(self) -> Point:
        """The rear end of the boat's edge."""
        return self._afloat().point(STERN)

    @anchor
    def midship(self) -> Point:
        """The middle of the boat's edge."""
        return self._afloat().point(MIDSHIP)

    @anchor
    def water(self) -> Point:
        """The surface of the water below the boat."""
        return ORIGIN


def _dry(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the part of a line that is above where the waves hide it."""
    kept = [points[0]] if points[0].y <= BED else []
    for here, there in pairwise(points):
        if (here.y <= BED) != (there.y <= BED):
            kept.append(here.toward(there, (BED - here.y) / (there.y - here.y)))
        if there.y <= BED:
            kept.append(there)
    return tuple(kept)
