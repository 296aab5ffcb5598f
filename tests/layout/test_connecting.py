"""Connecting: arrows that stop at the edges of what they join."""

import math

import pytest
import shapely
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import lengths, points, shapes, simple_shapes
from kdviz.scene.contours import edge_toward


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
    assert 0 < arrow.bend < 0.2  # what is left of the bow between the middles
    assert arrow == kd.Arrow(
        arrow.start,
        arrow.end,
        ink="red",
        weight="bold",
        dash="dotted",
        bend=arrow.bend,
        head="both",
        standoff=3,
    )


@pytest.mark.parametrize(
    ("end", "names"),
    [
        (kd.Circle(5).shifted(8), "Circle and the Circle"),
        (kd.Circle(5).shifted(10), "Circle and the Circle"),
        (kd.Rect(30, 30), "Circle and the Rect"),
    ],
    ids=["overlapping", "touching", "inside"],
)
def test_shapes_without_room_between_them_cannot_be_connected(end, names):
    with pytest.raises(kd.LayoutError) as caught:
        kd.connect(kd.Circle(5), end)
    assert str(caught.value) == (
        f"connect: the {names} touch or overlap, "
        "so there is no room for an arrow between them. Move them apart."
    )


@given(simple_shapes, simple_shapes, st.floats(0.05, 1), st.booleans())
def test_a_bent_arrow_lies_on_the_bow_between_the_middles_and_outside_both(one, two, bend, left):
    two = two.right_of(one, gap=12)
    arrow = kd.connect(one, two, bend=bend if left else -bend)
    bow = kd.Arrow(one.center, two.center, bend=bend if left else -bend)
    on_bow = shapely.LineString(bow.outline.pieces[0].points)
    way = arrow.outline.pieces[0].points
    assert all(on_bow.distance(shapely.Point(point)) < 0.2 for point in way)
    for shape in (one, two):
        inside = shapely.box(*shape.box).buffer(-0.3)
        if isinstance(shape, kd.Circle):
            inside = shapely.Point(shape.center).buffer(shape.box.width / 2 - 0.3)
        assert not any(inside.contains(shapely.Point(point)) for point in way)


def test_it_starts_and_ends_at_anchors_that_are_named():
    one, two = kd.row(kd.Rect(10, 8), kd.Rect(10, 8), gap=20)
    arrow = kd.connect(one, two, leave="bottom", enter="top_left")
    assert (arrow.start, arrow.end) == (one.bottom, two.top_left)
    half = kd.connect(one, two, enter="top", bend=0.3)
    assert half.end == two.top
    assert half.start.distance(one.center) > 3
    with pytest.raises(kd.AnchorError, match="Rect has no anchor 'middle'"):
        kd.connect(one, two, leave="middle")
    with pytest.raises(kd.LayoutError, match="no room for an arrow"):
        kd.connect(one, one, leave="top", enter="top")


@pytest.mark.parametrize("shape", [kd.Circle(5), kd.Rect(20, 6), kd.Basket(), kd.Text("loop")])
def test_an_arrow_from_a_thing_to_itself_goes_around_outside(shape):
    arrow = kd.connect(shape, shape, head="end")
    way = arrow.outline.pieces[0].points
    center = shape.center
    inside = shape.box.grown(-0.3)
    assert not any(
        inside.left < x < inside.right and inside.top < y < inside.bottom for x, y in way[3:-3]
    )
    assert arrow.start.y < center.y < arrow.end.y
    assert arrow.middle.x > center.x
    assert arrow.middle.y < center.y


@pytest.mark.parametrize("shape", [kd.Ground(), kd.Dots([(0, 0)]), kd.Line((0, 0), (10, 0))])
def test_what_has_no_corner_is_not_gone_around(shape):
    with pytest.raises(kd.LayoutError) as caught:
        kd.connect(shape, shape)
    assert str(caught.value) == (
        f"connect: the {type(shape).__name__} has no corner that an arrow could go around. "
        "Name the anchors to leave and to enter, or connect it with another shape."
    )
