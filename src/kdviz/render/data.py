"""Outlines, dots and letters as the data of SVG paths: absolute but within a letter."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kdviz.errors import RenderError
from kdviz.geometry.covering import Step
from kdviz.geometry.points import Point
from kdviz.geometry.uniting import unite_contours
from kdviz.render.letters import find_clusters, trace
from kdviz.scene.marks import TextMark
from kdviz.style.ink import Ink

if TYPE_CHECKING:
    from kdviz.text.fonts import Font
    from kdviz.text.setting import Block

THOUSAND = 1000
"""How many parts of a unit can be told apart: one is a hundredth of a pixel at 1080."""

NUMBER = "%.7g"
"""Without zeros at its end, and with three decimals up to 9999."""

STEPS = {
    letter: letter + " ".join([NUMBER] * count)
    for letter, count in {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "T": 2, "C": 6, "Z": 0}.items()
}
"""How the steps of a path are written."""

DOT = STEPS["M"] + "h.001"
"""A dot is a round cap on the shortest line there is: some viewers drop one of no length."""


def number(value: float) -> str:
    """Return a number as briefly as it can be written.

    Raises:
        RenderError: it is not finite.

    Example:
        >>> number(0.1 + 0.2), number(-0.0001), number(100)
        ('0.3', '0', '100')
    """
    return _write(NUMBER, [value])


def path_data(steps: Sequence[Step]) -> str:
    """Return the steps of an outline as the data of a path.

    Raises:
        RenderError: a coordinate is not finite.

    Example:
        >>> from kdviz.geometry.outlines import polyline
        >>> path_data(polyline([Point(0, 0), Point(1.5, 0)]).commands)
        'M0 0L1.5 0'
    """
    form = "".join([STEPS[letter] for letter, _ in steps])
    return _write(form, [n for _, points in steps for point in points for n in point])


def dots_data(points: Sequence[Point]) -> str:
    """Return dots as the data of one path, to be stroked with round caps.

    Raises:
        RenderError: a coordinate is not finite.

    Example:
        >>> dots_data([Point(0, 0), Point(1, 2)])
        'M0 0h.001M1 2h.001'
    """
    return _write(DOT * len(points), [n for point in points for n in point])


def text_data(mark: TextMark) -> list[tuple[Ink, str]]:
    """Return a text's letters as the data of one path for each ink, to be filled.

    Raises:
        RenderError: a coordinate is not finite.
    """
    letters = _letters(mark.block)
    inks = dict.fromkeys(ink for ink, *_ in letters)
    return [
        (ink or mark.ink, _letters_data(mark.at, [one for own, *one in letters if own == ink]))
        for ink in inks
    ]


def _letters_data(at: Point, letters: Sequence[Sequence[Any]]) -> str:
    """Return letters, each by where it starts and its data, as the data of one path."""
    x, y = at
    starts = [number for dx, dy, _ in letters for number in (x + dx, y + dy)]
    moves = _write("\n".join([STEPS["M"]] * len(letters)), starts).split("\n")
    return "".join([move + shape for move, (_, _, shape) in zip(moves, letters, strict=False)])


def _write(form: str, numbers: Iterable[float]) -> str:
    """Return numbers put into a form, each as briefly as it can be written.

    Raises:
        RenderError: one is not finite.
    """
    try:
        # Of whole numbers, because rounding to decimals takes several times as long.
        data = form % tuple([round(number * THOUSAND) / THOUSAND for number in numbers])
    except (OverflowError, ValueError):
        raise RenderError("A coordinate of the picture is not a finite number.") from None
    # A sign keeps numbers apart as well as a space does.
    return data.replace(" -", "-")


@lru_cache(maxsize=1024)
def _letters(block: Block) -> tuple[tuple[Ink | None, float, float, str], ...]:
    """Return each letter's own ink, where it starts, from the text's pin, and its data from there.

    Letters that overlap are one, so that there are no holes by the even-odd rule.
    """
    letters = []
    for cluster in find_clusters(block):
        if len(cluster.glyphs) == 1:
            ((glyph, x, y),) = cluster.glyphs
            dx, dy, shape = _letter(glyph.font, glyph.id, block.size)
            letters.append((glyph.ink, x + dx, y + dy, shape))
        else:
            outline = list(trace(cluster.glyphs, block.size))
            ink = cluster.glyphs[0][0].ink
            letters.append((ink, *_shape_data(unite_contours(outline) or outline, 1.0)))
    return tuple(letters)


@lru_cache(maxsize=4096)
def _letter(font: Font, glyph: int, size: float) -> tuple[float, float, str]:
    """Return where a letter starts, from its pen, and its data from there; made once for a size."""
    return _shape_data(font.outline(glyph), size / font.units_per_em)


def _shape_data(outline: Iterable[Step], scale: float) -> tuple[float, float, str]:
    """Return where an outline with y up starts, and its data from there, at a scale."""
    scale *= THOUSAND
    # In whole parts of a unit, as complex numbers.
    whole = [
        (letter, [complex(round(scale * x), round(-scale * y)) for x, y in points])
        for letter, points in outline
    ]
    start = whole[0][1][0] / THOUSAND
    steps = [
        _write(STEPS[letter].lower(), [number / THOUSAND for number in numbers])
        for letter, numbers in _steps(whole)
    ]
    return start.real, start.imag, "".join(steps[1:])


def _steps(outline: Iterable[tuple[str, list[complex]]]) -> Iterator[tuple[str, list[float]]]:
    """Yield an outline's steps from where each starts, said with as few numbers as can be.

    A step leads from one rounded place to the next, so that nothing adds up.
    """
    here = start = 0j
    # Where a curve that goes on smoothly has its control point.
    smooth: complex | None = None
    for letter, places in outline:
        if letter == "Z":
            yield "Z", []
            here, smooth = start, None
            continue
        end = places[-1]
        step = end - here
        if letter == "Q" and smooth is not None and abs(smooth - places[0]) <= 1:
            yield "T", [step.real, step.imag]
            smooth = 2 * end - smooth
        elif letter == "L" and not (step.real and step.imag):
            yield ("H", [step.real]) if step.real else ("V", [step.imag])
            smooth = None
        else:
            yield (
                letter,
                [n for place in places for n in ((place - here).real, (place - here).imag)],
            )
            smooth = 2 * end - places[0] if letter == "Q" else None
        here = end
        if letter == "M":
            start = here
