"""Mountain: how far up, and how far still to go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pydantic import Field

from kdviz.fields.counting import check_nth
from kdviz.fields.numbers import Share, Whole
from kdviz.geometry.outlines import Outline, length, smooth
from kdviz.geometry.points import Point
from kdviz.geometry.trimming import cut
from kdviz.primitives.path import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PEAK = Point(0.0, -28.0)
"""The highest point of the mountain."""

FOOT = Point(3.0, 0.0)
"""Where the path sets out."""

BEND = 7.4
"""How far aside the bends of the path would be on the ground, in units."""

EVEN_SHARE = 0.92
"""The share of the height that the stages divide evenly; the last one is longer by the rest."""

CAMP_RADIUS = 1.4
"""The radius of a camp, in units."""

MAST_HEIGHT = 8.0
"""The height of the flagpole, in units."""

FLAG_WIDTH = 6.4
"""The width of the flag, in units."""

FLAG_HEIGHT = 4.6
"""The height of the flag, in units."""


class Mountain(Component):
    """A mountain with a path to its peak by way of some camps, of which a share is climbed.

    The stages from camp to camp count alike.

    Args:
        camps: how many camps are on the way up.
        climbed: the share of the stages that are done.
        flag: whether a flag is on the peak.
        flag_ink: the ink of the flag, or None for the ink of the way.
        ink: the ink of what is climbed, and of the flag if it has no other.

    Anchors:
        peak: its highest point; foot: where the path sets out; climber: the end of what is
        climbed.

    Example:
        >>> import kdviz as kd
        >>> mountain = kd.Mountain(3, climbed=0.5)
        >>> mountain.climber.distance(mountain.camp(2)) < 0.001
        True
    """

    starter: ClassVar[Starter] = Starter(
        "is climbed camp by camp", "The way up goes from camp to camp."
    )
    does: ClassVar[tuple[str, ...]] = (
        "climb",
        "reach: climbed=1, flag=True",
        "progress: climbed=0.5",
        "optimise: climbed=0.7",
        "struggle: climbed=0.3",
        "set a baseline: climbed=0.4",
        "stage: 4, climbed=0.5",
        "underestimate: climbed=0.2",
        "rank",
        "take time: climbed=0.3",
    )
    stands: ClassVar[bool] = True

    camps: Whole = Field(default=3, ge=0, le=5, description="how many camps are on the way up")
    climbed: Share = Field(
        default=0.0, kw_only=True, description="the share of the stages that are done"
    )
    flag: bool = Field(default=False, kw_only=True, description="whether a flag is on the peak")
    flag_ink: Ink | None = Field(
        default=None,
        kw_only=True,
        description="the ink of the flag, or None for the ink of the way",
    )
    ink: Ink = Field(
        default="white",
        kw_only=True,
        description="the ink of what is climbed, and of the flag if it has no other",
    )

    def draw(self) -> Iterator[Shape]:
        """Yield the flag, the peaks behind, the mountain, the path and the camps."""
        if self.flag:
            half = FLAG_HEIGHT / 2
            cloth = f"M 0 0 V {-MAST_HEIGHT} l {FLAG_WIDTH} {half} l {-FLAG_WIDTH} {half}"
            ink = self.flag_ink or self.ink
            yield Path(cloth, ink=ink, fill=ink).shifted(*PEAK)
        yield Path("M -23 0 L -13.8 -13.4 L -9 -7 M 8 -11 L 14.2 -17.6 L 23 0")
        peak = f"L -9.6 -12.4 L -7.8 -16.2 L {PEAK.x} {PEAK.y} L 5.4 -20 L 8.2 -14.4"
        yield Path(f"M -18 0 {peak} L 18 0", fill="background")
        yield Path("M -23 0 H 23")
        done, whole = self._way_to(self.climbed), self._way_to(1)
        if done < whole:
            yield Path(_spell(cut(self._path, done, 0)), dash="dotted")
        if done > 0:
            yield Path(_spell(cut(self._path, 0, whole - done)), ink=self.ink, weight="bold")
        for number in range(1, self.camps + 1):
            reached = number <= self.climbed * (self.camps + 1)
            ink, fill = (self.ink, self.ink) if reached else ("white", "background")
            yield Circle(CAMP_RADIUS, ink=ink, fill=fill).at(self._ends[number])

    @property
    def _ends(self) -> tuple[Point, ...]:
        """The ends of the stages: the foot, the camps to the left and right, and the peak."""
        stages = self.camps + 1
        camps = [
            Point(BEND if stage % 2 == 0 else -BEND, 0).toward(PEAK, EVEN_SHARE * stage / stages)
            for stage in range(1, stages)
        ]
        return (FOOT, *camps, PEAK)

    @property
    def _path(self) -> Outline:
        return smooth(self._ends)

    def _way_to(self, climbed: float) -> float:
        """Return how far along the path it is to the end of a share of its stages, in units."""
        points, _, joints = self._path.pieces[0]
        ends = [length(points[: joint + 1]) for joint in (0, *joints)]
        stage = min(int(climbed * (self.camps + 1)), self.camps)
        rest = climbed * (self.camps + 1) - stage
        return ends[stage] + rest * (ends[stage + 1] - ends[stage])

    def camp(self, number: Whole) -> Point:
        """Return the middle of a camp, to put a label beside it.

        Args:
            number: which: 1 is the lowest.

        Raises:
            ParameterError: there is no such camp.

        Example:
            >>> import kdviz as kd
            >>> mountain = kd.Mountain(3)
            >>> mountain.camp(3).y < mountain.camp(1).y
            True
        """
        check_nth("camp", number, self.camps)
        return self.pose.point(self._ends[number])

    @anchor
    def peak(self) -> Point:
        """The highest point of the mountain."""
        return PEAK

    @anchor
    def foot(self) -> Point:
        """Where the path sets out."""
        return FOOT

    @anchor
    def climber(self) -> Point:
        """The end of what is climbed."""
        return self._path.place(self._way_to(self.climbed) / self._way_to(1))


def _spell(outline: Outline) -> str:
    """Return an outline as path data."""
    steps = ((letter, *(f"{x} {y}" for x, y in points)) for letter, points in outline.commands)
    return " ".join(word for step in steps for word in step)
