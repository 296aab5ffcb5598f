"""A picture with its findings drawn on it: a numbered frame on each place, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kdviz.check.finding import Finding
from kdviz.check.review import Review
from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import polyline
from kdviz.geometry.points import Point
from kdviz.picture.visual import Visual
from kdviz.render.svg import svg
from kdviz.scene.marks import CircleMark, Mark, MarkGroup, PathMark, TextMark
from kdviz.style.frame import MOST_RATIO, Frame
from kdviz.style.ink import Ink
from kdviz.style.theme import Theme
from kdviz.text.setting import Block, set_text

WORDS, DISC, INDENT = 0.8, 0.6, 1.9
"""The size of the words, the radius of a number's disc, and how far its words are from the left of
it, as multiples of the size of labels."""

ROOM, CORNER, GAP = 0.3, 0.8, 1.3
"""Between a place and its frame, the longest corners of a frame, and the gap between two findings,
as multiples of the size of labels."""

COLUMN = 84.0
"""The width of the column beside a wide picture, in units."""


class Note(NamedTuple):
    """A finding with its number and its words set in lines."""

    number: int
    finding: Finding
    block: Block

    @property
    def height(self) -> float:
        """How high it is, in units."""
        return self.block.box.height


def annotated(visual: Visual, review: Review) -> str:
    """Return a picture as SVG with a review's findings: below it, or beside it if it is wide.

    Args:
        visual: the picture.
        review: what was found in it.

    Example:
        >>> import kdviz as kd
        >>> from kdviz.check.review import review
        >>> picture = kd.Visual("Less", "Say less. " * 12, kd.Basket())
        >>> "words" in annotated(picture, review(picture, only=["words"]))
        True
    """
    frame, theme = visual.frame, visual.composition.stage.theme
    wide = frame.units_wide > frame.units_high
    width = COLUMN if wide else frame.units_wide - 2 * theme.margin
    notes = list(_notes(review.findings, theme, width - INDENT * theme.label))
    if wide:
        notes = _fitting(notes, frame.units_high - 2 * theme.margin, theme)
        sheet = _grown(frame, across=COLUMN + theme.margin)
        start = Point(frame.units_wide, theme.margin)
    else:
        notes = _fitting(
            notes, frame.units_wide * MOST_RATIO - frame.units_high - theme.margin, theme
        )
        sheet = _grown(frame, down=_height(notes, theme) + theme.margin)
        start = Point(theme.margin, frame.units_high)
    marks = (
        *visual.marks,
        *(_framed(note, theme) for note in notes if note.finding.place),
        MarkGroup("findings", tuple(_legend(notes, start, theme))),
    )
    return svg(marks, sheet, theme, title=visual.title, description=visual.description)


def _notes(findings: Sequence[Finding], theme: Theme, width: float) -> Iterator[Note]:
    for number, finding in enumerate(findings, 1):
        words = f"{finding.level} ({finding.rule}): {finding.what} {finding.remedy}"
        yield Note(number, finding, _set(words, theme, width))


def _set(words: str, theme: Theme, width: float | None = None) -> Block:
    return set_text(
        words,
        size=WORDS * theme.label,
        weight=theme.text_weight,
        fonts=theme.fonts,
        align="center" if width is None else "left",
        width=width,
    )


def _height(notes: Sequence[Note], theme: Theme) -> float:
    return sum(note.height + GAP * theme.label for note in notes)


def _fitting(notes: list[Note], room: float, theme: Theme) -> list[Note]:
    """Return the first of the notes that have room; they come with the worst first."""
    while notes and _height(notes, theme) > room:
        notes = notes[:-1]
    return notes


def _grown(frame: Frame, *, across: float = 0.0, down: float = 0.0) -> Frame:
    """Return a frame with more room, in units that stay as large."""
    pixels = frame.width / frame.units_wide
    return Frame(frame.width + round(across * pixels), frame.height + round(down * pixels))


def _legend(notes: Sequence[Note], start: Point, theme: Theme) -> Iterator[Mark]:
    """Yield the numbers and what they stand for, from a point downwards."""
    y = start.y
    for note in notes:
        middle = y + note.height / 2
        first_line = y + note.height / 2 - note.block.leading * (len(note.block.lines) - 1) / 2
        yield from _number(note, Point(start.x + DISC * theme.label, first_line), theme)
        yield TextMark(note.block, Point(start.x + INDENT * theme.label, middle), "white")
        y += note.height + GAP * theme.label


def _framed(note: Note, theme: Theme) -> Mark:
    """Return four corners around a place, as a camera's finder has them, and its number."""
    left, top, right, bottom = (note.finding.place or Box(0, 0, 0, 0)).grown(ROOM * theme.label)
    arm = min(CORNER * theme.label, (right - left) / 3, (bottom - top) / 3)
    corners = [
        polyline((Point(x, y + sy * arm), Point(x, y), Point(x + sx * arm, y)))
        for x, sx in ((left, 1), (right, -1))
        for y, sy in ((top, 1), (bottom, -1))
    ]
    disc = DISC * theme.label
    outside = Point(max(disc, left - disc / 2), max(disc, top - disc / 2))
    lines = [PathMark(corner, "white", None, theme.thin) for corner in corners]
    return MarkGroup("finding", (*lines, *_number(note, outside, theme)))


def _number(note: Note, at: Point, theme: Theme) -> Iterator[Mark]:
    """Yield a disc with a number: red for errors, white for warnings, a ring for hints."""
    fills: dict[str, Ink] = {"error": "red", "warning": "white", "hint": "background"}
    fill = fills[note.finding.level]
    yield CircleMark(at, DISC * theme.label, "white", fill, theme.thin)
    ink: Ink = "white" if fill == "background" else "background"
    yield TextMark(_set(str(note.number), theme), at, ink)
