"""Cards: an object alone in a small picture, with or without its anchors."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.geometry.points import Point
from kdviz.picture.fitting import fit
from kdviz.primitives.dots import Dots
from kdviz.primitives.line import Line
from kdviz.primitives.words import Text
from kdviz.reference.docstrings import read_docstring
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.frame import Frame
from kdviz.style.theme import Theme

CARD = Frame(480, 480)
"""The size of a card."""

WIDE_CARD = Frame(720, 480)
"""The size of a card with anchors, whose names stand on the right."""

MARGIN = 14.0
"""The empty border of a card, in units."""

COLUMN = 104.0
"""How far right the names of anchors begin, in units."""

LARGEST = 4.0
"""How many times its own size a small thing gets."""

BROAD = Theme(
    "broad", thin=1.0, regular=1.8, bold=2.6, dot_gap=4.2, hatch_gap=3.6, label=5.0, message=5.0
)
"""The default look with lines for a picture that is shown at a hundred pixels."""


def draw_card(component: Component, *, anchors: bool = False) -> str:
    """Return an object alone in a small square, as SVG; or with its anchors, in a wider one.

    Args:
        component: the object.
        anchors: whether to mark its own anchors, with their names beside.

    Example:
        >>> import kdviz as kd
        >>> 'data-words="mouth"' in draw_card(kd.Basket(), anchors=True)
        True
    """
    from kdviz.render.svg import svg

    frame = WIDE_CARD if anchors else CARD
    stage = Stage(BROAD, CARD.safe(MARGIN))
    marks, pose = fit([component], stage, largest=LARGEST)
    if anchors:
        points = {name: pose.point(component.anchor(name)) for name in component.anchor_names()}
        marks += tuple(shape.marks(stage) for shape in _legend(points))
    kind = type(component)
    summary = read_docstring(kind).summary
    return svg(marks, frame, stage.theme, title=kind.__name__, description=summary)


def _legend(points: dict[str, Point]) -> Iterator[Shape]:
    """Yield a dot on each anchor, and a line from it to its name in a column on the right."""
    step = min(12.0, 80.0 / max(1, len(points)))
    # In the order of their heights, so that few lines cross.
    names = sorted(points, key=lambda name: (points[name].y, -points[name].x))
    y = CARD.units_high / 2 - step * (len(names) - 1) / 2
    for name in names:
        place = Point(COLUMN, y)
        yield Line(points[name], place.shifted(-2), ink="red", weight="thin")
        yield Dots((points[name],), ink="red", weight="bold")
        yield Text(name, align="left", ink="red").at(place, "left")
        y += step
