"""The formats that there are: whoever saves, builds, compares, completes or shows asks here."""

from __future__ import annotations

from collections.abc import Iterable

from kdviz.errors import ParameterError, did_you_mean, join_words, quote
from kdviz.render.formats.format import Format
from kdviz.render.formats.png import PNG
from kdviz.render.formats.svg import SVG

FORMATS = {each.name: each for each in (SVG, PNG)}
"""Every format by its name, the best to look at first. A new one is a file, and its name here."""


def endings() -> tuple[str, ...]:
    """Return what the names of pictures end in.

    Example:
        >>> endings()
        ('.svg', '.png')
    """
    return tuple(each.ending for each in FORMATS.values())


def find_format(ending: str) -> Format | None:
    """Return the format of files that end so, in upper or lower case, or None if there is none.

    Example:
        >>> find_format(".PNG").name
        'png'
    """
    return next((each for each in FORMATS.values() if each.ending == ending.lower()), None)


def choose_formats(names: str | Iterable[str]) -> tuple[Format, ...]:
    """Return formats by their names, each once.

    Args:
        names: one, or several.

    Raises:
        ParameterError: there is no format of a name, or no name.

    Example:
        >>> [each.noun for each in choose_formats(["png", "svg", "png"])]
        ['a PNG', 'an SVG']
    """
    chosen = tuple(dict.fromkeys([names] if isinstance(names, str) else names))
    for name in chosen:
        if name not in FORMATS:
            raise ParameterError(
                f"format takes {join_words(FORMATS)}, not {quote(name)}."
                f"{did_you_mean(name, FORMATS)}"
            )
    if not chosen:
        raise ParameterError(f"format takes {join_words(FORMATS)}, or several, not none at all.")
    return tuple(FORMATS[name] for name in chosen)


def pixel_labels() -> tuple[str, ...]:
    """Return what those formats are called that have pixels.

    Example:
        >>> pixel_labels()
        ('PNG',)
    """
    return tuple(each.label for each in FORMATS.values() if each.has_pixels)


def tell_no_pixels(what: str, chosen: Format) -> str:
    """Return that something is for pixels, and that a format has none.

    Example:
        >>> tell_no_pixels("width", SVG)
        'width is for PNG; an SVG has no pixels.'
    """
    return f"{what} is for {join_words(pixel_labels())}; {chosen.noun} has no pixels."
