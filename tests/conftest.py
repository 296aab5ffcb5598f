"""What all tests share: the same examples in every run, and, for those who want it, one pool."""

import pytest
from hypothesis import HealthCheck, settings

from gallery.lasting import LastingPool, close_pools

collect_ignore = ["typing"]
"""What type checkers read, and nobody runs: some of it is wrong on purpose."""

settings.register_profile(
    "kdviz",
    derandomize=True,
    deadline=None,
    max_examples=40,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("kdviz")


@pytest.fixture(scope="session")
def _pools():
    """End at last what tests have shared."""
    yield
    close_pools()


@pytest.fixture
def one_pool(_pools, monkeypatch):
    """Let builds of this process share a supervisor, which takes a second to begin."""
    monkeypatch.setattr("kdviz.gallery.workers.Pool", LastingPool)
