"""Contours that overlap are united, unless what they cover would change by it."""

import pytest

import kdviz as kd
from kdviz.geometry.covering import covers_same
from kdviz.geometry.uniting import unite_contours

NEARLY_COINCIDING = (
    "M -3.146 -3.0954 A 1.15 1.15 0 1 1 -0.861 -2.8415 L -2.1086 6.124 "
    "A 0.9 0.9 0 0 1 -3.8969 5.9253 Z M -2.1174 6.1761 A 0.9 0.9 0 1 1 -3.8741 5.7857 "
    "L -1.6799 -3.1666 A 0.7 0.7 0 0 1 -0.3135 -2.863 Z"
)
"""Two limbs that share a joint, of which skia makes something else."""


def steps(data):
    return kd.Path(data, fill="white").trace().commands


def test_what_overlaps_is_united():
    cross = steps("M -5 -1 H 5 V 1 H -5 Z M -1 -5 H 1 V 5 H -1 Z")
    united = unite_contours(cross)
    assert [letter for letter, _ in united].count("M") == 1
    assert covers_same(cross, united)


def test_what_is_united_wrongly_at_its_own_size_is_united_at_another():
    united = unite_contours(steps(NEARLY_COINCIDING))
    assert covers_same(steps(NEARLY_COINCIDING), united)


@pytest.mark.parametrize(("notch", "same"), [(0.0, True), (0.2, True), (1.0, False)])
def test_a_notch_is_seen_from_a_size_on(notch, same):
    whole = steps("M 0 0 H 10 V 10 H 0 Z")
    notched = steps(f"M 0 0 H 10 V 10 H {5 + notch} L 5 {10 - notch} L {5 - notch} 10 H 0 Z")
    assert covers_same(whole, notched) is same


def test_what_is_filled_twice_is_no_hole():
    ring = steps("M 0 0 H 10 V 10 H 0 Z M 2 2 H 8 V 8 H 2 Z")
    hole = steps("M 0 0 H 10 V 10 H 0 Z M 2 2 V 8 H 8 V 2 Z")
    assert covers_same(ring, steps("M 0 0 H 10 V 10 H 0 Z"))
    assert not covers_same(ring, hole)
