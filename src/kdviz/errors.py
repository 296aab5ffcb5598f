"""What can go wrong, and how it is said.

Every message tells what was given, what is allowed, and for a near miss what
was probably meant. Whoever uses the library catches :class:`KdvizError`.
"""

from collections.abc import Iterable
from difflib import get_close_matches


class KdvizError(Exception):
    """Anything that kdviz refuses to do."""


class ParameterError(KdvizError):
    """A parameter has a wrong name, a wrong value, or is missing."""


class DefinitionError(KdvizError):
    """A class of shapes of your own is not defined as it has to be."""


class AnchorError(KdvizError, AttributeError):
    """A shape has no anchor of this name."""


class ThemeError(KdvizError):
    """A theme would break the style."""


class TextError(KdvizError):
    """A text cannot be set: a character that the fonts lack, or too many words."""


class FontError(KdvizError):
    """A font cannot be found or read."""


class LayoutError(KdvizError):
    """Shapes cannot be placed as asked, or do not fit the frame."""


class RenderError(KdvizError):
    """A picture cannot be made from the SVG."""


class SaveError(KdvizError):
    """A picture cannot be written to this path."""


class CheckError(KdvizError):
    """A picture does not pass its review, or it cannot be reviewed."""


class GalleryError(KdvizError):
    """A folder of visuals cannot be found, or one of its files cannot be run."""


def join_words(names: Iterable[object], last: str = "or") -> str:
    """Return names as prose.

    Example:
        >>> join_words(["white", "red", "blue"])
        'white, red or blue'
    """
    words = [str(name) for name in names]
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def did_you_mean(given: object, allowed: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?`` for a near miss, and nothing otherwise.

    Example:
        >>> did_you_mean("doted", ["solid", "dotted"])
        " Did you mean 'dotted'?"
        >>> did_you_mean("wavy", ["solid", "dotted"])
        ''
    """
    by_lower = {name.lower(): name for name in allowed}
    close = get_close_matches(str(given).strip().lower(), by_lower, n=1, cutoff=0.6)
    return f" Did you mean {by_lower[close[0]]!r}?" if close else ""
