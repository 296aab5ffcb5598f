"""Every kind of shape: where it is, what it draws, and what becomes of both when it is moved."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from examples import close, example_of, has_words, kinds, names, poses, shapes, shapes_of
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.similarities import STILL, Pose, about
from kdviz.scene.marks import CircleMark, PathMark, leaves
from kdviz.scene.measuring import nominal
from kdviz.scene.stage import Stage
from machines import COMPLETE
from scene.comparing import same_marks

every_kind = pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
FEW = settings(max_examples=10 if COMPLETE else 2)
BULGE = 3e-4
"""How much farther out a circle that is made of cubic curves lies, as a share of its radius."""


def ink_of(shape):
    return shape.marks(nominal().stage).box


def reach_of(shape):
    """The box of all ink as the shape itself foretells it."""
    return union(
        Box(r.box.left - r.left, r.box.top - r.top, r.box.right + r.right, r.box.bottom + r.bottom)
        for r in shape.extents(nominal().stage)
    )


def points_of(marks):
    """Every point that marks are drawn through, but of words."""
    for mark in leaves(marks):
        if isinstance(mark, PathMark):
            yield from (point for piece in mark.outline.pieces for point in piece.points)
        elif isinstance(mark, CircleMark):
            yield from (mark.center.polar(degrees, mark.radius) for degrees in (0, 90, 180, 270))
        elif hasattr(mark, "points"):
            yield from mark.points


# Moving.


@every_kind
@FEW
@given(st.data())
def test_an_own_anchor_follows_every_move(kind, data):
    shape, pose = data.draw(shapes_of(kind)), data.draw(poses())
    moved = shape.posed(pose)
    assert moved.own_anchors.keys() == shape.own_anchors.keys()
    for name, point in shape.own_anchors.items():
        assert close(moved.anchor(name), pose.point(point)), name
        assert getattr(moved, name) == moved.anchor(name) == moved.anchors[name]


@every_kind
@FEW
@given(st.data())
def test_a_box_anchor_follows_a_shift_and_a_scaling(kind, data):
    shape = data.draw(shapes_of(kind))
    # Words keep their size, and a box with words in it is no multiple of what it was.
    sizes = {"least": 1, "most": 1} if has_words(shape) else {}
    pose = data.draw(poses(turning=False, **sizes))
    for name, point in shape.anchors.items():
        assert close(shape.posed(pose).anchor(name), pose.point(point)), name


SIDES = {"left": "right", "right": "left"}
ENDS = {"top": "bottom", "bottom": "top"}


@every_kind
@pytest.mark.parametrize(
    ("axis", "changed"), [("horizontal", SIDES), ("vertical", ENDS)], ids=["sideways", "over"]
)
def test_a_flip_swaps_the_sides_of_the_box(kind, axis, changed):
    shape = example_of(kind)
    if has_words(shape):
        pytest.skip("words are not mirrored, so the box with them is not either")
    flipped = shape.flipped(axis)
    for name in ("left", "right", "top", "bottom", "top_left", "bottom_right", "center"):
        swapped = "_".join(changed.get(word, word) for word in name.split("_"))
        here, there = flipped.anchor(swapped), shape.anchor(name)
        mirror = Pose(cos=1.0 if axis == "horizontal" else -1.0, mirrored=True)
        assert close(here, about(shape.center, mirror).point(there)), name


@every_kind
@FEW
@given(st.data(), st.floats(-360, 360), st.floats(0.1, 9), st.sampled_from([0, 1]))
def test_each_way_to_move_is_a_pose_about_what_stays(kind, data, degrees, by, which):
    shape = data.draw(shapes_of(kind))
    axis = ("horizontal", "vertical")[which]
    name = data.draw(st.sampled_from(list(shape.anchors)))
    fixed = shape.anchor(name)
    for about_ in (name, fixed, tuple(fixed)):
        for moved in (
            shape.scaled(by, about=about_),
            shape.rotated(degrees, about=about_),
            shape.flipped(axis, about=about_),
        ):
            if name in shape.own_anchors:
                assert close(moved.anchor(name), fixed)
    assert shape.rotated(degrees, about=name) == shape.rotated(degrees, about=fixed)
    assert shape.shifted(3, -4).box == shape.posed(Pose(3, -4)).box


@every_kind
def test_moving_leaves_the_shape_itself_as_it_was(kind):
    shape = example_of(kind)
    before = shape.model_dump_json()
    box = shape.box
    shape.shifted(3, 4).scaled(2).rotated(30).flipped().at((1, 1)).label("word")
    assert shape.model_dump_json() == before
    assert shape.box == box


@every_kind
@FEW
@given(st.data())
def test_moving_away_and_back_changes_nothing(kind, data):
    shape = data.draw(shapes_of(kind, labelled=False))
    round_trip = shape.shifted(7, -3).flipped(about=(0, 0)).scaled(4, about=(0, 0))
    back = round_trip.scaled(0.25, about=(0, 0)).flipped(about=(0, 0)).shifted(-7, 3)
    assert same_marks(back.marks(nominal().stage), shape.marks(nominal().stage))


# Placing.


@every_kind
@FEW
@given(st.data(), st.tuples(st.floats(-99, 99), st.floats(-99, 99)))
def test_an_anchor_lands_where_it_is_put(kind, data, place):
    shape = data.draw(shapes_of(kind)).posed(data.draw(poses()))
    name = data.draw(st.sampled_from(list(shape.anchors)))
    assert close(shape.at(place, name).anchor(name), place)
    assert close(shape.at(place).center, place)


neighbours = st.tuples(shapes(), poses(), shapes(), poses())
BESIDE = {
    "right_of": ("left", "right", 1, ("top", "center", "bottom")),
    "left_of": ("right", "left", -1, ("top", "center", "bottom")),
    "below": ("top", "bottom", 1, ("left", "center", "right")),
    "above": ("bottom", "top", -1, ("left", "center", "right")),
}


@pytest.mark.parametrize("way", BESIDE)
@given(neighbours, st.none() | st.floats(-20, 20), st.data())
def test_a_shape_stands_beside_another_at_the_gap_and_level(way, drawn, gap, data):
    one, one_pose, two, two_pose = drawn
    one, two = one.posed(one_pose), two.posed(two_pose)
    mine, its, sign, aligns = BESIDE[way]
    align = data.draw(st.sampled_from([None, *aligns]))
    given_ = {"gap": gap, "align": align}
    placed = getattr(one, way)(two, **{k: v for k, v in given_.items() if v is not None})
    along = 0 if way in ("right_of", "left_of") else 1
    distance = sign * (placed.anchor(mine)[along] - two.anchor(its)[along])
    assert distance == pytest.approx(8.0 if gap is None else gap, abs=1e-6)
    level = align or "center"
    assert placed.anchor(level)[1 - along] == pytest.approx(two.anchor(level)[1 - along], abs=1e-6)
    assert close((placed.box.width, placed.box.height), (one.box.width, one.box.height), slack=1e-6)


# Drawing.


def pointed(shape):
    """Whether heads of arrows are a part of it: they are ink beyond the geometry."""
    inner = getattr(shape, "parts", None) or getattr(shape, "children", None) or ()
    return isinstance(shape, kd.Arrow) or any(map(pointed, inner))


def lifted(shape):
    """Return how far ink of a shape is moved at most, in widths of a regular line."""
    own = abs(shape.lift.right) + abs(shape.lift.down)
    return own + max(map(lifted, shape.inner), default=0)


@every_kind
@FEW
@given(st.data())
def test_the_box_has_all_geometry_in_it(kind, data):
    shape = data.draw(shapes_of(kind, labelled=False)).posed(data.draw(poses()))
    if kind is kd.Ground:
        return  # it spans whatever room there is
    box = shape.box
    slack = BULGE * max(1.0, *map(abs, box)) + nominal().stage.theme.arrow_head * pointed(shape)
    slack += nominal().stage.theme.regular * lifted(shape)
    for point in points_of(shape.own_marks(nominal().stage, STILL)):
        assert box.contains(Box(*point, *point), slack)


@every_kind
@FEW
@given(st.data())
def test_the_ink_stays_within_what_the_shape_foretells(kind, data):
    shape = data.draw(shapes_of(kind)).posed(data.draw(poses()))
    ink, reach = ink_of(shape), reach_of(shape)
    if kind is kd.Ground:
        # A ground spans whatever room there is, and asks for none.
        ink, reach = (box._replace(left=0.0, right=0.0) for box in (ink, reach))
    assert reach.contains(ink, slack=BULGE * max(1.0, *map(abs, ink)))


@every_kind
@FEW
@given(st.data())
def test_marks_under_a_pose_are_those_of_the_posed_shape(kind, data):
    shape, pose = data.draw(shapes_of(kind)), data.draw(poses())
    assert same_marks(shape.marks(nominal().stage, pose), shape.posed(pose).marks(nominal().stage))


@every_kind
def test_an_example_makes_a_picture(kind):
    shape = example_of(kind)
    picture = kd.Visual("One", "One of each.", shape)
    assert picture.svg().startswith("<svg")
    assert repr(shape).startswith(kind.__name__)
    assert picture == kd.Visual("One", "One of each.", [example_of(kind)])


@every_kind
@FEW
@given(st.data())
def test_any_shape_of_any_parameters_makes_a_picture(kind, data):
    shape = data.draw(shapes_of(kind))
    assert kd.Visual("", "Any of them.", [shape, kd.Rect(200, 200)]).svg().startswith("<svg")


def test_line_width_and_words_keep_their_size():
    shape = kd.Rect(10, 6).label("word")
    small, large = (list(leaves([shape.scaled(by).marks(nominal().stage)])) for by in (1, 20))
    assert small[0].width == large[0].width == nominal().stage.theme.regular
    assert small[1].block.size == large[1].block.size == nominal().stage.theme.label


def test_a_thicker_theme_draws_thicker_lines_around_the_same_geometry():
    broad = kd.Theme("broad", regular=1.2, label=3.3, message=3.4, bold=1.5, dot_gap=3)
    stage = Stage(broad, nominal().stage.room)
    ours, theirs = (next(leaves([kd.Circle(5).marks(stage)])) for stage in (stage, nominal().stage))
    assert (ours.radius, ours.width) == (theirs.radius, 1.2)


def test_what_makes_room_for_more_than_there_is_of_it_draws_nothing():
    throw = kd.Throw((0, 0), (1, 0), passed=0.5, room=9)
    for dash in ("solid", "dotted"):
        assert list(leaves([throw.replaced(dash=dash).marks(nominal().stage)])) == []


@pytest.mark.parametrize(("only", "x", "y"), [(None, 20, 30), ("x", 20, 7), ("y", 5, 30)])
def test_a_shape_comes_to_a_point_in_one_direction_or_both(only, x, y):
    moved = kd.Circle(4).shifted(5, 7).at((20, 30), only=only)
    assert close(moved.center, kd.Point(x, y))
