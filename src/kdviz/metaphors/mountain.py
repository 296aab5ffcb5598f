"""Mountain: how far up, and how far still to go."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from kdviz.errors import ParameterError
from kdviz.fields.calls import checked
from kdviz.fields.numbers import Share
from kdviz.geometry.outlines import Outline, length, smooth
from kdviz.geometry.points import Point
from kdviz.geometry.trimming import cut
from kdviz.primitives.curved import Path
from kdviz.primitives.round import Circle
from kdviz.scene.anchors import anchor
from kdviz.scene.component import Component
from kdviz.scene.facts import Starter
from kdviz.scene.shape import Shape
from kdviz.style.ink import Ink

PEAK, FOOT, BEND, HIGHEST, CAMP = Point(0.0, -28.0), Point(3.0, 0.0), 7.4, 0.92, 1.4
"""Where the peak is and where the path sets out; how far aside its bends would be on the ground,
in units; the share of the height that camps would share evenly; the radius of a camp, in units."""

MAST, FLAG = 8.0, (6.4, 4.6)
"""The height of the flagpole, and the width and height of the flag, in units."""


class Mountain(Component):
    """A mountain with a path to its peak by way of some camps, of which a share is climbed.

    The stages from camp to camp count alike.

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
    stands: ClassVar[bool] = True

    camps: int = Field(default=3, ge=0, le=5, description="how many camps are on the way up")
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
            wide, high = FLAG
            cloth = f"M 0 0 V {-MAST} l {wide} {high / 2} l {-wide} {high / 2}"
            ink = self.flag_ink or self.ink
            yield Path(cloth, ink=ink, fill=ink).shifted(*PEAK)
        yield Path("M -23 0 L -13.8 -13.4 L -9 -7 M 8 -11 L 14.2 -17.6 L 23 0")
        peak = f"L -9.6 -12.4 L -7.8 -16.2 L {PEAK.x} {PEAK.y} L 5.4 -20 L 8.2 -14.4"
        yield Path(f"M -18 0 {peak} L 18 0", fill="background")
        yield Path("M -23 0 H 23")
        done, whole = self._way_to(self.climbed), self._way_to(1)
        if done < whole:
            yield Path(_data(cut(self._path, done, 0)), dash="dotted")
        if done > 0:
            yield Path(_data(cut(self._path, 0, whole - done)), ink=self.ink, weight="bold")
        for number in range(1, self.camps + 1):
            reached = number <= self.climbed * (self.camps + 1)
            ink, fill = (self.ink, self.ink) if reached else ("white", "background")
            yield Circle(CAMP, ink=ink, fill=fill).at(self._ends[number])

    @property
    def _ends(self) -> tuple[Point, ...]:
        """The ends of the stages: the foot, the camps to the left and right, and the peak."""
        stages = self.camps + 1
        camps = [
            Point(BEND if stage % 2 == 0 else -BEND, 0).toward(PEAK, HIGHEST * stage / stages)
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

    @checked
    def camp(self, number: Annotated[int, Field(ge=1)]) -> Point:
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
        if number > self.camps:
            raise ParameterError(f"camp: number must be at most {self.camps}, not {number}.")
        return self.pose.point(self._ends[number])

    def ascended(self, to: float) -> Mountain:
        """Return a copy of which another share of the stages is climbed.

        Args:
            to: the share, from 0 to 1.

        Raises:
            ParameterError: it is not from 0 to 1.

        Example:
            >>> import kdviz as kd
            >>> kd.Mountain().ascended(to=1).climber
            Point(x=0.0, y=-28.0)
        """
        return self.replaced(climbed=to)

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


def _data(outline: Outline) -> str:
    """Return an outline as path data."""
    steps = ((letter, *(f"{x} {y}" for x, y in points)) for letter, points in outline.commands)
    return " ".join(word for step in steps for word in step)
