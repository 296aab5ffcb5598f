"""A real dask cluster of two processes draws a folder that it does not share."""

from pathlib import Path

import pytest

from gallery.folders import VISUAL, pictures, write
from kdviz.errors import GalleryError
from kdviz.gallery.build import build_folder
from kdviz.gallery.cluster import connect_cluster
from machines import module

distributed = module("distributed", "kdviz[cluster] is not installed")
pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "_sizes.py", "SIZE = 5")
    for number in range(4):
        write(
            path,
            f"v{number}.py",
            "import _sizes",
            f"picture = {VISUAL}.replaced(title=f'No. {number} {{_sizes.SIZE}}')",
        )
    write(path, "w_error.py", "1 / 0")
    return path


def test_a_cluster_draws_the_same_and_sends_it_back(folder):
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as workers,
        connect_cluster(workers.scheduler_address) as executor,
    ):
        report = build_folder(folder, "out", width=40, executor=executor, ship=True)
    assert len(report.built) == 4
    assert [message for _, message in report.failed] == [
        "gallery/w_error.py:2: ZeroDivisionError: division by zero"
    ]
    build_folder(folder, "whole", width=40)
    assert pictures(Path("out")) == pictures(Path("whole"))
    # What the cluster drew is known here as well.
    assert build_folder(folder, "out", width=40).built == ()


def test_a_scheduler_that_does_not_answer_is_told(monkeypatch):
    monkeypatch.setattr("kdviz.gallery.cluster.WAIT", "1s")
    with pytest.raises(GalleryError) as caught, connect_cluster("tcp://127.0.0.1:9"):
        pass
    assert str(caught.value).startswith("No dask scheduler answers at 'tcp://127.0.0.1:9': ")
