"""Composition: a heading and a scene, set into a frame.

The heading is set first, above the scene or, in wide frames, beside it; what it leaves of the frame
is the stage.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Literal, NamedTuple

from kdviz.errors import LayoutError, TextError
from kdviz.geometry.boxes import Box
from kdviz.geometry.points import ORIGIN, Point
from kdviz.geometry.similarities import Pose
from kdviz.picture.labelling import spread_labels
from kdviz.scene.marks import MarkGroup, TextMark, leaves
from kdviz.scene.measuring import Ruler, measuring
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.frame import Frame
from kdviz.style.theme import Theme
from kdviz.text.emphasis import read_emphasis
from kdviz.text.setting import Block, fit_text

Heading = Literal["left", "center", "beside"]

WIDE = 1.4
"""From how many times as wide as high on a frame has its heading beside the scene."""

TALL = 1.2
"""From how many times as high as wide on a frame has heading and scene around its middle."""

OPTICAL = 0.42
"""The share of what is free there that is above them: the optical middle is above the middle."""

COLUMN = 0.32
"""The width of the column for it, as a share of what is free of the frame."""

COLUMN_TO_STAGE = 0.06
"""From the column to the stage, as a share of the same."""

COLUMN_LINES = (3, 8)
"""The most lines of a title and of a message in the column."""

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

COLUMN_TITLE_TO_MESSAGE = 0.62
"""The same in a column, where both have several lines."""

HEADING_TO_STAGE = 6.0
"""From the message's baseline to the stage, in units."""

TALL_HEADING_TO_STAGE = 9.0
"""The same in a tall frame, whose heading is larger."""

SIGNED = 2.2
"""The room for a signature below the scene, as a multiple of its size."""

LEAST_STAGE = 20.0
"""The stage is at least so high, in units; else the heading has too many words."""


class Looks(NamedTuple):
    """What all pictures of a series have in common.

    Attributes:
        theme: how things look.
        frame: the size.
        heading: where title and message stand, or None if the frame decides.
        language: the language of the words.
        bare: whether there is no heading.
    """

    theme: Theme
    frame: Frame
    heading: Heading | None
    language: str
    bare: bool = False

    @property
    def enlarged(self) -> Theme:
        """The theme as things are drawn in the frame; a tall one has a larger heading."""
        theme = self.theme.enlarged(self.frame.enlargement(self.theme.smallest))
        if not self.is_tall:
            return theme
        times = (self.frame.units_high / self.frame.units_wide) ** 0.5
        return theme.model_copy(
            update={"title": theme.title * times, "message": theme.message * times}
        )

    @property
    def is_tall(self) -> bool:
        """Whether heading and scene stand together around the middle of the frame."""
        return self.frame.units_high >= TALL * self.frame.units_wide

    @property
    def safe(self) -> Box:
        """The part of the frame that is free for words and scene, in units."""
        safe = self.frame.safe(self.theme.margin)
        if self.bare or not self.theme.signature:
            return safe
        highest = self.lowest_seen - SIGNED * self.enlarged.smallest
        return safe._replace(bottom=min(safe.bottom, highest))

    @property
    def lowest_seen(self) -> float:
        """How far down the frame is not covered, in units."""
        return self.frame.safe(0.0).bottom

    @property
    def heading_gap(self) -> float:
        """From the message's baseline to the stage, in units."""
        return TALL_HEADING_TO_STAGE if self.is_tall else HEADING_TO_STAGE

    @property
    def wants_column(self) -> bool:
        """Whether the heading is to stand beside the scene, if it fits there."""
        wide = self.frame.units_wide >= WIDE * self.frame.units_high
        return self.heading == "beside" or (self.heading is None and wide)

    def stage_below(self, lowest: float) -> Stage:
        """Return the stage that headings above it leave, the lowest of which ends at a height.

        Raises:
            LayoutError: they leave too little.
        """
        safe = self.safe
        room = Box(safe.left, lowest + self.heading_gap, safe.right, safe.bottom)
        if room.height < LEAST_STAGE:
            raise LayoutError(
                f"The title and message leave {max(0.0, room.height):.3g} units of height for the "
                f"scene; it needs {LEAST_STAGE:g}. Say it in fewer words, or use a taller frame."
            )
        return Stage(self.enlarged, room, self.language)

    @property
    def stage_beside(self) -> Stage:
        """The stage beside a column with the heading."""
        safe = self.safe
        left = safe.left + (COLUMN + COLUMN_TO_STAGE) * safe.width
        return Stage(self.enlarged, safe._replace(left=left), self.language)

    @property
    def bare_stage(self) -> Stage:
        """The stage where there is no heading."""
        return Stage(self.enlarged, self.safe, self.language)


