"""Every visual of the gallery draws what it drew before, in both rasterisers, and nothing else.

The SVG beside each file is what it is held to. ``KDVIZ_ACCEPT=1 make test`` writes those anew.
"""

import hashlib
import io
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PIL import Image

from cairo import needs_cairo
from kdviz.gallery.find import collect_visuals, find_files, load_visuals
from kdviz.render.palette import blends, strays
from kdviz.render.raster import RASTERISERS, channels, raster
from svg_subset import faults_of

ROOT = Path(__file__).resolve().parent.parent
GALLERY = ROOT / "gallery"
CHANGED = ROOT / "build" / "gallery-changed"
ACCEPT = "KDVIZ_ACCEPT"

WIDTH = 540
MOST_DISAGREEMENT = 14
"""In pixels; of the shapes in the gallery, the least visible one is 21 pixels."""

each_file = pytest.mark.parametrize("path", find_files(GALLERY), ids=lambda path: path.stem)


@cache
def visuals(path):
    return load_visuals(path)


def inks(theme):
    return theme.background, theme.white, theme.red, theme.blue


@cache
def drawn(visual, by):
    return raster(visual.svg(), *visual.frame.pixels(WIDTH), visual.theme.background, by)


def disagreement(one, other) -> int:
    """Return how many pixels differ by more than a smooth edge drawn another way can."""
    apart = np.abs(channels(one).astype(int) - channels(other)).max(axis=-1)
    return int((apart > 64).sum())


def shown(path):
    return path.relative_to(ROOT) if path.is_relative_to(ROOT) else path


def fault_of_golden(one, *, accept: bool, changed: Path = CHANGED) -> str:
    """Return how a visual differs from the SVG beside its file, or nothing.

    Args:
        one: what was found.
        accept: write the SVG anew instead.
        changed: where to put a new SVG for looking at it.
    """
    golden = one.path.with_name(f"{one.name}.svg")
    new = one.visual.svg().encode()
    old = golden.read_bytes() if golden.exists() else None
    if new == old:
        return ""
    if accept:
        golden.write_bytes(new)
        return ""
    changed.mkdir(parents=True, exist_ok=True)
    look = changed / golden.name
    look.write_bytes(new)
    what = "is missing" if old is None else f"is not what {shown(one.path)} draws now"
    return (
        f"{shown(golden)} {what}.\n"
        f"  To see the new picture, open {shown(look)}\n"
        f"  To accept it, run {ACCEPT}=1 make test"
    )


def stale(folder: Path) -> list[str]:
    """Return the SVGs in a folder that no visual draws."""
    findings = collect_visuals(folder)
    assert findings.failed == ()
    names = {one.name for one in findings.found}
    return sorted(golden.name for golden in folder.glob("*.svg") if golden.stem not in names)


# The gallery


@each_file
def test_the_svg_is_the_one_beside_the_file(path):
    accept = bool(os.environ.get(ACCEPT))
    faults = [fault_of_golden(one, accept=accept) for one in visuals(path)]
    if any(faults):
        pytest.fail("\n".join(filter(None, faults)), pytrace=False)


def test_every_svg_has_its_visual():
    if unused := stale(GALLERY):
        pytest.fail(f"No visual draws these any more; delete them: {unused}", pytrace=False)


@each_file
def test_the_svg_contains_only_what_every_viewer_draws_alike(path):
    for one in visuals(path):
        assert faults_of(one.visual.svg(), one.visual.theme) == []


@needs_cairo
@each_file
def test_both_rasterisers_draw_the_same(path):
    for one in visuals(path):
        assert disagreement(*(drawn(one.visual, by) for by in RASTERISERS)) <= MOST_DISAGREEMENT


@each_file
def test_the_png_is_drawn_in_the_inks_of_the_theme(path):
    for one in visuals(path):
        allowed = inks(one.visual.theme)
        with Image.open(io.BytesIO(one.visual.png(WIDTH))) as image:
            assert image.mode == "P"
            levels = image.getpalette()
        assert set(zip(levels[0::3], levels[1::3], levels[2::3], strict=True)) <= blends(allowed)
        assert strays(drawn(one.visual, "resvg"), allowed) == 0


