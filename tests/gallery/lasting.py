"""A supervisor that lasts: tests that are not about processes do not each start another."""

import os
from functools import partial
from pathlib import Path

from kdviz.gallery.containment.pool import Pool
from tasks import do_here

_pools = {}


class LastingPool:
    """Stands for the pool of one build, and is not closed with it.

    Each file is run in a process of its own as ever, in the folder and the environment that the
    test has by now.

    Args:
        jobs: how many files are run at once.
        warm: what is loaded before.
    """

    def __init__(self, jobs, warm):
        if (jobs, warm) not in _pools:
            _pools[jobs, warm] = Pool(jobs, warm)
        self._pool = _pools[jobs, warm]

    def submit(self, name, call, limits, on_tell):
        """Hand in what is to be done."""
        here = partial(do_here, Path.cwd(), dict(os.environ), call)
        return self._pool.submit(name, here, limits, on_tell)

    def close(self):
        """Do nothing."""


def close_pools():
    """End all of them."""
    while _pools:
        _pools.popitem()[1].close()
