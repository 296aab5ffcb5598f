"""What the shell completes: names of objects, themes, frames and formats."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import kdviz


def objects(incomplete: str) -> list[str]:
    """Return the names of objects that begin like this, in the case that was begun in.

    They are read off the files: importing all of these takes longer than a Tab may.

    Example:
        >>> objects("Cat"), objects("cat")
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


def themes(incomplete: str) -> list[str]:
    """Return the names of themes that begin like this.

    Example:
        >>> themes("mi")
        ['midnight']
    """
    from kdviz.style.presets import PRESETS

    return _of(PRESETS, incomplete)


def frames(incomplete: str) -> list[str]:
    """Return the names of frames, after those that are there already.

    Example:
        >>> frames("square,st")
        ['square,story']
    """
    from typing import get_args

    from kdviz.style.frame import FrameName

    return _listed(get_args(FrameName), incomplete)


def formats(incomplete: str) -> list[str]:
    """Return the formats of pictures, after those that are there already.

    Example:
        >>> formats("svg,")
        ['svg,png']
    """
    return _listed(("svg", "png"), incomplete)


def several_themes(incomplete: str) -> list[str]:
    """Return the names of themes, after those that are there already.

    Example:
        >>> several_themes("ink,mo")
        ['ink,mono']
    """
    from kdviz.style.presets import PRESETS

    return _listed(PRESETS, incomplete)


def _of(names: Iterable[str], incomplete: str) -> list[str]:
    return [name for name in names if name.startswith(incomplete)]


def _listed(names: Iterable[str], incomplete: str) -> list[str]:
    """Complete the last of several names with commas between."""
    before, comma, last = incomplete.rpartition(",")
    there = before.split(",")
    return [f"{before}{comma}{name}" for name in _of(names, last) if name not in there]
