"""Renditions: a visual in the frames and themes that are wanted, and what these are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple, get_args

from kdviz.picture.visual import Visual
from kdviz.style.frame import OLDER_NAMES, FrameName, frame
from kdviz.style.presets import PRESETS
from kdviz.style.theme import theme

ALL = "all"
"""What stands for every frame, or for every theme."""

EVERY_FRAME = tuple(name for name in get_args(FrameName) if name != "banner")
"""What it stands for."""


class Rendition(NamedTuple):
    """A visual in a frame and a theme.

    Attributes:
        name: what is not the visual's own, as in ``"story-midnight"``; nothing if both are.
        visual: the visual as it is there.
    """

    name: str
    visual: Visual


def check_renditions(
    frames: Iterable[str], themes: Iterable[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of frames, and those of themes, each once.

    ``"all"`` stands for every theme, and for every frame but the banner, which takes few words.

    Raises:
        ParameterError: there is no such frame.
        ThemeError: there is no such theme.

    Example:
        >>> check_renditions(["story", "square", "story"], [])
        (('story', 'square'), ())
        >>> check_renditions([], ["all"])
        ((), ('default', 'midnight', 'mono', 'ink'))
    """
    named = (OLDER_NAMES.get(name, name) for name in _expand(frames, EVERY_FRAME))
    framed = tuple(dict.fromkeys(named))
    themed = tuple(dict.fromkeys(_expand(themes, tuple(PRESETS))))
    for name in framed:
        frame(name)
    for name in themed:
        theme(name)
    return framed, themed


def _expand(names: Iterable[str], every: Iterable[str]) -> Iterator[str]:
    for name in names:
        yield from every if name == ALL else (name,)


def list_renditions(
    visual: Visual, frames: Iterable[str], themes: Iterable[str]
) -> Iterator[Rendition]:
    """Yield a visual in every theme and frame.

    Args:
        visual: the visual.
        frames: names of frames, or nothing for its own.
        themes: names of themes, or nothing for its own.

    Example:
        >>> import kdviz as kd
        >>> less = kd.Visual("Less", "Say less.", kd.Circle(5))
        >>> [one.name for one in list_renditions(less, ["square", "story"], ["midnight"])]
        ['midnight', 'story-midnight']
    """
    signature = visual.theme.signature
    for themed, framed in product(tuple(themes) or ("",), tuple(frames) or ("",)):
        wanted: dict[str, object] = {}
        if framed:
            wanted["frame"] = framed
        if themed:
            wanted["theme"] = theme(themed).replaced(signature=signature) if signature else themed
        drawn = visual.replaced(**wanted)
        foreign = (
            name
            for what, name in (("frame", framed), ("theme", themed))
            if name and getattr(drawn, what) != getattr(visual, what)
        )
        yield Rendition("-".join(foreign), drawn)


def join_rendition(name: str, rendition: str) -> str:
    """Return what a picture of a visual in some rendition is called, without its ending.

    Args:
        name: of the visual.
        rendition: the name of the rendition.

    Example:
        >>> join_rendition("drift", "story"), join_rendition("drift", "")
        ('drift-story', 'drift')
    """
    return f"{name}-{rendition}" if rendition else name
