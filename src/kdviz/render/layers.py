"""Layers: what of a picture is drawn as one, in the order in which it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, groupby

from kdviz.geometry.outlines import Outline
from kdviz.render.so_far import draw_so_far
from kdviz.scene.marks import Leaf, Mark, MarkGroup, PathMark, TextMark
from kdviz.style.ink import Ink


def list_drawn(marks: Iterable[Mark]) -> Iterator[Leaf]:
    """Yield the ink of a picture as it is drawn, from the back to the front.

    Lines of one ink and width that follow each other in an object are one, so that where they meet
    nothing is drawn twice.

    Args:
        marks: from the back to the front.
    """
    for mark in flatten(marks):
        if isinstance(mark, MarkGroup):
            yield from list_drawn(list_parts_drawn(mark))
        else:
            yield mark


def list_parts_drawn(group: MarkGroup) -> list[Mark]:
    """Return what a layer is drawn with, and the layers in it.

    Args:
        group: the layer.
    """
    marks: Iterable[Mark] = flatten(group.marks, inside=True)
    if not group.is_loose:
        # The lines of an object are one; shapes that were put together stay apart.
        marks = join_lines(marks)
    return [*marks, *map(name_label, group.labels)]


def flatten(marks: Iterable[Mark], *, inside: bool = False) -> Iterator[Mark]:
    """Yield marks and the groups that are layers; labels follow what they stand beside.

    Args:
        marks: from the back to the front.
        inside: whether they are what a layer consists of: then plain parts are none themselves.
    """
    for mark in marks:
        if isinstance(mark, MarkGroup) and mark.share < 1:
            mark = draw_so_far(mark)
        if not isinstance(mark, MarkGroup) or _is_layer(mark, inside=inside):
            yield mark
        else:
            yield from flatten(mark.marks, inside=inside)
            yield from map(name_label, mark.labels)


def _is_layer(group: MarkGroup, *, inside: bool) -> bool:
    if inside:
        return bool(group.name) and not group.is_plain
    return bool(group.name) or group.is_loose


def name_label(label: TextMark) -> MarkGroup:
    """Return a label as a layer."""
    return MarkGroup("label", (label,))


def join_lines(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield marks, but lines of one ink and width that follow each other as a single one."""
    for line, same in groupby(marks, _line):
        if line is None:
            yield from same
        else:
            outlines = [mark.outline for mark in same if isinstance(mark, PathMark)]
            commands = chain.from_iterable(outline.commands for outline in outlines)
            yield PathMark(Outline(commands), line[0], None, line[1])


def _line(mark: Mark) -> tuple[Ink | None, float] | None:
    """Return the ink and the width of a mark that is nothing but a line."""
    if isinstance(mark, PathMark) and mark.fill is None:
        return mark.stroke, mark.width
    return None
