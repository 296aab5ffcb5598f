"""A picture with its findings drawn on it: a numbered finder on each place, and what is wrong."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kdviz.check.finding import Finding, Level
from kdviz.check.review import Review
from kdviz.geometry.boxes import Box
from kdviz.geometry.outlines import polyline
from kdviz.geometry.points import Point
from kdviz.picture.visual import Visual
from kdviz.render.svg import svg
from kdviz.scene.marks import CircleMark, Mark, MarkGroup, PathMark, TextMark
from kdviz.scene.stage import Stage
from kdviz.style.frame import MOST_RATIO, Frame
from kdviz.style.ink import Ink
from kdviz.style.theme import Theme
from kdviz.text.setting import Block

CALLOUT_SIZE = 0.8
"""The size of the words, as a multiple of that of labels."""

CALLOUT_INDENT = 1.9
"""How far the words are from the left of their number, as a multiple of the size of labels."""

CALLOUT_GAP = 1.3
"""The gap between the words of two findings, as a multiple of the size of labels."""

CALLOUT_COLUMN = 84.0
"""The width of the column of words beside a wide picture, in units."""

DISC_RADIUS = 0.6
"""The radius of a number's disc, as a multiple of the size of labels."""

FINDER_ROOM = 0.3
"""The room between a place and the corners around it, as a multiple of the size of labels."""

FINDER_ARM = 0.8
"""How long the arms of these corners are at most, as a multiple of the size of labels."""

FINDER_SHARE = 1 / 3
"""How long they are at most as a share of the sides, so that there is a gap between two."""

DISC_FILLS: dict[Level, Ink] = {"error": "red", "warning": "white", "hint": "background"}
"""What the disc of a finding's number is filled with."""


class Callout(NamedTuple):
    """A finding, with its number and its words as they are set."""

    finding: Finding
    number: Block
    words: Block

    @property
    def height(self) -> float:
        """How high it is, in units."""
        return self.words.box.height


def draw_findings(visual: Visual, review: Review) -> str:
    """Return a picture as SVG with a review's findings: below it, or beside it if it is wide.

    Args:
        visual: the picture.
        review: what was found in it.

    Example:
        >>> import kdviz as kd
        >>> from kdviz.check.review import review
        >>> picture = kd.Visual("Less", "Say less. " * 12, kd.Basket())
        >>> "words" in draw_findings(picture, review(picture, only=["words"]))
        True
    """
    frame, stage = visual.frame, visual.composition.stage
    theme = stage.theme
    wide = frame.units_wide > frame.units_high
    width = CALLOUT_COLUMN if wide else frame.units_wide - 2 * theme.margin
    callouts = list(_set_callouts(review.findings, stage, width - CALLOUT_INDENT * theme.label))
    if wide:
        callouts = _keep_fitting(callouts, frame.units_high - 2 * theme.margin, theme)
        sheet = _widen(frame, across=CALLOUT_COLUMN + theme.margin)
        start = Point(frame.units_wide, theme.margin)
    else:
        room = frame.units_wide * MOST_RATIO - frame.units_high - theme.margin
        callouts = _keep_fitting(callouts, room, theme)
        sheet = _widen(frame, down=_measure_height(callouts, theme) + theme.margin)
        start = Point(theme.margin, frame.units_high)
    finders = (
        _draw_finder(callout, callout.finding.place, theme)
        for callout in callouts
        if callout.finding.place
    )
    words = MarkGroup("findings", tuple(_draw_callouts(callouts, start, theme)))
    return svg(
        (*visual.marks, *finders, words),
        sheet,
        theme,
        title=visual.words[0],
        description=visual.description,
    )


def _set_callouts(findings: Sequence[Finding], stage: Stage, width: float) -> Iterator[Callout]:
    """Yield the findings, the first with number 1, each set to a width in units."""
    size = CALLOUT_SIZE * stage.theme.label
    for number, finding in enumerate(findings, 1):
        words = f"{finding.level} ({finding.rule}): {finding.what} {finding.remedy}"
        set_words = stage.text(words, size, align="left", width=width)
        yield Callout(finding, stage.text(str(number), size), set_words)


def _measure_height(callouts: Sequence[Callout], theme: Theme) -> float:
    return sum(callout.height + CALLOUT_GAP * theme.label for callout in callouts)


def _keep_fitting(callouts: list[Callout], room: float, theme: Theme) -> list[Callout]:
    """Return the first callouts, as many as have room; they come with the worst first."""
    while callouts and _measure_height(callouts, theme) > room:
        callouts = callouts[:-1]
    return callouts


def _widen(frame: Frame, *, across: float = 0.0, down: float = 0.0) -> Frame:
    """Return a frame with more room, in units that stay as large."""
    pixels = frame.width / frame.units_wide
    return Frame(frame.width + round(across * pixels), frame.height + round(down * pixels))


def _draw_callouts(callouts: Sequence[Callout], start: Point, theme: Theme) -> Iterator[Mark]:
    """Yield the numbers and what they stand for, from a point downwards."""
    y = start.y
    for callout in callouts:
        words = callout.words
        middle = y + callout.height / 2
        first_line = middle - words.leading * (len(words.lines) - 1) / 2
        yield from _draw_number(
            callout, Point(start.x + DISC_RADIUS * theme.label, first_line), theme
        )
        yield TextMark(words, Point(start.x + CALLOUT_INDENT * theme.label, middle), "white")
        y += callout.height + CALLOUT_GAP * theme.label


def _draw_finder(callout: Callout, place: Box, theme: Theme) -> Mark:
    """Return four corners around a place, as a camera's finder has them, and its number."""
    box = place.grown(FINDER_ROOM * theme.label)
    arm = min(FINDER_ARM * theme.label, FINDER_SHARE * box.width, FINDER_SHARE * box.height)
    corners = [
        polyline((Point(x, y + down * arm), Point(x, y), Point(x + across * arm, y)))
        for x, across in ((box.left, 1), (box.right, -1))
        for y, down in ((box.top, 1), (box.bottom, -1))
    ]
    disc = DISC_RADIUS * theme.label
    outside = Point(max(disc, box.left - disc / 2), max(disc, box.top - disc / 2))
    lines = [PathMark(corner, "white", None, theme.thin) for corner in corners]
    return MarkGroup("finding", (*lines, *_draw_number(callout, outside, theme)))


def _draw_number(callout: Callout, at: Point, theme: Theme) -> Iterator[Mark]:
    """Yield a disc with a number: red for errors, white for warnings, a ring for hints."""
    fill = DISC_FILLS[callout.finding.level]
    yield CircleMark(at, DISC_RADIUS * theme.label, "white", fill, theme.thin)
    ink: Ink = "white" if fill == "background" else "background"
    yield TextMark(callout.number, at, ink)
