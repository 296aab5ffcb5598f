"""Building the pictures of a folder of visuals."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from kdviz.errors import GalleryError, ParameterError, SaveError, did_you_mean, listed
from kdviz.frame import frame
from kdviz.gallery.find import Failed, Found, find, told
from kdviz.visual import FORMATS as ENDINGS

FORMATS = tuple(ending.removeprefix(".") for ending in ENDINGS)

OnProgress = Callable[[int, int, str], None]
"""Told before each picture: its number, how many there are, and its name."""


class Built(NamedTuple):
    """A visual of which all pictures were made."""

    name: str
    paths: tuple[Path, ...]


class Report(NamedTuple):
    """What came of building a folder."""

    out: Path
    formats: tuple[str, ...]
    built: tuple[Built, ...]
    failed: tuple[Failed, ...]

    @property
    def summary(self) -> str:
        """What was built and where, as a sentence."""
        number = len(self.built)
        each = ", ".join(f"{number} {name.upper()}" for name in self.formats)
        failed = f"; {len(self.failed)} failed" if self.failed else ""
        return f"Built {number} visual{'s' * (number != 1)} ({each}) in {self.out}{failed}."


def build(
    folder: str | os.PathLike[str],
    out: str | os.PathLike[str],
    formats: str | Iterable[str] = FORMATS,
    width: int | None = None,
    on_progress: OnProgress | None = None,
) -> Report:
    """Make the pictures of every visual in a folder; one that fails stops no other.

    Args:
        folder: where the Python files with the visuals are.
        out: the folder for the pictures; it is made if it is not there.
        formats: ``"svg"``, ``"png"``, or several.
        width: the width of the PNGs in pixels, or None for each frame's own.
        on_progress: called before each visual with its number, how many there are, and its name.

    Returns:
        What was built, and what failed and why.

    Raises:
        GalleryError: there is no such folder, or no file in it.
        ParameterError: a format or the width is wrong.
        SaveError: the folder for the pictures cannot be made.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     _ = (Path(folder) / "less.py").write_text(
        ...         "import kdviz as kd; less = kd.Visual('Less', 'Say less.', kd.Circle(5))"
        ...     )
        ...     report = build(folder, folder + "/pictures")
        ...     [path.name for path in report.built[0].paths]
        ['less.svg', 'less.png']
    """
    formats = _checked_formats([formats] if isinstance(formats, str) else formats)
    _check_width(width, formats)
    found, failures = find(folder)
    out = _made(Path(out))
    built, failed = [], list(failures)
    for number, one in enumerate(found, 1):
        if on_progress:
            on_progress(number, len(found), one.name)
        try:
            built.append(_drawn(one, out, formats, width))
        except GalleryError as error:
            failed.append(Failed(one.name, str(error)))
    return Report(out, formats, tuple(built), tuple(failed))


def _checked_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """Return each format once."""
    given = tuple(dict.fromkeys(formats))
    for name in given:
        if name not in FORMATS:
            raise ParameterError(
                f"format takes {listed(FORMATS)}, not {name!r}.{did_you_mean(name, FORMATS)}"
            )
    if not given:
        raise ParameterError(f"format takes {listed(FORMATS)}, or several, not none at all.")
    return given


def _check_width(width: int | None, formats: tuple[str, ...]) -> None:
    """Refuse at once what would fail for every visual."""
    if width is not None and "png" not in formats:
        raise ParameterError("width is for PNG; an SVG has no pixels.")
    frame("square").pixels(width)


def _made(out: Path) -> Path:
    try:
        out.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        file = next((path for path in out.parents if path.is_file()), out)
        raise SaveError(
            f"Cannot build in {str(out)!r}: {str(file)!r} is a file, not a folder. Build elsewhere."
        ) from None
    except (OSError, ValueError) as error:  # a null character in the path is a ValueError
        reason = getattr(error, "strerror", None) or error
        raise SaveError(f"Cannot build in {str(out)!r}: {reason}.") from error
    return out


def _drawn(one: Found, out: Path, formats: tuple[str, ...], width: int | None) -> Built:
    """Write the pictures of one visual.

    Raises:
        GalleryError: one of them cannot be made or written.
    """
    paths = []
    with told(one.path, one.name):
        for name in formats:
            pixels = width if name == "png" else None
            paths.append(one.visual.save(out / f"{one.name}.{name}", width=pixels))
    return Built(one.name, tuple(paths))
