"""A file of many pictures has them made by several processes, and that changes nothing else."""

import multiprocessing
import sys
from pathlib import Path

import pytest

from gallery.folders import write
from kdviz.gallery.build import build_folder

pytestmark = [
    pytest.mark.usefixtures("one_pool"),
    pytest.mark.skipif(
        "fork" not in multiprocessing.get_all_start_methods(),
        reason=f"nothing is forked on {sys.platform}",
    ),
]

SERIES = """
import os
from pathlib import Path

import kdviz as kd


class Ring(kd.Component):
    share: float = 0.5

    def draw(self):
        Path(os.environ["SEEN"], str(os.getpid())).touch()
        {draw}
        yield kd.Circle(4 + 4 * self.share)


@kd.varying
def grown(share=0.0):
    return kd.Visual("Growth", "More of it.", lambda: [Ring(share=share)])


{pictures}
"""


@pytest.fixture
def seen(tmp_path, monkeypatch):
    """Return where each process that draws leaves its number."""
    folder = tmp_path / "seen"
    folder.mkdir()
    monkeypatch.setenv("SEEN", str(folder))
    return folder


SEVERAL = "\n".join(f"ring_{number} = grown({number} / 32)" for number in range(24))


def build(tmp_path, jobs, pictures=SEVERAL, draw="", **options):
    folder = tmp_path / "gallery"
    folder.mkdir(exist_ok=True)
    write(folder, "rings.py", SERIES.format(draw=draw, pictures=pictures))
    out = tmp_path / f"pictures-{jobs}"
    report = build_folder(folder, out, "svg", jobs=jobs, **options)
    return report, {path.name: path.read_bytes() for path in out.glob("*.svg")}


def test_many_pictures_are_spread_and_the_bytes_are_the_same(tmp_path, seen):
    one, alone = build(tmp_path, 1)
    assert not one.failed
    assert len(alone) == 25
    assert len([*seen.iterdir()]) == 1
    two, spread = build(tmp_path, 3)
    assert not two.failed
    assert spread == alone
    assert len([*seen.iterdir()]) > 2
    assert [built.name for built in one.built] == [built.name for built in two.built]


def test_few_pictures_are_made_where_the_file_is_run(tmp_path, seen):
    report, pictures = build(tmp_path, 3, "ring_0, ring_1, ring_2 = map(grown, (0, 0.1, 0.2))")
    assert not report.failed
    assert len(pictures) == 4
    assert len([*seen.iterdir()]) == 1


def test_one_that_fails_is_named_alone(tmp_path, seen):
    report, pictures = build(tmp_path, 3, draw="assert self.share != 0.25, 'a quarter'")
    assert [failed.name for failed in report.failed] == ["rings-ring-8"]
    assert "a quarter" in report.failed[0].message
    assert len(pictures) == 24


@pytest.mark.parametrize(
    ("draw", "options", "message"),
    [
        ("os._exit(3)", {}, "its process ended"),
        ("while True: pass", {"timeout": 3}, "stopped after 3 seconds"),
    ],
)
@pytest.mark.slow
def test_one_that_ends_or_stays_fails_its_file(tmp_path, seen, draw, options, message):
    draw = f"if self.share == 0.25: {draw}" if "while" not in draw else draw
    report, pictures = build(tmp_path, 3, draw=draw, **options)
    assert [failed.name for failed in report.failed] == ["rings"]
    assert message in report.failed[0].message
    assert pictures == {}
    for number in (int(path.name) for path in seen.iterdir()):
        assert not Path(f"/proc/{number}").exists()
