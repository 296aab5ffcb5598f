"""What the shell completes: names of objects, themes, frames and formats."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import kdviz


def complete_objects(incomplete: str) -> list[str]:
    """Return the names of objects that begin like this, in the case that was begun in.

    They are read off the files: importing all of these takes longer than a Tab may.

    Example:
        >>> complete_objects("Cat"), complete_objects("cat")
        (['Catapult'], ['catapult'])
    """
    house = Path(kdviz.__file__).parent
    code = (
        path.read_text(encoding="utf-8")
        for room in ("metaphors", "concepts")
        for path in (house / room).glob("*.py")
    )
    names = {name for text in code for name in re.findall(r"^class (\w+)\(Component\)", text, re.M)}
    return [
        incomplete + name[len(incomplete) :]
        for name in sorted(names)
        if name.lower().startswith(incomplete.lower())
    ]


def complete_examples(incomplete: str) -> list[str]:
    """Return the names of examples that begin like this.

    Example:
        >>> complete_examples("data-l")
        ['data-leakage']
    """
    from kdviz.ideas.examples import examples

    return _match(examples(), incomplete)


def complete_themes(incomplete: str) -> list[str]:
    """Return the names of themes that begin like this.

    Example:
        >>> complete_themes("mi")
        ['midnight']
    """
    from kdviz.style.presets import PRESETS

    return _match(PRESETS, incomplete)


def complete_frames(incomplete: str) -> list[str]:
    """Return the names of frames, after those that are there already.

    Example:
        >>> complete_frames("square,st")
        ['square,story']
    """
    from typing import get_args

    from kdviz.style.frame import FrameName

    return _complete_last((*get_args(FrameName), "all"), incomplete)


def complete_formats(incomplete: str) -> list[str]:
    """Return the formats of pictures, after those that are there already.

    Example:
        >>> complete_formats("svg,")
        ['svg,png']
    """
    from kdviz.render.formats.registry import FORMATS

    return _complete_last(FORMATS, incomplete)


def complete_several_themes(incomplete: str) -> list[str]:
    """Return the names of themes, after those that are there already.

    Example:
        >>> complete_several_themes("ink,mo")
        ['ink,mono']
    """
    from kdviz.style.presets import PRESETS

    return _complete_last((*PRESETS, "all"), incomplete)


def _match(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]


def _complete_last(names: Iterable[str], incomplete: str) -> list[str]:
    """Complete the last of several names with commas between."""
    before, comma, last = incomplete.rpartition(",")
    there = before.split(",")
    return [f"{before}{comma}{name}" for name in _match(names, last) if name not in there]
