"""Negative: a shape with its white and its background exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kdviz.geometry.similarities import Pose
from kdviz.primitives.around import Around
from kdviz.scene.marks import CircleMark, Leaf, Mark, MarkGroup, PathMark, leaves
from kdviz.scene.stage import Stage
from kdviz.style.ink import Ink

OPPOSITE: dict[Ink, Ink] = {"white": "background", "background": "white"}


class Negative(Around):
    """Any shape as its own negative, to stand on white: what was white is dark, and dark white.

    Red and blue stay. What has no white in it is left as it is, since it is made for a white
    ground already.

    Args:
        of: the shape.

    Anchors:
        The nine of the shape's box.

    Example:
        >>> import kdviz as kd
        >>> kd.Negative(kd.Basket()).box == kd.Basket().box
        True
    """

    def main_ink(self) -> Ink:
        """Return the ink that stands for the shape, exchanged like all others."""
        return OPPOSITE.get(self.of.main_ink(), self.of.main_ink())

    def own_marks(self, stage: Stage, outer: Pose) -> Iterator[Mark]:
        """Yield the shape's marks, their inks exchanged."""
        marks = self.of.marks(stage, outer.after(self.pose))
        inks = {ink for mark in leaves([marks]) for ink in _inks(mark)}
        yield _exchange(marks) if "white" in inks else marks


def _inks(mark: Leaf) -> Iterable[Ink | None]:
    """Return the inks that a mark is made with."""
    return (mark.stroke, mark.fill) if isinstance(mark, PathMark | CircleMark) else (mark.ink,)


def _exchange(mark: Mark) -> Mark:
    """Return a mark with white and background exchanged."""
    if isinstance(mark, MarkGroup):
        labels = tuple(label._replace(ink=_opposite(label.ink)) for label in mark.labels)
        return replace(mark, marks=tuple(map(_exchange, mark.marks)), labels=labels)
    if isinstance(mark, PathMark | CircleMark):
        return mark._replace(
            stroke=mark.stroke and _opposite(mark.stroke), fill=mark.fill and _opposite(mark.fill)
        )
    return mark._replace(ink=_opposite(mark.ink))


def _opposite(ink: Ink) -> Ink:
    return OPPOSITE.get(ink, ink)