class Composition(NamedTuple):
    """Everything that is drawn, in the frame's units.

    Attributes:
        heading: the title, if there is one, and the message, or None for a bare picture.
        scene: what is drawn of each shape.
        shapes: the shapes, as they are laid out for this picture.
        stage: what they are drawn for.
        pose: where their coordinates come to lie.
        ruler: what words were measured for while they were laid out, or None for no picture.
        is_beside: whether the heading stands beside the scene.
        down: how far the heading is moved down from the top, in units.
        signature: whose picture it is, in a corner, if the theme says.
    """

    heading: MarkGroup | None
    scene: tuple[MarkGroup, ...]
    shapes: tuple[Shape, ...]
    stage: Stage
    pose: Pose
    ruler: Ruler | None = None
    is_beside: bool = False
    down: float = 0.0
    signature: tuple[MarkGroup, ...] = ()

    @property
    def marks(self) -> tuple[MarkGroup, ...]:
        """All that is drawn, from the back to the front."""
        heading = (self.heading,) if self.heading else ()
        return (*heading, *self.scene, *self.signature)

    @property
    def scale(self) -> float:
        """How much larger than its own units the scene is drawn."""
        return self.pose.scale


def stands_beside(words: Sequence[tuple[str, str]], looks: Looks) -> bool:
    """Return whether headings stand beside their scenes: they are to, and all of them fit there.

    Args:
        words: the title and the message of each.
        looks: the theme, the frame, and where they are to stand.
    """
    if not looks.wants_column:
        return False
    try:
        for title, message in words:
            set_heading(title, message, looks, beside=True)
    except TextError:
        return False
    return True


def set_heading(
    title: str, message: str, looks: Looks, corner: Point = ORIGIN, *, beside: bool = False
) -> MarkGroup:
    """Return the title, if there is one, and the message, set at the top of a frame or at its left.

    Args:
        title: what the picture is called, or nothing.
        message: what it says.
        looks: the theme, the frame, and where they stand.
        corner: where the top left of the frame is.
        beside: whether they stand in a column beside the scene.

    Raises:
        TextError: a text cannot be set, or does not fit.
    """
    (x, y), (left, top, right, bottom) = corner, looks.safe
    safe = Box(left + x, top + y, right + x, bottom + y)
    if beside:
        words = [*_in_column(title, message, looks, safe)]
    else:
        words = [*_heading(title, message, looks, safe, (TITLE_LINES, MESSAGE_LINES))]
    names = ("title", "message") if title else ("message",)
    parts = zip(names, words, strict=True)
    return MarkGroup("heading", tuple(MarkGroup(name, (mark,)) for name, mark in parts))


def _in_column(title: str, message: str, looks: Looks, safe: Box) -> Iterator[TextMark]:
    """Yield the title and the message, around the middle of the column's height."""
    column = safe._replace(right=safe.left + COLUMN * safe.width)
    left = looks._replace(heading="left")
    words = [*_heading(title, message, left, column, COLUMN_LINES, COLUMN_TITLE_TO_MESSAGE)]
    lowest = words[-1].at.y + words[-1].block.baseline
    if lowest > safe.bottom:
        raise TextError(
            "The title and message are longer than the column beside the scene. Say it in fewer "
            "words."
        )
    down = (safe.bottom - lowest) / 2
    return (mark._replace(at=mark.at.shifted(dy=down)) for mark in words)


def lowest_baseline(heading: MarkGroup) -> float:
    """Return how far down a heading reaches: to its last baseline, in units."""
    *_, last = (mark for mark in leaves([heading]) if isinstance(mark, TextMark))
    return last.at.y + last.block.baseline


def put_on_stage(
    heading: MarkGroup | None,
    shapes: tuple[Shape, ...],
    stage: Stage,
    pose: Pose,
    ruler: Ruler | None,
) -> Composition:
    """Return a picture's marks, of shapes that are laid out, at the pose that is found for them."""
    with measuring(ruler and ruler.drawn()):
        marks = spread_labels(tuple(shape.marks(stage, pose) for shape in shapes), stage)
    return Composition(heading, marks, shapes, stage, pose, ruler)


def _heading(
    title: str,
    message: str,
    looks: Looks,
    safe: Box,
    lines: tuple[int, int],
    apart: float = TITLE_TO_MESSAGE,
) -> Iterator[TextMark]:
    """Yield the title, if there is one, and the message, from the top of a room."""
    theme, y = looks.enlarged, safe.top
    centred = looks.heading == "center"
    x = (safe.left + safe.right) / 2 if centred else safe.left
    fit_words = partial(
        fit_text,
        fonts=theme.fonts,
        width=safe.width,
        align="center" if centred else "left",
        language=looks.language,
        bold=theme.title_weight,
    )
    if title:
        sizes = (theme.title, theme.message)
        block = fit_words(
            read_emphasis(title),
            sizes=sizes,
            weight=theme.title_weight,
            lines=lines[0],
            leading=TITLE_LEADING,
        )
        yield _hang(block, x, y)
        y += block.baseline - block.cap_top + apart * block.size
    sizes = (theme.message, theme.smallest)
    yield _hang(
        fit_words(
            read_emphasis(message),
            sizes=sizes,
            weight=theme.text_weight,
            lines=lines[1],
            leading=MESSAGE_LEADING,
        ),
        x,
        y,
    )


def _hang(block: Block, x: float, top: float) -> TextMark:
    """Return a text whose first capitals reach up to a height."""
    return TextMark(block, Point(x, top - block.cap_top), "white")
