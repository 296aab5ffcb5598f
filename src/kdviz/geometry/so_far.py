"""Outlines so far: an outline as a hand has drawn it when it is a part of the way along."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from kdviz.geometry.outlines import Command, Outline, cubic_places
from kdviz.geometry.points import ORIGIN
from kdviz.geometry.trimming import cut

FEW_STEPS = 8
"""By how many steps a curve is measured where that need not be exact."""


class Trail(NamedTuple):
    """What is drawn of an outline without lifting the pen.

    Attributes:
        commands: its steps, as they stand in the outline.
        course: the same as an open outline, which comes back along a line if it is closed.
        length: how long it is, in units.
    """

    commands: tuple[Command, ...]
    course: Outline
    length: float


class Course:
    """An outline as its trails, one after the other.

    Attributes:
        outline: the outline.
    """

    def __init__(self, outline: Outline) -> None:
        self.outline = outline

    @cached_property
    def trails(self) -> tuple[Trail, ...]:
        """What is drawn without lifting the pen, in the order of the outline."""
        return tuple(_trail(commands, start) for commands, start in _pieces(self.outline))

    @cached_property
    def length(self) -> float:
        """How long the outline is, in units."""
        return sum(trail.length for trail in self.trails)

    def first(self, reach: float, least: float = 0.0) -> Outline:
        """Return what of the outline is drawn after some units of the way.

        Args:
            reach: how far along, in units.
            least: how much of what is drawn without lifting the pen there is at least, in units.

        Returns:
            The outline itself if that is all of it, and one without commands if it is nothing.

        Example:
            >>> from kdviz.geometry.outlines import polyline
            >>> from kdviz.geometry.points import Point
            >>> square = [Point(0, 0), Point(8, 0), Point(8, 8), Point(0, 8)]
            >>> Course(polyline(square, closed=True)).first(12).commands[-1].points
            (Point(x=8.0, y=4.0),)
        """
        if reach >= self.length:
            return self.outline
        drawn: list[Command] = []
        for trail in self.trails:
            off = trail.length - reach
            # Less than what numbers can tell from nothing is nothing.
            if reach <= 0 or (off > 0 and (reach < least or off == trail.length)):
                break
            drawn += trail.commands if off <= 0 else cut(trail.course, 0.0, off).commands
            reach = -off
        return Outline(drawn)


def estimate_length(outline: Outline) -> float:
    """Return about how long an outline is, in units: a curve is measured by a few of its points.

    Args:
        outline: the outline.

    Example:
        >>> from kdviz.geometry.outlines import arc
        >>> estimate_length(arc(1, 0, 90))
        1.56...
    """
    whole = 0.0
    here = start = ORIGIN
    for letter, points in outline.commands:
        if letter == "M":
            here = start = points[0]
            continue
        end = points[-1] if points else start
        places = cubic_places(here, *points, steps=FEW_STEPS) if letter == "C" else [end]
        whole += sum(map(math.dist, (here, *places), places))
        here = end
    return whole


def _pieces(outline: Outline) -> Iterator[tuple[tuple[Command, ...], Command]]:
    """Yield the steps between two moves of the pen, with the move that they begin after."""
    move = Command("M")
    steps: list[Command] = []
    for command in outline.commands:
        if command.letter == "M":
            if steps:
                yield tuple(steps), move
            move, steps = command, [command]
            continue
        steps.append(command)
        if command.letter == "Z":
            # What follows begins where the closed piece did.
            yield tuple(steps), move
            steps = []
    if steps:
        yield tuple(steps), move


def _trail(commands: tuple[Command, ...], move: Command) -> Trail:
    steps = [command for command in commands if command.letter in "LC"]
    if commands[-1].letter == "Z":
        steps.append(Command("L", move.points))
    course = Outline([move, *steps])
    return Trail(commands, course, sum(stretch.way[-1] for stretch in course.stretches))
