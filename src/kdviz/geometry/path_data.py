"""Reading SVG path data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from kdviz.errors import ParameterError, quote
from kdviz.fields.numbers import MOST
from kdviz.geometry.outlines import Command, Outline, arc, stretch
from kdviz.geometry.points import Point, unit
from kdviz.geometry.similarities import Pose

PATH_LETTERS = "MLHVCSQTAZ"


@lru_cache(maxsize=1024)
def parse(data: str) -> Outline:
    """Return the outline that SVG path data describes.

    Raises:
        ParameterError: it is not path data; the text shows where it goes wrong.
    """
    import svg.path

    for number, letter in enumerate(data):
        if letter.isalpha() and letter.upper() not in PATH_LETTERS and letter not in "eE":
            raise ParameterError(
                f"Path: {quote(letter)} at place {number + 1} of {quote(data)} is not a path "
                f"command. There are: {', '.join(PATH_LETTERS)}, and the same in lower case."
            )
    if not data.strip() or data.strip()[0] not in "mM":
        raise ParameterError(
            f"Path: data must start with a move, such as 'M 0 0', not {quote(data)}."
        )
    try:
        steps = list(svg.path.parse_path(data))
    except (ValueError, IndexError, TypeError, ArithmeticError) as error:
        raise ParameterError(f"Path: {quote(data)} cannot be read: {error}.") from None
    commands = [command for step in steps for command in _translated(step)]
    if not any(letter in "LC" for letter, _ in commands):
        raise ParameterError(f"Path: {quote(data)} draws nothing: it only moves.")
    for _, points in commands:
        for point in points:
            if not (abs(point.x) <= MOST and abs(point.y) <= MOST):
                raise ParameterError(
                    f"Path: {quote(data)} has a number that is not from {-MOST:g} to {MOST:g}."
                )
    return Outline(commands)


def _translated(step: Any) -> Iterator[Command]:
    """Yield a step of svg.path as commands of ours."""
    import svg.path

    match step:
        case svg.path.Move(end=end):
            yield Command("M", (_point(end),))
        case svg.path.Close():
            yield Command("Z")
        case svg.path.Line(end=end):
            yield Command("L", (_point(end),))
        case svg.path.CubicBezier(control1=c1, control2=c2, end=end):
            yield Command("C", (_point(c1), _point(c2), _point(end)))
        case svg.path.QuadraticBezier(start=start, control=control, end=end):
            # Degree elevation: a quadratic curve is a cubic whose handles are two thirds as long.
            c1, c2 = start + 2 / 3 * (control - start), end + 2 / 3 * (control - end)
            yield Command("C", (_point(c1), _point(c2), _point(end)))
        case svg.path.Arc():
            yield from _translated_arc(step)


def _translated_arc(step: Any) -> Iterator[Command]:
    """Yield an elliptical arc as cubics: a unit circle's arc, stretched, turned and shifted."""
    start, end = _point(step.start), _point(step.end)
    # As the SVG specification asks: without a way or a radius there is no arc but a line.
    if start == end or not (step.radius.real and step.radius.imag):
        yield Command("L", (end,))
        return
    # Radii too small to span the arc's ends are scaled up, as the SVG specification asks.
    radius = step.radius * step.radius_scale
    pose = Pose(step.center.real, step.center.imag, *unit(step.rotation))
    unit_arc = arc(1, step.theta, step.delta)
    ellipse = stretch(unit_arc, radius.real, radius.imag).posed(pose)
    curves = [command.points for command in ellipse.commands if command.letter == "C"]
    for number, (c1, c2, place) in enumerate(curves, start=1):
        yield Command("C", (c1, c2, end if number == len(curves) else place))


def _point(number: complex) -> Point:
    return Point(number.real, number.imag)
