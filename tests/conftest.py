"""What all tests share: Hypothesis draws the same examples in every run."""

from hypothesis import HealthCheck, settings

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
