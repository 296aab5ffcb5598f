"""Two files of a picture show the same, whoever packed or smoothed them, and nothing else does."""

import io
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

import kdviz as kd
from gallery.folders import VISUAL, write
from kdviz.cli import app
from kdviz.gallery.likeness import FAR_OFF, FARTHEST, shows_same
from kdviz.render.png import png

THEME = kd.theme("default")
INKS = (THEME.background, THEME.white, THEME.red, THEME.blue)


def packed(pixels, **more):
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "PNG", **more)
    return file.getvalue()


def drawn(*shapes, **more):
    return kd.Visual("Less", "Say less.", shapes, **more).png(540)


BALL = kd.Circle(8, fill="blue", ink="blue")
SCENE = (BALL, kd.Rect(20, 10).right_of(BALL, gap=10))


def test_another_packer_is_no_change():
    with Image.open(io.BytesIO(drawn(*SCENE))) as image:
        density = image.info["dpi"]
        pixels = np.asarray(image.convert("RGB"))
    assert shows_same(drawn(*SCENE), packed(pixels, compress_level=1, dpi=density))


@pytest.mark.parametrize("name", ["drift", "keep_it_simple", "cross_validation"])
def test_another_way_to_smooth_edges_is_no_change(name):
    names = {}
    exec((Path(__file__).parents[2] / "gallery" / f"{name}.py").read_text(), names)
    visual = next(each for each in names.values() if isinstance(each, kd.Visual))
    ours = visual.png()
    with Image.open(io.BytesIO(ours)) as image:
        size = image.size
    inks = tuple(visual.theme.colour(ink) for ink in ("background", "white", "red", "blue"))
    assert shows_same(ours, png(visual.svg(), inks, *size, "resvg"))


CHANGES = {
    "another ink": drawn(BALL.replaced(fill="red", ink="red"), SCENE[1]),
    "a missing thing": drawn(BALL),
    "a dot more": drawn(*SCENE, kd.Circle(0.6, fill="white").above(SCENE[1], gap=6)),
    "a wider gap": drawn(BALL, kd.Rect(20, 10).right_of(BALL, gap=10.5)),
    "another line": drawn(BALL, kd.Rect(20, 10, weight="bold").right_of(BALL, gap=10)),
    "another size": kd.Visual("Less", "Say less.", SCENE).png(541),
    "another theme": drawn(*SCENE, theme="midnight"),
    "another word": kd.Visual("Less", "Say more.", SCENE).png(540),
    "no picture": b"\x89PNG\r\n\x1a\n and nothing",
    "nothing": b"",
}


@pytest.mark.parametrize("change", CHANGES)
def test_what_somebody_changed_is_a_change(change):
    assert not shows_same(drawn(*SCENE), CHANGES[change])


def test_another_density_is_a_change():
    pixels = np.zeros((9, 9, 3), np.uint8)
    assert shows_same(packed(pixels, dpi=(96, 96)), packed(pixels, dpi=(96, 96), compress_level=1))
    assert not shows_same(packed(pixels, dpi=(96, 96)), packed(pixels, dpi=(192, 192)))


@pytest.mark.parametrize(("count", "is_same"), [(200, True), (201, False)])
def test_few_pixels_may_be_off(count, is_same):
    before = np.zeros((100, 100, 3), np.uint8)
    after = before.copy()
    after.reshape(-1, 3)[:count] = FAR_OFF + 1
    assert shows_same(packed(before), packed(after)) == is_same


@pytest.mark.parametrize(("levels", "is_same"), [(FARTHEST, True), (FARTHEST + 1, False)])
def test_no_place_may_be_far_off(levels, is_same):
    before = np.zeros((300, 300, 3), np.uint8)
    after = before.copy()
    # So large that its middle stays as it is when it is blurred.
    after[100:140, 100:140] = levels
    assert shows_same(packed(before), packed(after)) == is_same


def test_a_folder_that_was_packed_elsewhere_is_what_is_drawn_now(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("gallery").mkdir()
    write(Path("gallery"), "less.py", f"picture = {VISUAL}")
    build = ["build", "gallery", "-o", "out", "--jobs", "1"]
    assert CliRunner().invoke(app, build).exit_code == 0
    path = Path("out/less.png")
    with Image.open(path) as image:
        packed_anew = packed(np.asarray(image.convert("RGB")), dpi=image.info["dpi"])
    assert packed_anew != path.read_bytes()
    path.write_bytes(packed_anew)
    assert CliRunner().invoke(app, [*build, "--check"]).exit_code == 0
    path.write_bytes(packed(np.zeros((1080, 1080, 3), np.uint8), dpi=(96, 96)))
    result = CliRunner().invoke(app, [*build, "--check"])
    assert result.exit_code == 1
    assert "out/less.png differs." in result.stderr