@pytest.mark.slow
def test_every_process_draws_the_same_bytes():
    script = (
        "import hashlib, sys\n"
        "from kdviz.gallery.find import load_visuals\n"
        "[drift] = load_visuals(sys.argv[1])\n"
        "for data in drift.visual.svg().encode(), drift.visual.png():\n"
        "    print(hashlib.sha256(data).hexdigest())\n"
    )
    path = GALLERY / "drift.py"
    processes = [
        subprocess.Popen(
            [sys.executable, "-W", "error", "-c", script, path],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    [drift] = visuals(path)
    data = drift.visual.svg().encode(), drift.visual.png()
    here = "".join(f"{hashlib.sha256(file).hexdigest()}\n" for file in data)
    for process in processes:
        assert process.communicate(timeout=60) == (here, "")


# What is checked above would be noticed


def without(svg: str, number: int) -> str:
    """Return an SVG that lacks one of its shapes, or none if there are not so many."""
    root = ElementTree.fromstring(svg)
    shapes = [
        (parent, child)
        for parent in root.iter()
        for child in parent
        if child.tag.endswith(("}path", "}circle"))
    ]
    if number >= len(shapes):
        return ""
    parent, child = shapes[number]
    parent.remove(child)
    return ElementTree.tostring(root, encoding="unicode")


@needs_cairo
def test_a_missing_shape_breaks_the_comparison():
    [drift] = visuals(GALLERY / "drift.py")
    visual = drift.visual
    size, background = visual.frame.pixels(WIDTH), visual.theme.background
    missing, number = [], 0
    while svg := without(visual.svg(), number):
        lacking = raster(svg, *size, background, "resvg")
        missing.append(disagreement(drawn(visual, RASTERISERS[0]), lacking))
        number += 1
    assert len(missing) > 10
    assert min(missing) > 3 * MOST_DISAGREEMENT


@pytest.fixture
def found(tmp_path):
    """Return a visual in a folder of its own."""
    path = tmp_path / "gallery" / "less.py"
    path.parent.mkdir()
    path.write_text(
        "import kdviz as kd\npicture = kd.Visual('Less', 'Give people less.', kd.Circle(5))\n"
    )
    [one] = load_visuals(path)
    return one


def test_an_svg_that_is_missing_is_noticed_and_shown(found, tmp_path):
    changed, golden = tmp_path / "changed", found.path.with_suffix(".svg")
    assert fault_of_golden(found, accept=False, changed=changed) == (
        f"{golden} is missing.\n"
        f"  To see the new picture, open {changed / 'less.svg'}\n"
        "  To accept it, run KDVIZ_ACCEPT=1 make test"
    )
    assert (changed / "less.svg").read_text() == found.visual.svg()
    assert not golden.exists()


def test_an_svg_that_differs_by_a_byte_is_noticed_and_shown(found, tmp_path):
    changed, golden = tmp_path / "changed", found.path.with_suffix(".svg")
    golden.write_text(found.visual.svg() + "\n")
    assert fault_of_golden(found, accept=False, changed=changed) == (
        f"{golden} is not what {found.path} draws now.\n"
        f"  To see the new picture, open {changed / 'less.svg'}\n"
        "  To accept it, run KDVIZ_ACCEPT=1 make test"
    )
    assert (changed / "less.svg").read_text() == found.visual.svg()
    assert golden.read_text() == found.visual.svg() + "\n"


@pytest.mark.parametrize("old", [None, "<svg/>"])
def test_a_new_svg_is_accepted(found, tmp_path, old):
    golden = found.path.with_suffix(".svg")
    if old is not None:
        golden.write_text(old)
    assert fault_of_golden(found, accept=True) == ""
    assert golden.read_bytes() == found.visual.svg().encode()
    assert fault_of_golden(found, accept=False) == ""
    assert stale(golden.parent) == []


def test_an_svg_without_a_visual_is_noticed(found):
    found.path.with_name("more.svg").write_text(found.visual.svg())
    assert stale(found.path.parent) == ["more.svg"]


def test_a_file_that_cannot_be_run_is_noticed(found):
    found.path.with_name("more.py").write_text("1 / 0\n")
    message = f"{found.path.with_name('more.py')}:1: ZeroDivisionError: division by zero"
    with pytest.raises(AssertionError, match=re.escape(message)):
        stale(found.path.parent)
