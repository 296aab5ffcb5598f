"""What is put together by its author is one thing to the rules, and has its name."""

import pytest

import kdviz as kd
from check.plants import found, planted

BOX = kd.Rect(12, 12)


def test_a_thing_that_is_put_together_nearly_touches_once_and_by_its_name():
    wall = kd.Group(
        *(kd.Path("M 0 0 H 12 V 3 H 0 Z").shifted(dy=dy) for dy in (0, 5, 10, 15)),
        name="brick wall",
    )
    post = kd.Rect(6, 18).right_of(wall, gap=0.3)
    (finding,) = found("crowded", planted([wall, post]))
    assert finding.what.startswith("The brick wall and the rect nearly touch")


@pytest.mark.parametrize("weight", ["thin", "regular", "bold"])
def test_an_arrow_of_any_weight_stands_clear_of_what_it_joins(weight):
    one, other = kd.row(BOX, BOX, gap=16)
    assert not found("crowded", planted([one, other, kd.connect(one, other, weight=weight)]))
