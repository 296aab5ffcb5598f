"""A short run of the fuzzer, from one seed; ``make fuzz`` runs as long as one likes."""

import pytest

from fuzz.__main__ import fuzz
from fuzz.accepts import find_differences

pytestmark = pytest.mark.slow


def test_every_parameter_accepts_what_it_did():
    assert [*find_differences()] == []


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_whatever_is_given_there_is_an_answer(seed):
    assert [*fuzz(seed, 2500)] == []
