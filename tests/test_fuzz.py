"""A short run of the fuzzer, from one seed; ``make fuzz`` runs as long as one likes."""

import pytest

from fuzz.__main__ import fuzz
from fuzz.accepts import find_differences
from fuzz.judging import answered
from fuzz.public import every_call
from fuzz.values import ENDLESS

pytestmark = pytest.mark.slow


def test_every_parameter_accepts_what_it_did():
    assert [*find_differences()] == []


@pytest.mark.parametrize("seed", ["1", "2", "3", "4"])
def test_whatever_is_given_there_is_an_answer(seed):
    assert [*fuzz(seed, 2500)] == []


@pytest.mark.parametrize("call", every_call(), ids=lambda call: call.name)
def test_what_has_no_end_has_an_answer(call):
    for name in call.names:
        for endless in ENDLESS:
            with answered():
                call.run(**{name: endless()})
