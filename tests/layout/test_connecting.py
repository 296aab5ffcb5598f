"""Connecting: arrows that stop at the edges of what they join."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import lengths, points, shapes, simple_shapes
from kdviz.primitives.contours import edge_toward


@given(lengths, lengths, points, points)
def test_an_arrow_between_circles_spans_what_is_between_their_edges(one, two, here, there):
    assume(here.distance(there) > one + two + 0.5)
    start, end = kd.Circle(one).at(here), kd.Circle(two).at(there)
    arrow = kd.connect(start, end)
    assert here.distance(arrow.start) == pytest.approx(one, rel=0.01)
    assert there.distance(arrow.end) == pytest.approx(two, rel=0.01)
    way = here.angle(there)
    assert math.cos(math.radians(arrow.start.angle(arrow.end) - way)) == pytest.approx(1, abs=1e-6)


@given(simple_shapes, simple_shapes, st.sampled_from(["top", "center", "bottom"]))
def test_an_arrow_back_goes_from_and_to_the_same_edges(one, two, align):
    two = two.right_of(one, gap=5, align=align)
    there, back = kd.connect(one, two), kd.connect(two, one)
    assert (there.start, there.end) == (back.end, back.start)


@given(shapes(labelled=False), shapes(labelled=False))
def test_any_two_shapes_that_are_apart_are_connected_at_their_edges(one, two):
    assume(kd.Ground not in (type(one), type(two)))  # it has no end to connect to
    two = two.right_of(one, gap=50)
    arrow = kd.connect(one, two)
    assert arrow.start == edge_toward(one, two.center)
    assert arrow.end == edge_toward(two, one.center)
    assert arrow.start.x <= one.box.right + 1.5  # a dot has ink around its point
    assert arrow.end.x >= two.box.left - 1.5


def test_the_arrow_is_drawn_as_asked():
    one, two = kd.row(kd.Circle(5), kd.Circle(5), gap=20)
    arrow = kd.connect(
        one, two, ink="red", weight="bold", dash="dotted", bend=0.2, head="both", standoff=3
    )
    assert isinstance(arrow, kd.Arrow)
    assert arrow == kd.Arrow(
        arrow.start,
        arrow.end,
        ink="red",
        weight="bold",
        dash="dotted",
        bend=0.2,
        head="both",
        standoff=3,
    )


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (kd.Circle(5).shifted(8), "Circle and the Circle"),
        (kd.Circle(5).shifted(10), "Circle and the Circle"),
        (kd.Circle(5), "Circle and the Circle"),
        (kd.Rect(30, 30), "Circle and the Rect"),
    ],
    ids=["overlapping", "touching", "itself", "inside"],
)
def test_shapes_without_room_between_them_cannot_be_connected(end, names):
    with pytest.raises(kd.LayoutError) as caught:
        kd.connect(kd.Circle(5), end)
    assert str(caught.value) == (
        f"connect: the {names} touch or overlap, "
        "so there is no room for an arrow between them. Move them apart."
    )
