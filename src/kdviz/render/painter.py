"""The painter: marks onto a surface, in coded colours."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from kdviz.errors import RenderError
from kdviz.geometry.covering import Step
from kdviz.geometry.uniting import unite_contours
from kdviz.render.codes import code_of
from kdviz.render.data import THOUSAND
from kdviz.render.layers import list_drawn
from kdviz.render.letters import find_clusters, trace
from kdviz.render.surfaces.surface import Surface
from kdviz.scene.marks import CircleMark, DotsMark, Leaf, Mark, PathMark, TextMark
from kdviz.style.ink import Ink
from kdviz.text.setting import Block

DOT = 0.001
"""The line whose round ends are a dot, in units, as in an SVG."""


def paint(marks: Iterable[Mark], surface: Surface) -> None:
    """Paint marks, from the back to the front.

    Args:
        marks: the marks, in units.
        surface: where to.

    Raises:
        RenderError: a coordinate is not a finite number.
    """
    for mark in list_drawn(marks):
        try:
            _paint(mark, surface)
        except (OverflowError, ValueError):
            raise RenderError("A coordinate of the picture is not a finite number.") from None


def _paint(mark: Leaf, surface: Surface) -> None:
    match mark:
        case PathMark(outline, stroke, fill, width):
            steps = [
                (letter, tuple([(_rounded(x), _rounded(y)) for x, y in points]))
                for letter, points in outline.commands
            ]
            _draw(surface.path(steps), stroke, fill, width, surface)
        case CircleMark(center, radius, stroke, fill, width):
            x, y, radius = map(_rounded, (*center, radius))
            _draw(surface.circle(x, y, radius), stroke, fill, width, surface)
        case DotsMark(points, diameter, ink):
            dots: list[Step] = []
            for point in points:
                x, y = map(_rounded, point)
                dots += (("M", ((x, y),)), ("L", ((x + DOT, y),)))
            surface.stroke(surface.path(dots), code_of(ink), _rounded(diameter))
        case TextMark(block, (x, y), ink):
            for own, path in _letters(block, surface.path):
                surface.fill(path, code_of(own or ink), x, y)


def _draw(path: Any, stroke: Ink | None, fill: Ink | None, width: float, surface: Surface) -> None:
    if fill:
        surface.fill(path, code_of(fill))
    if stroke:
        surface.stroke(path, code_of(stroke), _rounded(width))


def _rounded(number: float) -> float:
    """Return a number as it stands in an SVG.

    A hundredth of a pixel decides whether an edge along a row of pixels is seen in that or not.
    """
    return round(number * THOUSAND) / THOUSAND


@lru_cache(maxsize=1024)
def _letters(
    block: Block, path: Callable[[Sequence[Step]], Any]
) -> tuple[tuple[Ink | None, Any], ...]:
    """Return the letters of each own ink as a path about the text's pin."""
    inked: dict[Ink | None, list[Step]] = {}
    for cluster in find_clusters(block):
        outline = list(trace(cluster.glyphs, block.size))
        if len(cluster.glyphs) > 1:
            outline = list(unite_contours(outline) or outline)
        upright = ((letter, tuple((x, -y) for x, y in points)) for letter, points in outline)
        inked.setdefault(cluster.glyphs[0][0].ink, []).extend(_cubic(upright))
    return tuple((ink, path(steps)) for ink, steps in inked.items())


def _cubic(outline: Iterable[Step]) -> list[Step]:
    """Return an outline with its quadratic curves as cubic ones."""
    steps: list[Step] = []
    here = (0.0, 0.0)
    for letter, points in outline:
        if letter == "Q":
            (hx, hy), (cx, cy), (x, y) = here, *points
            first = (hx + 2 / 3 * (cx - hx), hy + 2 / 3 * (cy - hy))
            last = (x + 2 / 3 * (cx - x), y + 2 / 3 * (cy - y))
            steps.append(("C", (first, last, (x, y))))
        else:
            steps.append((letter, points))
        if points:
            here = points[-1]
    return steps
