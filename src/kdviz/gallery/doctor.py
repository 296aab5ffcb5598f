"""The doctor: whether this machine has all that kdviz needs, and what else there is."""

from __future__ import annotations

import importlib.util
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from pathlib import Path
from typing import Literal, NamedTuple

Health = Literal["fine", "note", "wrong"]
"""Wrong stops kdviz from working; a note does not."""

MARKS = {"fine": "ok", "note": "--", "wrong": "!!"}
"""What stands before a line."""

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""What Chromium is called on one machine or another."""


class Diagnosis(NamedTuple):
    """What was looked at, how it is, and what to do if something is to be done."""

    health: Health
    what: str
    found: str
    remedy: str = ""


def examine(out: Path) -> list[Diagnosis]:
    """Look at everything.

    Args:
        out: the folder that pictures are to go to.

    Example:
        >>> [each.what for each in examine(Path("build")) if each.health == "wrong"]
        []
    """
    return [
        _python(),
        *_libraries(),
        _try("drawing", _drawing),
        _try("PNG", _png),
        _try("fonts", _fonts),
        _folder(out),
        *_extras(),
    ]


def tell_diagnoses(diagnoses: list[Diagnosis]) -> str:
    """Return what was found as text, a line or two for each.

    Example:
        >>> print(tell_diagnoses([Diagnosis("wrong", "fonts", "none", "Install one.")]))
        !! fonts  none
                  Install one.
        <BLANKLINE>
        1 thing stops kdviz from working.
    """
    column = max(len(each.what) for each in diagnoses)
    lines = []
    for each in diagnoses:
        first, *more = each.found.split("\n")
        lines.append(f"{MARKS[each.health]} {each.what:{column}}  {first}")
        lines += [f"{'':{column + 5}}{line}" for line in (*more, each.remedy) if line]
    wrong = sum(each.health == "wrong" for each in diagnoses)
    stops = f"{wrong} thing{' stops' if wrong == 1 else 's stop'} kdviz from working."
    return "\n".join([*lines, "", stops if wrong else "kdviz can work here."])


def _python() -> Diagnosis:
    from packaging.specifiers import SpecifierSet

    ours, wanted = platform.python_version(), metadata("kdviz")["Requires-Python"] or ""
    found = f"{version('kdviz')} on Python {ours}, {platform.system()} {platform.machine()}"
    if SpecifierSet(wanted).contains(ours, prereleases=True):
        return Diagnosis("fine", "kdviz", found)
    return Diagnosis("wrong", "kdviz", found, f"It needs Python {wanted}. Install that.")


def _libraries() -> Iterator[Diagnosis]:
    """Yield a line for each library that is missing or too old, and one for all others."""
    from packaging.requirements import Requirement

    fine = []
    for wanted in map(Requirement, requires("kdviz") or ()):
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        try:
            installed = version(wanted.name)
        except PackageNotFoundError:
            yield Diagnosis("wrong", wanted.name, "missing", f"pip install '{wanted}'")
            continue
        if wanted.specifier.contains(installed, prereleases=True):
            fine.append(f"{wanted.name} {installed}")
        else:
            found = f"{installed}, and kdviz needs {wanted.specifier}"
            yield Diagnosis("wrong", wanted.name, found, f"pip install '{wanted}'")
    rows = [", ".join(fine[first : first + 4]) for first in range(0, len(fine), 4)]
    yield Diagnosis("fine", f"{len(fine)} libraries", ",\n".join(rows))


def _try(what: str, look: Callable[[], Diagnosis]) -> Diagnosis:
    try:
        return look()
    except Exception as error:  # whatever a library that is missing or broken raises
        fault = f"{type(error).__name__}: {error}".partition("\n")[0]
        remedy = "Install kdviz anew: pip install --force-reinstall kdviz"
        return Diagnosis("wrong", what, fault, remedy)


def _drawing() -> Diagnosis:
    import kdviz as kd

    svg = kd.Visual("Well", "Everything is well.", (kd.Ground(), kd.Scale(2, 1))).svg()
    return Diagnosis("fine", "drawing", f"a picture of {len(svg) / 1000:.0f} kB as SVG")


def _png() -> Diagnosis:
    import kdviz as kd
    from kdviz.render.painted import can_paint

    kd.Visual("Well", "Everything is well.", (kd.Circle(5),)).png(64)
    if can_paint():
        return Diagnosis("fine", "PNG", "painted with the system's libcairo; resvg stands by")
    return Diagnosis(
        "note",
        "PNG",
        "resvg, which needs nothing; there is no libcairo",
        "It draws the same, more slowly. For cairo: apt install libcairo2, or brew install cairo.",
    )


def _fonts() -> Diagnosis:
    from kdviz.style.font_names import BUNDLED
    from kdviz.text.fonts import font

    shown = [font(BUNDLED[0], weight).has(letter) for weight in (500, 800) for letter in "aä"]
    if not all(shown):
        return Diagnosis(
            "wrong", "fonts", f"{BUNDLED[0]} lacks letters", "pip install font-manrope"
        )
    return Diagnosis("fine", "fonts", f"{BUNDLED[0]}, regular and bold")


def _folder(out: Path) -> Diagnosis:
    """Look whether pictures could be written, and leave nothing behind."""
    nearest = next((path for path in (out, *out.absolute().parents) if path.exists()), Path.cwd())
    what = str(out) if nearest == out else f"{out}, not there yet, in {nearest}"
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return Diagnosis("fine", "pictures", f"can be written to {what}")
    except OSError as error:
        return Diagnosis(
            "wrong",
            "pictures",
            f"cannot be written to {what}: {error.strerror}",
            "Name another folder with --out, or make this one writable.",
        )


def _extras() -> Iterator[Diagnosis]:
    """Yield what some commands can use, and most people do not need."""
    if importlib.util.find_spec("distributed"):
        yield Diagnosis("fine", "cluster", f"dask {version('distributed')}")
    else:
        remedy = "Only for build --dask: pip install 'kdviz[cluster]'"
        yield Diagnosis("note", "cluster", "no dask", remedy)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if importlib.util.find_spec("playwright") and browser:
        yield Diagnosis("fine", "browser", f"playwright {version('playwright')}, {browser}")
    else:
        missing = "no playwright" if browser else "no Chromium"
        yield Diagnosis("note", "browser", missing, "Only the tests of pages in a browser need it.")
