"""Composition: the scene fills what the heading leaves, and ink keeps its size."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import kdviz as kd
from examples import close, poses, shapes, simple_shapes, words
from kdviz.geometry.boxes import Box, union
from kdviz.geometry.similarities import Pose
from kdviz.picture.composition import HEADING_TO_STAGE, LEAST_STAGE
from kdviz.picture.family import tell_fit
from kdviz.picture.fitting import fit
from kdviz.picture.settling import settle_scenes
from kdviz.scene.marks import CircleMark, DotsMark, PathMark, TextMark, leaves
from kdviz.scene.measuring import nominal
from kdviz.scene.stage import Stage
from kdviz.style.frame import Frame

ROOM = Box(8, 25, 92, 92)
STAGE = Stage(nominal().stage.theme, ROOM)

placed = st.builds(lambda shape, pose: shape.posed(pose), shapes(), poses())
scenes = st.lists(placed, min_size=1, max_size=3)


def reach_of(scene, pose):
    """The box of all ink of a scene under a pose, as its shapes foretell it."""
    reaches = [reach for shape in scene for reach in shape.extents(STAGE, pose)]
    return union(
        Box(r.box.left - r.left, r.box.top - r.top, r.box.right + r.right, r.box.bottom + r.bottom)
        for r in reaches
    )


def without_grounds(scene):
    return [shape for shape in scene if not isinstance(shape, kd.Ground)]


# Fitting.


@given(scenes)
def test_all_ink_of_a_scene_is_in_the_room(scene):
    marks, pose = fit(scene, STAGE)
    ink = union(
        mark.box for shape in without_grounds(scene) for mark in leaves([shape.marks(STAGE, pose)])
    )
    assert ROOM.contains(ink, slack=0.03)
    height = union(mark.box for mark in leaves(marks))
    assert ROOM.top - 1e-6 <= height.top
    assert height.bottom <= ROOM.bottom + 1e-6


@given(scenes)
def test_a_scene_touches_two_sides_or_would_not_fit_any_larger(scene):
    _, pose = fit(scene, STAGE)
    reach = reach_of(without_grounds(scene) or scene, pose)
    geometry = union(shape.box for shape in without_grounds(scene))
    assume(max(geometry.width, geometry.height) > 1e-3)
    assume(not any(map(words_inside, scene)))
    larger = reach_of(scene, Pose(pose.x, pose.y, 1.001 * pose.cos))
    touches = (
        abs(reach.width - ROOM.width) < 1e-6 * ROOM.width
        or abs(reach.height - ROOM.height) < 1e-6 * ROOM.height
    )
    assert touches or larger.width > ROOM.width or larger.height > ROOM.height


@given(st.lists(simple_shapes, min_size=1, max_size=3), poses())
def test_real_ink_touches_two_sides_of_the_room(scene, pose):
    marks, _ = fit([shape.posed(pose) for shape in scene], STAGE)
    ink = union(mark.box for mark in leaves(marks))
    across = close((ink.left, ink.right), (ROOM.left, ROOM.right), slack=1e-3)
    down = close((ink.top, ink.bottom), (ROOM.top, ROOM.bottom), slack=1e-3)
    assert across or down


@given(st.lists(simple_shapes, min_size=1, max_size=3))
def test_what_room_is_left_is_left_alike_on_both_sides(scene):
    marks, _ = fit(scene, STAGE)
    ink = union(mark.box for mark in leaves(marks))
    assert ink.left + ink.right == pytest.approx(ROOM.left + ROOM.right, abs=0.01)
    assert ink.top + ink.bottom == pytest.approx(ROOM.top + ROOM.bottom, abs=0.01)


@given(scenes, st.floats(0.2, 5), st.tuples(st.floats(-50, 50), st.floats(-50, 50)))
def test_it_does_not_matter_where_and_how_large_a_scene_was(scene, by, off):
    # Words keep their size, so only their pins are moved along.
    moved = [shape.posed(Pose(*off, by)) for shape in scene]
    here, there = ([mark.box for mark in leaves(fit(s, STAGE)[0])] for s in (scene, moved))
    geometry = union(shape.box for shape in without_grounds(scene))
    assume(max(geometry.width, geometry.height) > 1e-3)
    assume(all(not words_inside(shape) for shape in scene))
    for one, other in zip(here, there, strict=True):
        assert close(one, other, slack=1e-4)


def words_inside(shape):
    return any(isinstance(mark, TextMark) for mark in leaves(shape.own_marks(STAGE, Pose())))


@given(scenes, st.floats(0.05, 3))
def test_a_largest_scale_is_not_exceeded(scene, largest):
    _, pose = fit(scene, STAGE, largest=largest)
    assert pose.scale in (1.0, largest) or pose.scale < largest


@given(st.lists(simple_shapes, min_size=1, max_size=2), st.lists(simple_shapes, max_size=2))
def test_room_is_kept_for_what_the_rest_of_a_series_shows(scene, others):
    together = settle_scenes([tuple(scene), tuple(others) or tuple(scene)], STAGE)
    assert together.pose == fit([*scene, *others], STAGE)[1]
    assert together.scenes[0] == tuple(scene)


def test_ink_does_not_scale():
    theme = nominal().stage.theme
    for size in (0.01, 1, 1000):
        scene = [
            kd.Rect(size, size, weight="bold"),
            kd.Circle(size / 3, dash="dotted"),
            kd.Circle(size / 4),
            kd.Dots([(0, 0)]),
            kd.Line((0, 0), (size, 0), weight="thin").label("word"),
        ]
        rect, dotted, circle, dots, line, label = leaves(fit(scene, STAGE)[0])
        assert (rect.width, circle.width, line.width) == (theme.bold, theme.regular, theme.thin)
        assert (dotted.diameter, dots.diameter) == (1.2 * theme.regular, 2 * theme.regular)
        assert label.block.size == theme.label
        kinds = [type(mark) for mark in (rect, dotted, circle, dots, line, label)]
        assert kinds == [PathMark, DotsMark, CircleMark, DotsMark, PathMark, TextMark]


def test_marks_are_in_the_order_of_the_scene_and_labels_follow_their_shape():
    scene = [kd.Circle(5).label("one"), kd.Rect(20, 20).label("two")]
    kinds = [type(mark) for mark in leaves(fit(scene, STAGE)[0])]
    assert kinds == [CircleMark, TextMark, PathMark, TextMark]


def test_words_alone_are_not_scaled_but_centred():
    marks, pose = fit([kd.Text("one").at((700, 0)), kd.Text("two").at((700, 0))], STAGE)
    assert pose.scale == 1
    (one,), (two,) = (group.marks for group in marks)
    assert one.at == two.at
    assert ROOM.contains(marks[0].box)


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
@given(st.floats(5, 60), st.floats(-400, 400), st.floats(-400, 400))
def test_a_label_of_what_has_words_in_it_is_in_the_room_too(side, size, x, y):
    # Where all else is scaled down, the words in the box are what the label stands beside.
    words = kd.Group((kd.Circle(size), kd.Text("some wide\nwords here"))).label("label", side)
    scene = [kd.Rect(800, 800), words.at((x, y))]
    ink = union(mark.box for mark in leaves(fit(scene, STAGE)[0]))
    across = side in ("left", "right")
    low, high = (ink.left, ink.right) if across else (ink.top, ink.bottom)
    room = (ROOM.left, ROOM.right) if across else (ROOM.top, ROOM.bottom)
    assert room[0] - 0.03 <= low
    assert high <= room[1] + 0.03


# What does not fit.


def test_labels_longer_than_the_room_are_refused():
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual("One", "Two.", kd.Circle(5).label("very " * 20 + "long", "right")).svg()
    assert str(caught.value) == (
        "The words of the scene alone are larger than the stage of 84 by 67.57 units. "
        "Shorten the labels, or use a larger frame."
    )


def test_words_alone_that_are_wider_than_the_room_are_refused():
    with pytest.raises(kd.LayoutError, match=r"^The words of the scene alone are larger"):
        fit([kd.Text("very " * 20 + "long")], STAGE)


def test_a_scene_that_was_scaled_out_of_all_bounds_is_refused():
    circle = kd.Circle(5)
    for _ in range(40):
        circle = circle.scaled(1e9)
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual("One", "Two.", circle).svg()
    assert str(caught.value) == "A part of the scene is too large to draw. Scale it by less."


def test_a_scene_that_was_scaled_to_nothing_is_drawn_as_a_dot():
    circle = kd.Circle(5)
    for _ in range(60):
        circle = circle.scaled(1e-9)
    (mark,) = leaves(kd.Visual("One", "Two.", circle).composition.scene)
    assert mark.radius == 0


@given(st.floats(1e-9, 1e9), st.floats(1e-9, 1e9))
def test_huge_and_tiny_shapes_are_drawn_together(one, two):
    marks, _ = fit([kd.Circle(one), kd.Rect(two, two)], STAGE)
    assert ROOM.contains(union(mark.box for mark in leaves(marks)), slack=1e-3)


# The heading.


def test_a_heading_that_leaves_no_room_is_refused():
    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual(
            "Two lines of a title that is rather long",
            "Three lines of a message that goes on for a while and then still has something more "
            "to say about the very same thing, which nobody was going to read in any case",
            kd.Circle(5),
            frame=Frame(400, 100),
            theme=kd.Theme("large", title=20, message=12, margin=16),
        ).svg()
    assert str(caught.value) == (
        "The title and message leave 0 units of height for the scene; it needs 20. "
        "Say it in fewer words, or use a taller frame."
    )


@given(words, words, st.sampled_from(["square", "card", "slide"]))
def test_the_heading_is_at_the_top_and_the_stage_below_it(title, message, name):
    picture = kd.Visual(title, message, kd.Circle(5), frame=name, heading="left")
    safe = picture.frame.safe(picture.theme.margin)
    title_mark, message_mark = leaves([picture.composition.heading])
    room = picture.composition.stage.room
    assert title_mark.at.y + title_mark.block.cap_top == pytest.approx(safe.top)
    assert title_mark.at.x == message_mark.at.x == safe.left
    below = message_mark.at.y + message_mark.block.baseline
    assert room == Box(safe.left, below + HEADING_TO_STAGE, safe.right, safe.bottom)
    assert room.height >= LEAST_STAGE
    assert message_mark.box.top > title_mark.at.y + title_mark.block.baseline


@given(words, words, st.sampled_from(["card", "slide"]))
def test_in_wide_frames_it_is_beside_the_stage_which_has_the_whole_height(title, message, name):
    picture = kd.Visual(title, message, kd.Circle(5), frame=name)
    safe, room = picture.frame.safe(picture.theme.margin), picture.composition.stage.room
    title_mark, message_mark = leaves([picture.composition.heading])
    assert picture.composition.is_beside
    assert (room.top, room.right, room.bottom) == (safe.top, safe.right, safe.bottom)
    assert room.left == pytest.approx(safe.left + 0.38 * safe.width)
    top = title_mark.at.y + title_mark.block.cap_top
    bottom = message_mark.at.y + message_mark.block.baseline
    assert top - safe.top == pytest.approx(safe.bottom - bottom)
    assert top >= safe.top
    for mark in (title_mark, message_mark):
        assert mark.at.x == safe.left
        assert mark.block.width <= 0.32 * safe.width + 1e-6


@given(words, words, st.sampled_from(["portrait", "story", "page"]), st.floats(0.1, 10))
def test_in_tall_frames_heading_and_scene_stand_around_the_middle(title, message, name, high):
    picture = kd.Visual(title, message, [kd.Ground(), kd.Rect(10, high)], frame=name)
    safe, composed = picture.frame.safe(picture.theme.margin), picture.composition
    title_mark, message_mark = leaves([composed.heading])
    lowest = max(mark.box.bottom for mark in leaves(composed.scene))
    above = title_mark.at.y + title_mark.block.cap_top - safe.top
    below = safe.bottom - lowest
    assert above >= -1e-6
    assert below >= -0.1
    if below > 1:
        assert above / (above + below) == pytest.approx(0.42, abs=0.02)
    room = composed.stage.room
    baseline = message_mark.at.y + message_mark.block.baseline
    assert room.top - baseline == pytest.approx(9)
    highest = min(mark.box.top for mark in leaves(composed.scene))
    assert highest == pytest.approx(room.top, abs=0.1)
    again = kd.Visual.model_validate_json(
        picture.replaced(fit=tell_fit(composed)).model_dump_json()
    )
    assert again.svg() == picture.svg()


def test_a_tall_frame_has_a_larger_heading_and_labels_of_one_size():
    def sizes(frame):
        picture = kd.Visual("One", "Two.", kd.Circle(5).label("three"), frame=frame)
        return [mark.block.size for mark in leaves(picture.marks) if isinstance(mark, TextMark)]

    square, story = sizes("square"), sizes("story")
    assert [tall / low for tall, low in zip(story, square, strict=True)] == pytest.approx(
        [4 / 3, 4 / 3, 1]
    )


def test_the_pictures_of_a_series_stand_alike_in_a_tall_frame():
    series = kd.series(
        kd.Visual("One", "Two.", kd.Rect(10, high), frame="story") for high in (2, 9)
    )
    first, second = (one.composition for one in series)
    assert first.heading.box.top == second.heading.box.top
    assert first.pose == second.pose


def test_a_heading_beside_can_be_asked_for_or_refused():
    def beside(**settings):
        return kd.Visual("One", "Two.", kd.Circle(5), **settings).composition.is_beside

    assert beside(frame="slide")
    assert not beside(frame="slide", heading="left")
    assert not beside(frame="square")
    assert beside(frame="square", heading="beside")
    assert not beside(frame=kd.Frame(1390, 1000))
    assert beside(frame=kd.Frame(1400, 1000))


def test_words_that_no_column_holds_go_above_the_scene():
    long = "This message goes on and on until it is longer than any column beside a scene. " * 5
    fits = kd.Visual("One", long[:120], kd.Circle(5), frame="slide").composition
    above = kd.Visual("One", long[:180], kd.Circle(5), frame="slide").composition
    assert fits.is_beside
    assert not above.is_beside
    assert above.stage.room.left == above.heading.box.left


def test_a_scene_that_is_too_wide_beside_the_heading_has_the_whole_width():
    wide = kd.Text("o" * 44)
    assert not kd.Visual("One", "Two.", wide, frame="slide").composition.is_beside
    with pytest.raises(kd.LayoutError, match="words of the scene alone are larger"):
        kd.Visual("One", "Two.", wide, frame="slide", heading="beside").svg()


def test_the_pictures_of_a_series_have_their_headings_in_one_place():
    long = "This message goes on and on until it is longer than any column beside a scene. " * 5
    series = kd.series(
        kd.Visual("One", message, kd.Circle(5), frame="slide") for message in ("Short.", long[:180])
    )
    assert [one.composition.is_beside for one in series] == [False, False]


def test_a_picture_beside_its_heading_survives_its_json():
    def scene():
        return [kd.Boxed("words"), kd.Ground()]

    picture = kd.Visual("One", "Two.", scene, frame="slide")
    again = kd.Visual.model_validate_json(picture.model_dump_json())
    assert again.svg() == picture.svg()


@pytest.mark.parametrize("name", ["square", "story", "slide"])
def test_without_its_words_a_scene_has_the_whole_frame(name):
    picture = kd.Visual("One", "Two.", kd.Circle(5), frame=name)
    (circle,) = leaves(picture.artwork(bare=True).marks)
    safe = picture.frame.safe(picture.theme.margin)
    assert circle.center == pytest.approx(safe.anchor("center"))
    assert circle.box.height == pytest.approx(min(safe.width, safe.height))


def test_a_centred_heading_is_about_the_middle():
    picture = kd.Visual("One", "Two.", kd.Circle(5), heading="center")
    for mark in leaves([picture.composition.heading]):
        assert mark.at.x == 50
        assert mark.block.align == "center"


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_without_a_title_the_message_is_at_the_top(title):
    picture = kd.Visual(title, "Two.", kd.Circle(5))
    (mark,) = leaves([picture.composition.heading])
    assert mark.at.y + mark.block.cap_top == picture.theme.margin
    assert mark.block.size == picture.theme.message


def test_a_long_title_is_set_smaller_on_two_lines():
    short, long = (
        next(leaves([kd.Visual(title, "Two.", kd.Circle(5)).composition.heading])).block
        for title in ("Drift", "What becomes of a model when the world goes on and it does not")
    )
    assert short.size == nominal().stage.theme.title
    assert len(long.lines) == 2
    assert nominal().stage.theme.message < long.size < short.size
