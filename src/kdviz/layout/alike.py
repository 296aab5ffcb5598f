"""Alike: boxes of words that are of one size."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVarTuple, cast

from kdviz.errors import LayoutError
from kdviz.fields.calls import checked
from kdviz.primitives.boxed import Boxed
from kdviz.scene.group import Group

if TYPE_CHECKING:
    from kdviz.layout.rows import Laid

Boxes = TypeVarTuple("Boxes")


@checked(boxes=Boxed)
def alike(*boxes: *Boxes) -> Laid[*Boxes]:
    """Return boxes of words, each as large as the largest of them needs.

    Args:
        boxes: the boxes, at least one; their words are of one size, and break at one width.

    Raises:
        LayoutError: there are no boxes, or their words are not of one size.

    Example:
        >>> import kdviz as kd
        >>> fit, prepare = kd.alike(kd.Boxed("fit"), kd.Boxed("prepare", ink="blue"))
        >>> fit.box.width == prepare.box.width
        True
    """
    given = cast("tuple[Boxed, ...]", boxes)
    if not given:
        raise LayoutError("alike: there are no boxes. Give at least one, as in kd.Boxed('word').")
    if len({(box.size, box.width) for box in given}) > 1:
        raise LayoutError(
            "alike: the words of the boxes are of different sizes, or break at different widths. "
            "Give all the same size and width."
        )
    words = tuple(dict.fromkeys(box.words for box in given))
    same = Group(tuple(box.replaced(others=words) for box in given))
    return cast("Laid[*Boxes]", same)
