"""The catalogue: every object of the library, alone in a picture."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import kdviz.concepts
import kdviz.metaphors
from kdviz.geometry.points import Point
from kdviz.picture.composition import fill
from kdviz.primitives.dots import Dots
from kdviz.primitives.straight import Line
from kdviz.primitives.words import Text
from kdviz.scene import kinds
from kdviz.scene.anchors import anchor_names
from kdviz.scene.component import Component
from kdviz.scene.shape import Shape
from kdviz.scene.stage import Stage
from kdviz.style.frame import Frame
from kdviz.style.theme import Theme

CARD, WIDE_CARD = Frame(480, 480), Frame(720, 480)
MARGIN, COLUMN = 14.0, 104.0
LARGEST = 4.0
"""The sizes of a picture in the catalogue without and with anchors, its margin and where the
anchors' names stand, in units, and how large a small thing gets."""

BROAD = Theme(
    "broad", thin=1.0, regular=1.8, bold=2.6, dot_gap=4.2, hatch_gap=3.6, label=5.0, message=5.0
)
"""The default look with lines for a picture that is shown at a hundred pixels."""


def components() -> dict[str, type[Component]]:
    """Return every object of the library by its name, in alphabetical order.

    Example:
        >>> "Catapult" in components()
        True
    """
    for package in (kdviz.metaphors, kdviz.concepts):
        _load(package)
    found = {
        name: kind
        for name, kind in kinds.known.items()
        if issubclass(kind, Component) and kind.__module__.startswith("kdviz.")
    }
    return {name: found[name] for name in sorted(found) if name != "Component"}


def _load(package: ModuleType) -> None:
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def card(component: Component, *, anchors: bool = False) -> str:
    """Return an object alone in a small square, as SVG; or with its anchors, in a wider one.

    Args:
        component: the object.
        anchors: whether to mark its own anchors, with their names beside.

    Example:
        >>> import kdviz as kd
        >>> 'aria-label="mouth"' in card(kd.Basket(), anchors=True)
        True
    """
    from kdviz.render.svg import svg

    frame = WIDE_CARD if anchors else CARD
    stage = Stage(BROAD, CARD.safe(MARGIN))
    marks, pose = fill([component], stage, largest=LARGEST)
    if anchors:
        points = {name: pose.point(component.anchor(name)) for name in own(component)}
        marks += tuple(shape.marks(stage) for shape in _legend(points))
    kind = type(component)
    summary = (kind.__doc__ or "").split("\n")[0]
    return svg(marks, frame, stage.theme, title=kind.__name__, description=summary)


def own(component: Component) -> tuple[str, ...]:
    """Return the names of the anchors that an object adds to those of its box."""
    return anchor_names(type(component))


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
