"""What can go wrong, and how it is said.

Every message tells what was given, what is allowed, and for a near miss what
was probably meant. Whoever uses the library catches :class:`KdvizError`.
"""

import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from sysconfig import get_path
from traceback import FrameSummary, extract_tb
from typing import Any

SHORTEST_WORD = 4
"""How many letters a word has at least of which a longer name is guessed."""


class KdvizError(Exception):
    """Anything that kdviz refuses to do."""

    def _render_traceback_(self) -> list[str]:
        """Return what IPython shows of it: the message, then the way there through own code.

        How kdviz found out is of no help, and would stand between the two.
        """
        told = [f"{type(self).__name__}: {self}", *getattr(self, "__notes__", ())]
        for step in extract_tb(self.__traceback__):
            if not self._is_installed(step.filename):
                told += ["", self._tell_place(step), f"    {step.line or '...'}"]
        return told

    @staticmethod
    def _is_installed(filename: str) -> bool:
        """Return whether a file is a part of kdviz, of Python or of a package."""
        file = Path(filename)
        above = (Path(__file__).parent, Path(get_path("stdlib")))
        packages = {"site-packages", "dist-packages"}
        return filename.startswith("<frozen ") or bool(
            packages.intersection(file.parts) or set(above).intersection(file.parents)
        )

    @staticmethod
    def _tell_place(step: FrameSummary) -> str:
        """Return where a step is, in the words of a notebook if it is in one of its cells."""
        ipython = sys.modules.get("IPython")
        compiler = getattr(ipython and ipython.get_ipython(), "compile", None)
        name_cell = getattr(compiler, "format_code_name", lambda _: None)
        label, name = name_cell(step.filename) or ("File", step.filename)
        function = "" if step.name == "<module>" else f", in {step.name}"
        return f"{label} {name}, line {step.lineno}{function}"


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


class IdeaError(KdvizError):
    """The list of ideas cannot be read, or this cannot be an idea on it."""


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


LONGEST_QUOTE = 60
"""The most letters of what was given that are told back."""


LONGEST_ERROR = 1000
"""The most letters of an error of anybody's that are told."""


def quote(value: object, longest: int = LONGEST_QUOTE, write: Callable[[Any], str] = repr) -> str:
    """Return how a value is written, in one line that is cut where it is long.

    Nothing that is given can do harm here: what cannot be written at all is called by its kind.

    Args:
        value: anything.
        longest: the most letters that are told.
        write: how it is written.

    Example:
        >>> quote("doted"), quote("a" * 80)[-9:]
        ("'doted'", 'aaaaaa...')
    """
    # Of a long text, the rest need not be written to be cut off.
    whole = value[: 2 * longest] if isinstance(value, str | bytes) else value
    try:
        text = write(whole).encode("utf-8", "backslashreplace").decode()
    except Exception:  # an object of anybody's can raise anything
        text = f"a {type(value).__name__} that cannot be written"
    # Where something lies in memory is of no interest, and another place each time.
    text = re.sub(r" at 0x[0-9a-fA-F]+", "", text)
    if len(lines := text.splitlines()) > 1:
        text = " ".join(map(str.strip, lines))
    return text if len(text) <= longest else text[: longest - 3] + "..."


def tell_error(error: BaseException) -> str:
    """Return what an error of anybody's says, or nothing if it cannot say it.

    Example:
        >>> tell_error(ValueError("no such row")), tell_error(ValueError())
        ('no such row', '')
    """
    try:
        words = str(error)
        words = words if len(words) <= LONGEST_ERROR else f"{words[: LONGEST_ERROR - 3]}..."
        return words.encode("utf-8", "backslashreplace").decode()
    except Exception:  # its text is made by code of anybody's, too
        return ""


def did_you_mean(given: object, allowed: Iterable[str]) -> str:
    """Return `` Did you mean 'x'?`` for a near miss, and nothing otherwise.

    Near is a slip of the fingers, a beginning, or one word of a name of several. What merely has
    many letters in common is something else.

    Example:
        >>> did_you_mean("doted", ["solid", "dotted"])
        " Did you mean 'dotted'?"
        >>> did_you_mean("anchor", ["Ship", "ShipAnchor"])
        " Did you mean 'ShipAnchor'?"
        >>> did_you_mean("wavy", ["solid", "dotted"])
        ''
    """
    given = given if isinstance(given, str) else quote(given)
    if len(given) > LONGEST_QUOTE:
        return ""
    written = _join_words(given)
    slips = {name: _count_slips(written, _join_words(name)) for name in allowed}
    near = [name for name in slips if slips[name] <= _most_slips(written, _join_words(name))]
    if not near and len(written) >= SHORTEST_WORD:
        near = [name for name in slips if _is_part(given, name)]
    return f" Did you mean {min(near, key=lambda name: slips[name])!r}?" if near else ""


def _split_words(name: str) -> list[str]:
    """Return the words of a name, as ``ShipAnchor`` and ``ship_anchor`` have two."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|[_\W]+", " ", name).lower().split()


def _join_words(name: str) -> str:
    return "".join(_split_words(name))


def _is_part(given: str, name: str) -> bool:
    """Return whether one is a word of the other, or what was written is a beginning."""
    written, meant = _join_words(given), _join_words(name)
    return (
        written in _split_words(name) or meant in _split_words(given) or meant.startswith(written)
    )


def _most_slips(given: str, name: str) -> int:
    """Return how many slips there may be between what was written and what was meant.

    The first letter is seldom wrong: with another one, a short word is another word, unless the two
    first are swapped or one of two or three is missing.
    """
    if not (given and name):
        return -1
    longest = max(len(given), len(name))
    if given[0] == name[0]:
        return min(3, longest * 3 // 8)
    is_missing = longest <= 3 and given == name[1:]
    return int(longest >= 6 or is_missing or sorted(given) == sorted(name))


def _count_slips(given: str, name: str) -> int:
    """Return how many letters are missing, added, wrong or swapped with the next one."""
    before, above = [0] * (len(name) + 1), list(range(len(name) + 1))
    for row, letter in enumerate(given, 1):
        here = [row]
        for column, wanted in enumerate(name, 1):
            slips = min(above[column] + 1, here[-1] + 1, above[column - 1] + (letter != wanted))
            swapped = given[row - 2 : row] == name[column - 2 : column][::-1]
            if swapped and row > 1 and column > 1:
                slips = min(slips, before[column - 2] + 1)
            here.append(slips)
        before, above = above, here
    return above[-1]
