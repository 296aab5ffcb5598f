"""Turning: things that stand side by side or one below the other, as the frame has room.

Only in a scene that is a function is it known which frame a picture is composed for. Elsewhere,
things stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kdviz.fields.calls import checked
from kdviz.fields.numbers import Number
from kdviz.geometry.boxes import Box
from kdviz.layout.rows import GAP, column, row
from kdviz.scene.group import Group
from kdviz.scene.label import share_sides
from kdviz.scene.measuring import Ruler, choose_once, measuring, room_at_hand, ruler
from kdviz.scene.shape import AnyShape, Shape

MUCH_LARGER = 1.02
"""How many times as large things must be one below the other before they stand so."""


@checked(shapes=AnyShape)
def lined(
    *shapes: Shape | Sequence[Shape], gap: Number = GAP, upright: bool | None = None
) -> Group:
    """Return shapes in a row, or one below the other where they fill the frame better so.

    In a row they stand on one line; one below the other, their middles are, and labels without a
    side stand beside them.

    Args:
        shapes: the shapes, at least one.
        gap: the distance between their boxes, in units.
        upright: whether they stand one below the other, or None to have the frame decide, in a
            scene that is a function.

    Raises:
        LayoutError: there are no shapes.

    Example:
        >>> import kdviz as kd
        >>> def scene():
        ...     first, second = kd.lined(kd.Crate(), kd.Basket(), gap=12)
        ...     return [first, kd.connect(first, second), second]
        >>> story = kd.Visual("Sort", "One into the other.", scene, frame="story")
        >>> crate, _, basket = story.shapes
        >>> crate.bottom.y < basket.top.y
        True
        >>> crate, _, basket = story.replaced(frame="card").shapes
        >>> crate.right.x < basket.left.x
        True
    """
    given: tuple[Shape, ...] = tuple(shapes)  # type: ignore[arg-type]  # a list is what was in it
    if is_upright(given, gap, upright):
        return column(*map(put_words_aside, given), gap=gap)
    return row(*given, gap=gap, align="bottom")


def put_words_aside(shape: Shape) -> Shape:
    """Return a thing of a column with its labels at its sides: below it are what follows and ways.

    Those that were asked for at a side, or at an anchor, stay there.
    """
    if not any(label.is_free for label in shape.labels):
        return shape
    aside = (label.replaced(side="right") if label.is_free else label for label in shape.labels)
    return shape.replaced(labels=share_sides(aside))


def is_upright(shapes: Iterable[Shape], gap: float, asked: bool | None) -> bool:
    """Return whether things stand one below the other.

    Words among them are taken to be as large as beside geometry at its own scale, so that it is
    the same whatever the scale.

    Args:
        shapes: the things.
        gap: the distance between these, in units.
        asked: what was asked for, or None for what fills the frame better.
    """
    if asked is not None:
        return asked
    room = room_at_hand()
    if room is None:
        return False
    return choose_once("upright", lambda: _fits_upright(shapes, gap, room))


def _fits_upright(shapes: Iterable[Shape], gap: float, room: Box) -> bool:
    with measuring(Ruler(ruler().stage)):
        sizes = [(shape.box.width, shape.box.height) for shape in shapes]
    gaps = gap * (len(sizes) - 1)
    wide, high = (list(each) for each in zip(*sizes, strict=True))
    in_row = _scale(sum(wide) + gaps, max(high), room)
    in_column = _scale(max(wide), sum(high) + gaps, room)
    return in_column > MUCH_LARGER * in_row


def choose_columns(box: Box, count: int, gap: float, asked: int | None, usual: int) -> int:
    """Return how many equal things stand beside each other in a grid.

    Args:
        box: the box around one.
        count: how many there are.
        gap: the distance between them, in units.
        asked: how many were asked for, or None for what fills the frame best.
        usual: how many there are where no frame is known.
    """
    room = room_at_hand()
    if asked is not None or room is None:
        return asked or usual

    def scale(columns: int) -> float:
        rows = -(-count // columns)
        across = columns * (box.width + gap) - gap
        return _scale(across, rows * (box.height + gap) - gap, room)

    def widest() -> int:
        # Of several that are as good, the one with full rows, and then the widest.
        columns = range(1, count + 1)
        return max(
            columns, key=lambda number: (round(scale(number), 6), -(-count % number), number)
        )

    return choose_once("columns", widest)


def _scale(width: float, height: float, room: Box) -> float:
    """Return how large a scene is that fills a room."""
    return min(room.width / max(width, 1e-9), room.height / max(height, 1e-9))
