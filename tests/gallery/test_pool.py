"""The pool: what it tells when its supervisor is lost, and that it goes on."""

import os
import signal
import sys
from functools import partial

import pytest

from kdviz.errors import GalleryError
from kdviz.gallery.containment.messages import Limits
from kdviz.gallery.containment.pool import LOST, Pool
from tasks import signal_parent, tell_hello

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform != "linux", reason="signals go by their numbers on Linux"),
]

PATIENCE = 60


@pytest.fixture
def pool():
    pool = Pool(2, "kdviz")
    yield pool
    pool.close()


def run(pool, call):
    told = []
    pool.submit("a.py", call, Limits(30.0, 1000), told.append).future.result(PATIENCE)
    return told


@pytest.mark.parametrize(
    ("number", "how"),
    [
        (signal.SIGKILL, "ended while it ran (killed by signal 9)"),
        (signal.SIGSEGV, "ended while it ran (killed by signal 11)"),
        (signal.SIGSTOP, "stopped while it ran"),
    ],
)
def test_it_is_told_how_the_supervisor_was_lost_and_the_next_is_run(pool, number, how):
    with pytest.raises(GalleryError) as caught:
        run(pool, partial(signal_parent, number))
    assert str(caught.value) == (
        f"the process that watches over its own was {how}. "
        "A file is to make a Visual and leave processes alone."
    )
    assert run(pool, tell_hello) == ["hello"]


def test_where_no_supervisor_begins_it_is_told_once_for_each_and_another_is_tried(monkeypatch):
    monkeypatch.setattr("kdviz.gallery.containment.pool.supervise", os.abort)
    pool = Pool(2, "kdviz")
    try:
        for _ in range(3):
            with pytest.raises(GalleryError) as caught:
                run(pool, tell_hello)
            assert str(caught.value) == LOST
        monkeypatch.undo()
        assert run(pool, tell_hello) == ["hello"]
    finally:
        pool.close()
