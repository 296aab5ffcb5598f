"""The catalogue: every object of the library, alone in a picture."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import kdviz.metaphors
from kdviz.component import Component
from kdviz.composition import fill
from kdviz.frame import Frame
from kdviz.shape import Shape
from kdviz.stage import Stage
from kdviz.theme import Theme

CARD = Frame(480, 480)
MARGIN = 14.0
LARGEST = 4.0
"""The size of a picture in the catalogue, its margin in units, and how large a small thing gets."""

BROAD = Theme("broad", thin=1.0, regular=1.8, bold=2.6, dot_gap=4.2, hatch_gap=3.6)
"""The default look with lines for a picture that is shown at a hundred pixels."""


def components() -> dict[str, type[Component]]:
    """Return every object of the library by its name, in alphabetical order.

    Example:
        >>> "Catapult" in components()
        True
    """
    for package in (kdviz.metaphors,):
        _load(package)
    kinds = {
        name: kind
        for name, kind in Shape.kinds.items()
        if issubclass(kind, Component) and kind.__module__.startswith("kdviz.")
    }
    return {name: kinds[name] for name in sorted(kinds) if name != "Component"}


def _load(package: ModuleType) -> None:
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)


def card(component: Component, look: Theme = BROAD) -> str:
    """Return an object alone in a small square, as SVG.

    Args:
        component: the object.
        look: the theme.

    Example:
        >>> import kdviz as kd
        >>> card(kd.Ball())[:4]
        '<svg'
    """
    from kdviz.render.svg import svg

    stage = Stage(look, CARD.safe(MARGIN))
    marks, _ = fill([component], stage, LARGEST)
    kind = type(component)
    summary = (kind.__doc__ or "").split("\n")[0]
    return svg(marks, CARD, stage.theme, title=kind.__name__, description=summary)
