"""Files from elsewhere are held to the inks, and none can cost more than a moment."""

import http.server
import json
import os
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

import kdviz as kd
from check.hostile import PNGS, SVGS
from kdviz.check.files import review_file
from kdviz.errors import CheckError, KdvizError, ParameterError, ThemeError

PICTURE = kd.Visual("Less", "Give people less.", kd.Robot(ink="blue"), theme="midnight")
CASES = [(".svg", name) for name in SVGS] + [(".png", name) for name in PNGS]
FILES = {".svg": SVGS, ".png": PNGS}

LONGEST = 120
"""After how many seconds all hostile files together are given up."""

MOST_MEMORY = 400_000_000
"""How many bytes any of them may add to what is taken before."""

CHILD = """
import json, sys
from pathlib import Path
from kdviz.check.files import review_file
from kdviz.errors import KdvizError
import PIL.Image, PIL.PngImagePlugin, coloraide, numpy, resource

def peak():
    status = Path("/proc/self/status")
    if status.exists():  # where what the parent took does not count
        lines = status.read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

before = peak()
for path in sys.argv[1:]:
    try:
        said = [finding.what for finding in review_file(path).findings]
    except KdvizError as error:
        said = str(error)
    now = peak()
    print(json.dumps([path, said, now - before]), flush=True)
    before = now
"""


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """Return what a process of its own says about each hostile file, and how much it takes."""
    pytest.importorskip("resource")
    folder = tmp_path_factory.mktemp("hostile")
    paths = {}
    for number, (ending, name) in enumerate(CASES):
        path = folder / f"{number}{ending}"
        path.write_bytes(FILES[ending][name][0])
        paths[str(path)] = ending, name
    command = [sys.executable, "-c", CHILD, *paths]
    run = subprocess.run(command, capture_output=True, text=True, timeout=LONGEST, check=False)
    assert run.returncode == 0, run.stderr
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    return {paths[path]: (said, memory) for path, said, memory in answers}


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "name"), CASES, ids=" ".join)
def test_a_hostile_file_is_refused_or_read_in_bounds(reviewed, ending, name):
    said, memory = reviewed[ending, name]
    expected = FILES[ending][name][1]
    assert isinstance(said, str) == bool(expected), said
    if expected:
        assert expected in said
    assert memory < MOST_MEMORY


def test_nothing_that_a_file_refers_to_is_fetched(tmp_path):
    asked = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):  # the name is http.server's
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *args):
            pass

    marker = tmp_path / "marker.svg"
    os.mkfifo(marker)  # who opens it would wait
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        for at in (f"http://127.0.0.1:{server.server_port}/x", marker.as_uri()):
            file = tmp_path / "refers.svg"
            file.write_text(
                f'<?xml-stylesheet href="{at}"?><!DOCTYPE svg SYSTEM "{at}">'
                '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"'
                ' xmlns:xlink="http://www.w3.org/1999/xlink">'
                f'<image href="{at}"/><image xlink:href="{at}"/><use href="{at}#a"/>'
                f'<rect fill="url({at}#a)"/><style>@import "{at}";</style></svg>'
            )
            assert len(review_file(file).errors) == 3
        server.shutdown()
    assert asked == []


@pytest.mark.parametrize("ending", [".svg", ".png"])
def test_our_own_files_pass(tmp_path, ending):
    path = PICTURE.save(tmp_path / f"less{ending}")
    assert review_file(path, "midnight") == review_file(str(path), kd.theme("midnight")) == ((), ())
    assert review_file(path).errors


def test_the_ending_may_be_in_capitals(tmp_path):
    assert review_file(PICTURE.save(tmp_path / "LESS.PNG"), "midnight").findings == ()


def test_a_link_to_a_file_is_followed(tmp_path):
    link = tmp_path / "link.svg"
    link.symlink_to(PICTURE.save(tmp_path / "less.svg"))
    assert review_file(link, "midnight").findings == ()


def refused(path):
    with pytest.raises(CheckError) as error:
        review_file(path)
    return str(error.value)


