"""off-frame: what is cut off by the frame, or lies where a picture has to stay empty."""

from __future__ import annotations

from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple

import shapely

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence
from kdviz.check.picture import HEADING, Picture
from kdviz.check.seen_marks import SeenMark, SeenText
from kdviz.geometry.boxes import Box, union

CUT_OFF_FROM = 1e-6
"""By how many units ink may be outside of the frame: arithmetic is not exact."""

MOST_OUT = 0.5
"""How far round ends of lines and round letters may stand out of the safe part of the frame, in
widths of a bold line."""

MOVE_INWARDS = (
    "Move it inwards; a shape of your own must say in own_extents how far it draws, and is then "
    "fitted into the picture."
)


class Limit(IntEnum):
    """What ink can be beyond, the worst last."""

    MARGIN = 0
    COVERED_PART = 1
    FRAME = 2


class Beyond(NamedTuple):
    """A mark that is too far out: on which side, by how much, and how bad that is.

    Attributes:
        mark: the mark.
        side: left, top, right or bottom.
        by: how far its ink is beyond the edge that it should stay inside of, in units.
        limit: whose edge that is.
    """

    mark: SeenMark
    side: str
    by: float
    limit: Limit


def off_frame(picture: Picture) -> Iterator[Finding]:
    """Yield each thing, and each text, with ink outside of the frame or of its safe part.

    Round ends of lines and round letters may stand out of that part by half a bold line. A heading
    is hung by its capitals: its accents, and what hangs below its last line, may reach into the
    border.
    """
    slack = MOST_OUT * picture.theme.bold
    safe = picture.frame.safe(picture.theme.margin)
    worst: dict[tuple[int, str], Beyond] = {}
    for mark in picture.marks:
        if _measure_beyond(mark.box, safe)[1] <= slack or not mark.is_seen:
            continue
        beyond = _find_worst(mark, picture, safe, slack)
        key = (mark.thing, mark.words)
        if beyond and (key not in worst or beyond[2:] > worst[key][2:]):
            worst[key] = beyond
    for beyond in worst.values():
        yield _tell_measure_beyond(beyond, picture)


def _find_worst(mark: SeenMark, picture: Picture, safe: Box, slack: float) -> Beyond | None:
    """Return the worst that is to say about where a mark's ink is."""
    ink = union(Box(*part.shape.bounds).grown(part.half) for part in mark.seen_parts)
    side, by = _measure_beyond(ink, picture.frame.box)
    if by > CUT_OFF_FROM:
        return Beyond(mark, side, by, Limit.FRAME)
    side, by = _measure_beyond(_without_accents(mark, ink), safe)
    if by <= slack:
        return None
    limit = Limit.COVERED_PART if _is_covered(side, picture) else Limit.MARGIN
    return Beyond(mark, side, by, limit)


def _without_accents(mark: SeenMark, ink: Box) -> Box:
    """Return the ink of a heading from its first capitals to its last line; of others, all."""
    if mark.thing != HEADING or not isinstance(mark, SeenText):
        return ink
    y, block = mark.mark.at.y, mark.mark.block
    top, bottom = y + block.cap_top, y + block.baseline
    return ink._replace(top=max(ink.top, top), bottom=min(ink.bottom, bottom))


def _measure_beyond(ink: Box, room: Box) -> tuple[str, float]:
    """Return on which side ink is farthest out of a room, and by how much."""
    sides = {
        "left": room.left - ink.left,
        "top": room.top - ink.top,
        "right": ink.right - room.right,
        "bottom": ink.bottom - room.bottom,
    }
    return max(sides.items(), key=lambda side: side[1])


def _is_covered(side: str, picture: Picture) -> bool:
    """Whether what shows the picture covers more of a side than the margin."""
    frame = picture.frame
    length = frame.units_high if side in ("top", "bottom") else frame.units_wide
    covered: float = getattr(frame, f"covered_{side}")
    return covered * length > picture.theme.margin


def _tell_measure_beyond(beyond: Beyond, picture: Picture) -> Finding:
    mark, side, by, limit = beyond
    name = f"The words {mark.words!r}" if mark.is_text else begin_sentence(picture.name_of(mark))
    verb, are = ("reach", "are") if mark.is_text else ("reaches", "is")
    is_inside = shapely.intersects(shapely.box(*mark.box), shapely.box(*picture.frame.box))
    if limit is Limit.FRAME and not is_inside:
        what = f"{name} {are} wholly outside of the picture, beyond its {side} edge."
    elif limit is Limit.FRAME:
        beyond_edge = f"{by:.2g} units beyond the {side} edge of the picture"
        what = f"{name} {verb} {beyond_edge} and {are} cut off."
    elif limit is Limit.COVERED_PART:
        what = (
            f"{name} {verb} {by:.2g} units into the part at the {side} that names and buttons "
            "cover where such a picture is shown."
        )
    else:
        what = (
            f"{name} {verb} {by:.2g} units into the border of {picture.theme.margin:g} units that "
            f"stays empty, at the {side}."
        )
    return Finding("error" if limit is Limit.FRAME else "warning", what, MOVE_INWARDS, mark.box)
