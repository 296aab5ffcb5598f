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

State = Literal["fine", "note", "wrong"]
"""Wrong stops kdviz from working; a note does not."""

MARKS = {"fine": "ok", "note": "--", "wrong": "!!"}


BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
"""What Chromium is called on one machine or another."""


class Check(NamedTuple):
    """What was looked at, how it is, and what to do if something is to be done."""

    state: State
    what: str
    found: str
    remedy: str = ""


def examined(out: Path) -> list[Check]:
    """Look at everything.

    Args:
        out: the folder that pictures are to go to.

    Example:
        >>> [check.what for check in examined(Path("build")) if check.state == "wrong"]
        []
    """
    return [
        _python(),
        *_libraries(),
        _tried("drawing", _drawing),
        _tried("PNG", _png),
        _tried("fonts", _fonts),
        _folder(out),
        *_extras(),
    ]


def told(checks: list[Check]) -> str:
    """Return what was found as text, a line or two for each.

    Example:
        >>> print(told([Check("wrong", "fonts", "none", "Install one.")]))
        !! fonts  none
                  Install one.
        <BLANKLINE>
        1 thing stops kdviz from working.
    """
    column = max(len(check.what) for check in checks)
    lines = []
    for check in checks:
        first, *more = check.found.split("\n")
        lines.append(f"{MARKS[check.state]} {check.what:{column}}  {first}")
        lines += [f"{'':{column + 5}}{line}" for line in (*more, check.remedy) if line]
    wrong = sum(check.state == "wrong" for check in checks)
    stops = f"{wrong} thing{' stops' if wrong == 1 else 's stop'} kdviz from working."
    return "\n".join([*lines, "", stops if wrong else "kdviz can work here."])


def _python() -> Check:
    from packaging.specifiers import SpecifierSet

    ours, wanted = platform.python_version(), metadata("kdviz")["Requires-Python"] or ""
    found = f"{version('kdviz')} on Python {ours}, {platform.system()} {platform.machine()}"
    if SpecifierSet(wanted).contains(ours, prereleases=True):
        return Check("fine", "kdviz", found)
    return Check("wrong", "kdviz", found, f"It needs Python {wanted}. Install that.")


def _libraries() -> Iterator[Check]:
    """Yield a line for each library that is missing or too old, and one for all others."""
    from packaging.requirements import Requirement

    fine = []
    for wanted in map(Requirement, requires("kdviz") or ()):
        if wanted.marker and not wanted.marker.evaluate({"extra": ""}):
            continue
        try:
            installed = version(wanted.name)
        except PackageNotFoundError:
            yield Check("wrong", wanted.name, "missing", f"pip install '{wanted}'")
            continue
        if wanted.specifier.contains(installed, prereleases=True):
            fine.append(f"{wanted.name} {installed}")
        else:
            found = f"{installed}, and kdviz needs {wanted.specifier}"
            yield Check("wrong", wanted.name, found, f"pip install '{wanted}'")
    rows = [", ".join(fine[first : first + 4]) for first in range(0, len(fine), 4)]
    yield Check("fine", f"{len(fine)} libraries", ",\n".join(rows))


def _tried(what: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except Exception as error:  # whatever a library that is missing or broken raises
        remedy = "Install kdviz anew: pip install --force-reinstall kdviz"
        return Check("wrong", what, f"{type(error).__name__}: {error}".partition("\n")[0], remedy)


def _drawing() -> Check:
    import kdviz as kd

    svg = kd.Visual("Well", "Everything is well.", (kd.Ground(), kd.Scale(2, 1))).svg()
    return Check("fine", "drawing", f"a picture of {len(svg) / 1000:.0f} kB as SVG")


def _png() -> Check:
    import kdviz as kd
    from kdviz.render.raster import rasteriser

    kd.Visual("Well", "Everything is well.", (kd.Circle(5),)).png(64)
    if rasteriser() == "cairosvg":
        return Check("fine", "PNG", "cairosvg, with the system's libcairo; resvg stands by")
    return Check(
        "note",
        "PNG",
        "resvg, which needs nothing; cairosvg finds no libcairo",
        "It draws the same. For cairosvg: apt install libcairo2, or brew install cairo.",
    )


def _fonts() -> Check:
    from kdviz.text.fonts import BUNDLED, font

    shown = [font(BUNDLED, weight).has(letter) for weight in (500, 800) for letter in "aä"]
    if not all(shown):
        return Check("wrong", "fonts", f"{BUNDLED} lacks letters", "pip install font-manrope")
    return Check("fine", "fonts", f"{BUNDLED}, regular and bold")


def _folder(out: Path) -> Check:
    """Look whether pictures could be written, and leave nothing behind."""
    nearest = next((path for path in (out, *out.absolute().parents) if path.exists()), Path.cwd())
    what = str(out) if nearest == out else f"{out}, not there yet, in {nearest}"
    try:
        with tempfile.TemporaryFile(dir=nearest):
            return Check("fine", "pictures", f"can be written to {what}")
    except OSError as error:
        return Check(
            "wrong",
            "pictures",
            f"cannot be written to {what}: {error.strerror}",
            "Name another folder with --out, or make this one writable.",
        )


def _extras() -> Iterator[Check]:
    """Yield what some commands can use, and most people do not need."""
    if importlib.util.find_spec("distributed"):
        yield Check("fine", "cluster", f"dask {version('distributed')}")
    else:
        remedy = "Only for build --dask: pip install 'kdviz[cluster]'"
        yield Check("note", "cluster", "no dask", remedy)
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if importlib.util.find_spec("playwright") and browser:
        yield Check("fine", "browser", f"playwright {version('playwright')}, {browser}")
    else:
        missing = "no playwright" if browser else "no Chromium"
        yield Check("note", "browser", missing, "Only the tests of pages in a browser need it.")
