"""Composition: a heading and a scene, set into a frame.

The scene's geometry is scaled until scene and ink together fill the stage; the ink is not.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from kdviz.errors import LayoutError
from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point
from kdviz.geometry.similarities import Pose
from kdviz.scene.extents import Extent
from kdviz.scene.marks import MarkGroup, TextMark
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.frame import Frame
from kdviz.style.theme import Theme
from kdviz.text.setting import Block, fit_text

Heading = Literal["left", "center"]

TITLE_LINES = 2
"""The most lines of a title."""

MESSAGE_LINES = 3
"""The most lines of a message."""

TITLE_LEADING = 1.12
"""From baseline to baseline of a title, as a multiple of its size."""

MESSAGE_LEADING = 1.4
"""From baseline to baseline of a message, as a multiple of its size."""

TITLE_TO_MESSAGE = 0.42
"""From the title's baseline to the top of the message, as a share of the title's size."""

HEADING_TO_STAGE = 6.0
"""From the message's baseline to the stage, in units."""

LEAST_STAGE = 20.0
"""The stage is at least so high, in units; else the heading has too many words."""


class Composition(NamedTuple):
    """Everything that is drawn, in the frame's units."""

    heading: MarkGroup
    scene: tuple[MarkGroup, ...]
    stage: Stage
    pose: Pose

    @property
    def scale(self) -> float:
        """How much larger than its own units the scene is drawn."""
        return self.pose.scale


def compose(
    title: str,
    message: str,
    scene: Sequence[Shape],
    *,
    series: Sequence[Shape],
    headings: Sequence[tuple[str, str]] = (),
    theme: Theme,
    frame: Frame,
    heading: Heading,
) -> Composition:
    """Return the marks of a picture.

    Args:
        title: what the picture is called, or nothing.
        message: what it says.
        scene: the shapes, from the back to the front.
        series: shapes that are not drawn, but that room is kept for.
        headings: titles and messages that are not drawn, but that room is kept for.
        theme: how things look.
        frame: the size.
        heading: where title and message stand.

    Raises:
        TextError: a text cannot be set, or does not fit.
        LayoutError: the scene does not fit what the heading leaves of the frame.
    """
    safe = frame.safe(theme.margin)
    theme = theme.enlarged(frame.enlargement(theme.smallest))
    words = list(_heading(title, message, theme, safe, heading))
    others = (list(_heading(*other, theme, safe, heading)) for other in headings)
    lowest = max(each[-1].at.y + each[-1].block.baseline for each in (words, *others))
    room = Box(safe.left, lowest + HEADING_TO_STAGE, safe.right, safe.bottom)
    if room.height < LEAST_STAGE:
        raise LayoutError(
            f"The title and message leave {max(0.0, room.height):.3g} units of height for the "
            f"scene; it needs {LEAST_STAGE:g}. Say it in fewer words, or use a taller frame."
        )
    stage = Stage(theme, room)
    marks, pose = fit(scene, stage, series=series)
    parts = zip(("title", "message") if title else ("message",), words, strict=True)
    named = tuple(MarkGroup(name, (mark,)) for name, mark in parts)
    return Composition(MarkGroup("heading", named), marks, stage, pose)


def fit(
    scene: Sequence[Shape],
    stage: Stage,
    *,
    largest: float = math.inf,
    series: Sequence[Shape] = (),
) -> tuple[tuple[MarkGroup, ...], Pose]:
    """Return a scene's marks, scaled and centred to fill a stage, and the pose that does so.

    Args:
        scene: the shapes, from the back to the front.
        stage: the theme and the room.
        largest: the scale that is not exceeded, even if there is room.
        series: shapes that are not drawn, but that room is kept for.

    Raises:
        LayoutError: the scene's words alone are larger than the room, or a part has no end.
    """
    extents = list(_extents([*scene, *series], stage))
    if not extents:
        raise LayoutError("Nothing of the scene is drawn. Give it a shape with parts.")
    if not all(_finite(extent.box) for extent in extents):
        raise LayoutError("A part of the scene is too large to draw. Scale it by less.")
    pose = _fit_pose(extents, stage.room, largest)
    return tuple(shape.marks(stage, pose) for shape in scene), pose