def test_what_is_no_file_is_refused(tmp_path):
    folder = tmp_path / "folder.svg"
    folder.mkdir()
    assert refused(folder) == f"'{folder}' is a folder, not a picture."
    pipe = tmp_path / "pipe.png"
    os.mkfifo(pipe)
    assert refused(pipe) == f"'{pipe}' is no file but a pipe or a device."
    device = tmp_path / "zero.png"
    device.symlink_to("/dev/zero")
    assert refused(device) == f"'{device}' is no file but a pipe or a device."
    loop = tmp_path / "loop.svg"
    loop.symlink_to(loop)
    assert refused(loop).startswith(f"'{loop}' cannot be read: ")
    missing = tmp_path / "missing.svg"
    assert refused(missing) == f"'{missing}' cannot be read: No such file or directory."
    assert "cannot be read" in refused("less\0.svg")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_read_is_refused(tmp_path):
    path = PICTURE.save(tmp_path / "less.svg")
    path.chmod(0)
    assert refused(path) == f"'{path}' cannot be read: Permission denied."


def test_a_file_that_is_too_large_is_not_read(tmp_path):
    path = tmp_path / "huge.png"
    with path.open("wb") as file:
        file.truncate(10**12)
    assert refused(path) == (
        f"'{path}' has more than 32 million bytes, which no picture of this kind needs."
    )


def test_other_endings_are_refused():
    assert refused("drift.webp") == (
        "'drift.webp' ends in '.webp'; pictures that can be checked end in .svg or .png."
    )
    assert refused("drift.pgn").endswith("Did you mean '.png'?")
    assert "has no ending" in refused("drift")


@pytest.mark.parametrize("path", [None, 3, b"drift.svg"])
def test_what_is_no_path_is_refused(path):
    with pytest.raises(ParameterError, match="path must be the name of a file"):
        review_file(path)


def test_what_is_no_theme_is_refused():
    with pytest.raises(ThemeError, match="There is no theme 'drak'"):
        review_file("drift.svg", "drak")
    with pytest.raises(ParameterError, match="must be a Theme or the name of one, not 3"):
        review_file("drift.svg", 3)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_flat_area_is_found_in_every_kind_of_png(tmp_path, mode):
    # A hundred pixels wide, so that a unit is a pixel.
    image = Image.new("L", (100, 100), 255)
    grey = 255 if mode == "1" else 128
    image.paste(grey, (20, 30, 60, 80))
    path = tmp_path / "area.png"
    if mode == "I;16":
        image.convert("I").point(lambda level: level * 257).convert("I;16").save(path)
    else:
        image.convert(mode).save(path)
    found = review_file(path).findings
    if mode == "1":
        assert found == ()
        return
    (finding,) = found
    assert "#808080 (20 %, nearest is " in finding.what
    assert finding.place == (20, 30, 60, 80)


def test_strips_find_what_the_whole_finds(tmp_path, monkeypatch):
    image = Image.open(PICTURE.save(tmp_path / "less.png", width=300)).convert("RGB")
    image.paste("#808080", (20, 30, 60, 80))
    path = tmp_path / "area.png"
    image.save(path)
    whole = review_file(path)
    for rows in (1, 2, 7, 49):
        monkeypatch.setattr("kdviz.check.pngfile.STRIP_PIXELS", rows * 300)
        assert review_file(path) == whole


@pytest.mark.slow
def test_every_error_is_one_of_ours(tmp_path):
    # Whatever is cut from or written over a picture, the answer is a review or a KdvizError.
    for ending in (".svg", ".png"):
        data = PICTURE.save(tmp_path / f"less{ending}").read_bytes()
        path = Path(tmp_path, f"broken{ending}")
        for at in range(0, len(data), len(data) // 60):
            for broken in (data[:at], data[:at] + b"\xff\x00<" + data[at + 3 :]):
                path.write_bytes(broken)
                with suppress(KdvizError):
                    review_file(path)
