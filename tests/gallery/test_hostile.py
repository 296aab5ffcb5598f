"""Hostile files together with good ones: these have the pictures that they have by themselves."""

import json
import re
import signal
import subprocess
import sys
import time

import pytest

from gallery.folders import VISUAL, pictures, write
from gallery.hostile import FAILING, MAKING
from gallery.test_kills import find_marked
from kdviz.gallery.find import load_visuals
from previewing import previewing

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="what is left is read from /proc"),
]

GOOD = {
    "a_good": [f"picture = {VISUAL}"],
    "m_good": ["import random", "picture = kd.Visual('M', f'{random.random() < 2}.', kd.Basket())"],
    "z_good": [
        "import os",
        "picture = kd.Visual('Z', os.getcwd()[-7:], kd.Circle(4))",
    ],
}
LIMITS = ("--timeout", "3", "--memory", "512")


def kdviz(folder, mark, *arguments):
    return subprocess.run(
        [sys.executable, "-m", "kdviz", *arguments, *LIMITS],
        cwd=folder,
        env={"KDVIZ_MARK": mark, "PATH": "/usr/bin:/bin"},
        capture_output=True,
        check=False,
        timeout=300,
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("hostile")
    for name in ("gallery", "good"):
        (root / name).mkdir()
        for stem, lines in GOOD.items():
            write(root / name, f"{stem}.py", *lines)
    for stem, lines in (FAILING | MAKING).items():
        write(root / "gallery", f"{stem}.py", *lines)
    (root / "gallery" / "names_half_letters_\udcff.py").write_text("import kdviz as kd\n1 / 0")
    assert kdviz(root, "good", "build", "good", "-o", "expected", "--width", "200").returncode == 0
    return root


def nothing_is_left(mark):
    ends = time.monotonic() + 2
    while (left := find_marked(mark)) and time.monotonic() < ends:
        time.sleep(0.02)
    return left == []


def kebab(stem):
    return stem.replace("_", "-")


@pytest.mark.parametrize("jobs", ["1", "4"])
def test_each_is_named_and_hurts_no_other(folder, jobs):
    out = f"out{jobs}"
    done = kdviz(folder, out, "build", "gallery", "-o", out, "--width", "200", "--jobs", jobs)
    assert done.returncode == 1
    told = json.loads((folder / out / "manifest.json").read_text())
    failed = {one["name"] for one in told["failed"]} - {"names-half-letters"}
    assert failed == {kebab(stem) for stem in FAILING}
    built = {re.sub("-(first|second)$", "", one["name"]) for one in told["visuals"]}
    assert built == {kebab(stem) for stem in (*MAKING, *GOOD)}
    made = pictures(folder / out)
    assert {n: d for n, d in made.items() if "-good" in n} == pictures(folder / "expected")
    number = len(MAKING) + len(GOOD) + 1
    assert done.stdout.decode().splitlines()[-1] == (
        f"Built {number} visuals ({number} SVG, {number} PNG) in {out}; {len(FAILING) + 1} failed."
    )
    assert nothing_is_left(out)


def test_they_are_reviewed_alike(folder):
    done = kdviz(folder, "check", "check", "gallery", "--format", "json")
    assert done.returncode == 1
    told = json.loads(done.stdout)
    read = {one["name"] for one in told["pictures"] if "findings" in one}
    assert {kebab(stem) for stem in GOOD} <= read
    assert not read & {kebab(stem) for stem in FAILING}
    assert nothing_is_left("check")


def test_each_previewed_alone_is_told_and_the_next_save_is_shown(tmp_path):
    file = tmp_path / "alone.py"
    write(tmp_path, "alone.py", f"picture = {VISUAL}.replaced(title='Before')")
    with previewing(tmp_path, "alone.py", *LIMITS, KDVIZ_MARK="preview") as preview:
        preview.titled("Before")
        for stem, lines in (FAILING | MAKING).items():
            write(tmp_path, "alone.py", *lines)
            told = preview.wait(lambda now: now["fault"] or now["visuals"][0]["title"] == "Less")
            # What a picture only says that it is made of is read by none but builds.
            if not stem.startswith("reads_a_"):
                assert bool(told["fault"]) == (stem in FAILING), (stem, told)
            write(tmp_path, "alone.py", f"picture = {VISUAL}.replaced(title='After {stem}')")
            [shown] = preview.titled(f"After {stem}")["visuals"]
            expected = load_visuals(file)[0].visual.svg().encode()
            assert preview.get(shown["frames"][0]["url"])[2] == expected
        assert preview.stop(signal.SIGINT)[0] == 0
    assert nothing_is_left("preview")


def test_pages_are_made_of_the_others(folder):
    done = kdviz(folder, "site", "site", "gallery", "-o", "pages")
    assert done.returncode == 1
    for stem in (*MAKING, *GOOD):
        assert [*(folder / "pages/visuals").glob(f"{kebab(stem)}*.html")]
    assert nothing_is_left("site")