def _heading(
    title: str, message: str, theme: Theme, safe: Box, heading: Heading
) -> Iterator[TextMark]:
    """Yield the title, if there is one, and the message, from the top of the safe area."""
    x = safe.left if heading == "left" else (safe.left + safe.right) / 2
    y = safe.top
    fit_words = partial(fit_text, fonts=theme.fonts, width=safe.width, align=heading)
    if title:
        sizes = (theme.title, theme.message)
        block = fit_words(
            title,
            sizes=sizes,
            weight=theme.title_weight,
            lines=TITLE_LINES,
            leading=TITLE_LEADING,
        )
        yield _hang(block, x, y)
        y += block.baseline - block.cap_top + TITLE_TO_MESSAGE * block.size
    sizes = (theme.message, theme.smallest)
    yield _hang(
        fit_words(
            message,
            sizes=sizes,
            weight=theme.text_weight,
            lines=MESSAGE_LINES,
            leading=MESSAGE_LEADING,
        ),
        x,
        y,
    )


def _hang(block: Block, x: float, top: float) -> TextMark:
    """Return a text whose first capitals reach up to a height."""
    return TextMark(block, Point(x, top - block.cap_top), "white")


def _extents(scene: Iterable[Shape], stage: Stage) -> Iterator[Extent]:
    for shape in scene:
        yield from shape.extents(stage)


def _finite(box: Box) -> bool:
    # A ground's box has no width at all: it goes from plus to minus infinity.
    return -math.inf < min(box.left, box.top) and max(box.right, box.bottom) < math.inf


def _fit_pose(extents: Sequence[Extent], room: Box, largest: float) -> Pose:
    """Return the pose that makes a scene fill a room as far as its proportions allow."""
    across = [(r.box.left, r.left, r.box.right, r.right) for r in extents]
    down = [(r.box.top, r.top, r.box.bottom, r.bottom) for r in extents]
    scale = min(_largest_scale(across, room.width), _largest_scale(down, room.height))
    if scale <= 0:
        raise LayoutError(
            f"The words of the scene alone are larger than the stage of {room.width:.4g} by "
            f"{room.height:.4g} units. Shorten the labels, or use a larger frame."
        )
    # Where there are nothing but words, there is no geometry to scale.
    scale = min(scale, largest) if math.isfinite(scale) else 1.0
    return Pose(
        _centered(across, scale, room.left, room.right),
        _centered(down, scale, room.top, room.bottom),
        scale,
    )


Span = tuple[float, float, float, float]
"""Geometry and ink before it, geometry and ink after it, along one axis."""


def _extent(spans: Sequence[Span], scale: float) -> tuple[Span, Span]:
    """Return which parts reach farthest to either end at a scale."""
    first = min(spans, key=lambda span: scale * span[0] - span[1])
    last = max(spans, key=lambda span: scale * span[2] + span[3])
    return first, last


def _largest_scale(spans: Sequence[Span], room: float) -> float:
    """Return the largest scale at which geometry and ink fit a length.

    The length needed is convex and rises with the scale, piece by piece in straight lines, so
    Newton's method from above extents the exact answer in a few steps.
    """
    scale = math.inf
    probe = 1e6
    for _ in range(len(spans) + 2):
        first, last = _extent(spans, probe)
        geometry, ink = last[2] - first[0], first[1] + last[3]
        if not math.isfinite(geometry):
            return math.inf
        if geometry < 1e-9:
            return scale if ink <= room else 0.0
        scale = (room - ink) / geometry
        if scale <= 0 or abs(scale - probe) < 1e-12 * probe:
            return scale
        probe = scale
    return scale


def _centered(spans: Sequence[Span], scale: float, low: float, high: float) -> float:
    """Return the shift that puts the middle of all parts into the middle of a room."""
    first, last = _extent(spans, scale)
    start, end = scale * first[0] - first[1], scale * last[2] + last[3]
    if not math.isfinite(end - start):
        return (low + high) / 2
    return (low + high) / 2 - (start + end) / 2
