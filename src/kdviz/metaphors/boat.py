"""Boat: what gets on if all row, and may go under."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Share, Whole
from kdviz.geometry.levels import keep_above
from kdviz.geometry.points import ORIGIN, Point, unit
from kdviz.geometry.similarities import Pose
from kdviz.primitives.line import Line
from kdviz.primitives.path import Path
from kdviz.primitives.polygon import Polygon, Polyline
from kdviz.primitives.rect import Rect
from kdviz.primitives.round import Ellipse
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

BOW = Point(17.5, -10.4)
"""The front end of the boat's edge, in units from the middle of the water."""

STERN = Point(-15.5, -8.6)
"""The rear end of the boat's edge, in units from the middle of the water."""

MIDSHIP = Point(0.5, -7.3)
"""The middle of the boat's edge, in units from the middle of the water."""

HULL = (
    f"M {STERN.x} {STERN.y} Q 0 -5 {BOW.x} {BOW.y} "
    f"C 15.4 -4 12.5 2.4 5.5 2.4 H -8 C -11.4 2.4 -13.8 -2 {STERN.x} {STERN.y} Z"
)
"""The outline of the boat."""

PLANK = "M -14.5 -5.2 Q 0 -2 15.7 -6.2"
"""The line along the boat's side."""

WAVES = "M -22 0" + " q 1.375 -1.6 2.75 0 t 2.75 0" * 8
"""The surface of the water."""

WAVE_DEPTH = 1.2
"""How far below the surface the waves hide what is in the water, in units."""

SINK = 12.0
"""How far down the boat goes until it is under, in units."""

BACK = 3.0
"""How far back the boat goes until it is under, in units."""

TILT = -26.0
"""How far the boat turns until it is under, in degrees clockwise."""

INBOARD = 4.6
"""The length of an oar from its handle to the oarlock, in units."""

OUTBOARD = 10.6
"""The length of an oar from the oarlock to its blade, in units."""

BLADE_LENGTH = 4.8
"""The length of an oar's blade, in units."""

BLADE_WIDTH = 1.8
"""The width of an oar's blade, in units."""

STROKE_BEGIN = 48.0
"""The direction of an oar where a stroke begins, in degrees."""

STROKE_END = 132.0
"""The direction of an oar where a stroke ends, in degrees."""

PITCH = 7.5
"""The way from oar to oar, in units."""

OARLOCK = Point(1.5, -6.5)
"""What an oar in the middle turns about, in units from the middle of the water."""

OAR_GAP = 1.7
"""How much wider than an oar the gap is in the lines that it crosses, in units."""


class Boat(Component):
    """A rowing boat on the water, its bow to the right: it gets on, or it goes under.

    The surface of the water is its ground.

    Args:
        oars: how many pairs of oars it has.
        pull: how far the oars are pulled: 0 begins, 1 ends.
        under: how far it has gone under: at 1 the bow is left.
        ink: the ink of the oars, which act.

    Anchors:
        bow, stern, midship: the ends and the middle of its edge; water: the surface below it.

    Example:
        >>> import kdviz as kd
        >>> boat = kd.Boat(3, ink="blue")
        >>> boat.replaced(under=1).bow.y > boat.bow.y
        True
    """

    starter: ClassVar[Starter] = Starter(
        "floats or sinks as a whole", "A leak concerns the whole crew."
    )
    does: ClassVar[tuple[str, ...]] = (
        "float",
        "sink: under=0.6",
        "carry",
        "pull together",
        "leak: under=0.35",
        "overload: under=0.5",
        "worsen: under=0.4",
        "rescue",
        "cross",
    )

    oars: Whole = Field(default=2, ge=0, le=4, description="how many pairs of oars it has")
    pull: Share = Field(
        default=0.75, kw_only=True, description="how far the oars are pulled: 0 begins, 1 ends"
    )
    under: Share = Field(
        default=0.0, kw_only=True, description="how far it has gone under: at 1 the bow is left"
    )
    ink: Ink = Field(default="white", kw_only=True, description="the ink of the oars, which act")

    def draw(self) -> Iterator[Shape]:
        """Yield what is above the water of the boat, the waves, and the oars if they row."""
        sinking = self.under > 0
        yield Polygon(self._cut_at_water(HULL), fill="background")
        if len(plank := self._cut_at_water(PLANK)) > 1:
            yield Polyline(plank, weight="thin")
        if sinking:
            yield from self._shafts()
        yield Path(f"{WAVES} v {2 * WAVE_DEPTH} H -22 Z", ink="background", fill="background")
        yield Path(WAVES)
        if not sinking:
            for number in range(1, self.oars + 1):
                yield from self._oar_over_hull(number)

    def _oar_over_hull(self, number: int) -> Iterator[Shape]:
        """Yield an oar, with a gap between it and the lines that it crosses."""
        handle, end = self._oar(number)
        blade = Ellipse(BLADE_LENGTH, BLADE_WIDTH, ink=self.ink, fill=self.ink)
        gap = Rect(INBOARD + OUTBOARD, OAR_GAP, ink="background", fill="background")
        wide = Ellipse(
            BLADE_LENGTH + OAR_GAP, BLADE_WIDTH + OAR_GAP, ink="background", fill="background"
        )
        for part, place in ((gap, handle.toward(end, 0.5)), (wide, end)):
            yield part.rotated(self._direction).at(place)
        yield Line(handle, end, ink=self.ink, weight="bold")
        yield blade.rotated(self._direction).at(end)

    def _shafts(self) -> Iterator[Shape]:
        """Yield the oars without their blades; those of a sinking boat end in the water."""
        for number in range(1, self.oars + 1):
            dry = keep_above(self._oar(number), WAVE_DEPTH)
            if dry and dry[0].y < -INBOARD:
                yield Line(dry[0], dry[-1], ink=self.ink, weight="bold")

    @property
    def _direction(self) -> float:
        return STROKE_BEGIN + (STROKE_END - STROKE_BEGIN) * self.pull

    def _oar(self, number: int) -> tuple[Point, Point]:
        """Return the inner and the outer end of an oar, counted from 1 at the stern."""
        lock = OARLOCK.shifted((number - (self.oars + 1) / 2) * PITCH)
        ends = lock.polar(self._direction, -INBOARD), lock.polar(self._direction, OUTBOARD)
        return self._floating_pose().point(ends[0]), self._floating_pose().point(ends[1])

    def _floating_pose(self) -> Pose:
        """Return how the boat lies in the water."""
        cos, sin = unit(TILT * self.under)
        return Pose(-BACK * self.under, SINK * self.under, cos, sin)

    def _cut_at_water(self, data: str) -> tuple[Point, ...]:
        """Return the part of an outline of the boat that is above the water."""
        line = Path(data).outline.posed(self._floating_pose()).pieces[0].points
        return keep_above(line, WAVE_DEPTH)

    def handle(self, number: Whole) -> Point:
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
        check_nth("handle", number, self.oars)
        return self.pose.point(self._oar(number)[0])

    @anchor
    def bow(self) -> Point:
        """The front end of the boat's edge."""
        return self._floating_pose().point(BOW)

    @anchor
    def stern(self) -> Point:
        """The rear end of the boat's edge."""
        return self._floating_pose().point(STERN)

    @anchor
    def midship(self) -> Point:
        """The middle of the boat's edge."""
        return self._floating_pose().point(MIDSHIP)

    @anchor
    def water(self) -> Point:
        """The surface of the water below the boat."""
        return ORIGIN
