"""off-frame: what is cut off by the frame, or lies where a picture has to stay empty."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import shapely

from kdviz.check.drawn import Drawn
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.geometry.boxes import Box

EXACT = 1e-6
"""By how many units ink may be outside of the frame: arithmetic is not exact."""

REMEDY = (
    "Move it inwards; a shape of your own must say in own_extents how far it draws, and is then "
    "fitted into the picture."
)


class Beyond(NamedTuple):
    """A mark that is too far out: on which side, by how much, and how bad that is.

    Attributes:
        mark: the mark.
        side: left, top, right or bottom.
        by: how far its ink is beyond the edge that it should stay inside of, in units.
        kind: which edge: 2 for that of the frame, 1 for where it is covered, 0 for the margin.
    """

    mark: Drawn
    side: str
    by: float
    kind: int


def off_frame(picture: Picture) -> Iterator[Finding]:
    """Yield each thing, and each text, with ink outside of the frame or of its safe part.

    Round ends of lines and round letters may stand out of the margin by half a bold line.
    """
    slack = picture.theme.bold / 2
    safe = picture.frame.safe(picture.theme.margin)
    worst: dict[tuple[int, str], Beyond] = {}
    for mark in picture.marks:
        if _beyond(mark.box, safe)[1] <= slack or not mark.is_seen:
            continue
        found = _found(mark, picture, safe, slack)
        key = (mark.thing, mark.words)
        if found and (key not in worst or found[2:] > worst[key][2:]):
            worst[key] = found
    for beyond in worst.values():
        yield _told(beyond, picture)


def _found(mark: Drawn, picture: Picture, safe: Box, slack: float) -> Beyond | None:
    """Return the worst that is to say about where a mark's ink is."""
    parts = [(mark.seen_line, mark.half), (mark.seen_area, 0.0)]
    inks = [Box(*shapely.bounds(part)).grown(half) for part, half in parts if not part.is_empty]
    ink = Box(
        min(box.left for box in inks),
        min(box.top for box in inks),
        max(box.right for box in inks),
        max(box.bottom for box in inks),
    )
    side, by = _beyond(ink, picture.frame.box)
    if by > EXACT:
        return Beyond(mark, side, by, 2)
    side, by = _beyond(ink, safe)
    if by <= slack:
        return None
    return Beyond(mark, side, by, 1 if _is_covered(side, picture) else 0)


def _beyond(ink: Box, room: Box) -> tuple[str, float]:
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
    covered = {"top": frame.covered_top, "bottom": frame.covered_bottom}.get(side, 0.0)
    return covered * frame.units_high > picture.theme.margin


def _told(beyond: Beyond, picture: Picture) -> Finding:
    mark, side, by, kind = beyond
    name = f"The words {mark.words!r}" if mark.is_text else picture.name_of(mark)
    verb, are = ("reach", "are") if mark.is_text else ("reaches", "is")
    if kind == 2 and not shapely.box(*mark.box).intersects(shapely.box(*picture.frame.box)):
        what = f"{name} {are} wholly outside of the picture, beyond its {side} edge."
    elif kind == 2:
        beyond_edge = f"{by:.2g} units beyond the {side} edge of the picture"
        what = f"{name} {verb} {beyond_edge} and {are} cut off."
    elif kind == 1:
        what = (
            f"{name} {verb} {by:.2g} units into the part at the {side} that names and buttons "
            "cover where such a picture is shown."
        )
    else:
        what = (
            f"{name} {verb} {by:.2g} units into the border of {picture.theme.margin:g} units that "
            f"stays empty, at the {side}."
        )
    return Finding("error" if kind == 2 else "warning", what, REMEDY, mark.box)
