"""What is made of every visual: formats, frames, themes and sizes, checked before all else."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from kdviz.errors import ParameterError
from kdviz.gallery.renditions import check_renditions
from kdviz.render.formats.format import Format
from kdviz.render.formats.registry import choose_formats, tell_no_pixels
from kdviz.style.frame import frame


class Options(NamedTuple):
    """What is made of every visual.

    Attributes:
        formats: what each picture is written as.
        frames: names of frames, or nothing for each visual's own.
        themes: names of themes, or nothing for each visual's own.
        width: the width in pixels of formats that have pixels, or None for the frame's own.
        scale: how many times as wide as that they are.
        check: whether visuals are held to the rules.
    """

    formats: tuple[Format, ...]
    frames: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    width: int | None = None
    scale: float = 1.0
    check: bool = True


def check_options(
    formats: str | Iterable[str],
    width: int | None,
    frames: Iterable[str],
    themes: Iterable[str],
    scale: float,
    check: bool,
) -> Options:
    """Return what is to be made; what would fail for every visual is refused at once.

    Raises:
        ParameterError: a format, a frame, the width or the scale is wrong.
        ThemeError: there is no such theme.
    """
    chosen = choose_formats(formats)
    if not any(each.has_pixels for each in chosen) and (width is not None or scale != 1):
        raise ParameterError(tell_no_pixels("width" if scale == 1 else "scale", chosen[0]))
    if not 0.1 <= scale <= 10:
        raise ParameterError(f"scale must be from 0.1 to 10, not {scale!r}.")
    frame("square").pixels(width)
    return Options(chosen, *check_renditions(frames, themes), width, float(scale), check)
