"""Formats: whoever adds one to the registry can save, build, compare, complete and show it."""

import json
import subprocess
import sys
from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

import kdviz as kd
from counting import TXT
from gallery.folders import VISUAL, write
from kdviz.cli import app
from kdviz.cli.completing import complete_formats
from kdviz.gallery.build import build_folder
from kdviz.gallery.site.publish import publish_site
from kdviz.render.formats.registry import FORMATS, choose_formats, endings, find_format

pytestmark = pytest.mark.usefixtures("one_pool")

PICTURE = kd.Visual("Less", "Give people less.", kd.Circle(5))
COUNTED = "Less: 3 marks on 1080 x 1080\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Return a folder of one visual, where there is one more format than kdviz has."""
    monkeypatch.setitem(FORMATS, "txt", TXT)
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "less.py", f"picture = {VISUAL}")
    return path


def kdviz(*arguments):
    result = CliRunner().invoke(app, arguments, prog_name="kdviz")
    return result.exit_code, result.stdout, result.stderr.splitlines()[-1]


# What kdviz has.


def test_each_format_says_what_it_is():
    assert list(FORMATS) == ["svg", "png"]
    for name, each in FORMATS.items():
        assert (each.name, each.ending, each.label) == (name, f".{name}", name.upper())
        assert each.noun.endswith(f" {each.label}")
        assert each.is_image
        assert find_format(each.ending.upper()) is each
        assert "0x" not in repr(each), "it stands in the keys of pictures, which must stay the same"
        with pytest.raises(FrozenInstanceError):
            each.name = "other"


def test_each_format_writes_what_a_visual_returns():
    svg, png = choose_formats(FORMATS)
    artwork = PICTURE.artwork()
    assert svg.write(artwork, 1080, 1080) == PICTURE.svg().encode()
    assert png.write(artwork, 64, 64) == PICTURE.png(64)
    assert svg.write(PICTURE.artwork(bare=True), 1080, 1080) == PICTURE.svg(bare=True).encode()


def test_the_formats_are_known_without_loading_what_writes_them():
    code = (
        "import sys\nfrom kdviz.render.formats.registry import endings\nendings()\n"
        "heavy = {'numpy', 'PIL', 'drawsvg', 'pydantic', 'cairosvg', 'resvg_py', 'click'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "\n"


# One more.


def test_it_can_be_saved(folder):
    assert PICTURE.save("less.TXT").read_text() == COUNTED
    assert PICTURE.save("bare.txt", bare=True).read_text() == "Less: 1 marks on 1080 x 1080\n"


def test_it_is_told_of_where_the_endings_are_told(folder):
    with pytest.raises(kd.SaveError) as caught:
        PICTURE.save("less.tx")
    assert str(caught.value) == (
        "'less.tx' ends in '.tx'; a picture is saved as .svg, .png or .txt. Did you mean '.txt'?"
    )
    with pytest.raises(kd.ParameterError) as caught:
        PICTURE.save("less.txt", width=64)
    assert str(caught.value) == "save: width is for PNG; a TXT has no pixels."
    assert endings() == (".svg", ".png", ".txt")


def test_a_format_with_pixels_has_a_width(folder, monkeypatch):
    monkeypatch.setitem(FORMATS, "txt", replace(TXT, has_pixels=True))
    assert PICTURE.save("less.txt", width=64).read_text() == "Less: 3 marks on 64 x 64\n"
    with pytest.raises(kd.ParameterError) as caught:
        PICTURE.save("less.svg", width=64)
    assert str(caught.value) == "save: width is for PNG or TXT; an SVG has no pixels."


def test_it_is_built_in_processes_of_their_own(folder):
    report = build_folder(folder, "out", width=64)
    assert report.failed == ()
    assert report.summary == "Built 1 visual (1 SVG, 1 PNG, 1 TXT) in out."
    assert Path("out/less.txt").read_text() == COUNTED
    [visual] = json.loads(Path("out/manifest.json").read_text())["visuals"]
    told = visual["pictures"][-1]
    assert (told["path"], told["format"], told["width"]) == ("less.txt", "txt", 1080)
    again = build_folder(folder, "out", width=64)
    assert (again.built, [one.name for one in again.unchanged]) == ((), ["less"])


def test_it_can_be_chosen_and_completed(folder):
    assert kdviz("build", "--format", "txt", "-o", "out")[:2] == (
        0,
        "Built 1 visual (1 TXT) in out.\n",
    )
    assert complete_formats("svg,t") == ["svg,txt"]
    assert kdviz("build", "--format", "tx") == (
        2,
        "",
        "Error: format takes svg, png or txt, not 'tx'. Did you mean 'txt'?",
    )
    assert kdviz("build", "--format", "txt", "--scale", "2") == (
        2,
        "",
        "Error: scale is for PNG; a TXT has no pixels.",
    )


@pytest.mark.parametrize(
    ("changed", "shown"),
    [
        ({}, "<figure><pre>&lt;old&gt;</pre><figcaption>before</figcaption></figure>"),
        ({"is_text": False}, "<figure><p>5 bytes</p><figcaption>before</figcaption></figure>"),
        ({"media_type": "image/x-text"}, '<figure><img alt="" src="data:image/x-text;base64,PG9s'),
    ],
)
def test_it_is_compared_and_shown(folder, monkeypatch, changed, shown):
    monkeypatch.setitem(FORMATS, "txt", replace(TXT, **changed))
    assert kdviz("build", "--format", "txt", "-o", "out")[0] == 0
    Path("out/less.txt").write_text("<old>")
    assert kdviz("build", "--format", "txt", "-o", "out", "--check") == (
        1,
        "1 of 1 pictures in out differ; before and after: build/changes.html\n",
        "out/less.txt differs.",
    )
    assert shown in Path("build/changes.html").read_text()


def test_it_is_on_the_page_to_take_away(folder):
    publish_site(folder, "site")
    page = Path("site/visuals/less.html").read_text()
    assert '<a href="../pictures/less.txt" download>TXT</a> 1 KB' in page
    assert '<img src="../pictures/less.svg"' in page
    assert Path("site/pictures/less.txt").read_text() == COUNTED


def test_a_page_needs_no_image(folder, monkeypatch):
    for name, each in FORMATS.items():
        monkeypatch.setitem(FORMATS, name, replace(each, media_type="application/x-picture"))
    publish_site(folder, "site")
    page = Path("site/visuals/less.html").read_text()
    assert '<img src="../pictures' not in page
    assert '<a href="../pictures/less.svg" download>SVG</a>' in page
