"""Labels of a picture are laid out together: none on another, none on what is drawn."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.check.review import review
from kdviz.picture.labelling import spread_labels
from kdviz.scene.marks import TextMark, leaves

FRAMES = ("square", "portrait", "card", "story", "slide")


def picture(*scene, frame="square"):
    return kd.Visual("Title", "Message.", scene, frame=frame)


def labels(visual):
    """Return the words of a scene with the box around each."""
    marks = leaves(visual.composition.scene)
    return {mark.block.words: mark.box for mark in marks if isinstance(mark, TextMark)}


def spread(visual):
    """Return marks before and after labels are laid out."""
    composed = visual.composition
    before = tuple(shape.marks(composed.stage, composed.pose) for shape in composed.shapes)
    return before, spread_labels(before, composed.stage)


@pytest.mark.parametrize("frame", FRAMES)
def test_labels_of_neighbours_do_not_run_into_each_other(frame):
    row = kd.row(*[kd.Ball(4)] * 4, gap=6)
    named = [ball.label(f"a name of {number}") for number, ball in enumerate(row)]
    visual = picture(kd.Ground(4), *named, frame=frame)
    boxes = labels(visual).values()
    assert len(boxes) == 4
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    room = visual.composition.stage.room
    assert all(room.contains(box, 0.01) for box in boxes)


def test_words_in_the_way_are_set_in_two_lines():
    row = kd.row(*[kd.Ball(4)] * 5, gap=6)
    names = "data to train on", "data to test on"
    visual = picture(*row, *(ball.label(name) for ball, name in zip(row, names, strict=False)))
    told = {
        mark.block.words: len(mark.block.lines)
        for mark in leaves(visual.composition.scene)
        if isinstance(mark, TextMark)
    }
    assert told == {"data to train on": 1, "data to test on": 2}


def test_where_a_side_is_taken_another_one_is_used_unless_it_was_asked_for():
    def pile(**side):
        upper, lower = kd.column(kd.Ball(5, ink="blue").label("model", **side), kd.Ball(5), gap=2)
        return labels(picture(upper, lower))["model"]

    assert pile().bottom < 50
    free, asked = pile(), pile(side="bottom")
    assert free != asked


def test_a_label_keeps_off_what_is_drawn():
    ball = kd.Ball(4, ink="blue").label("model")
    line = kd.Line((-30, 7.5), (30, 7.5))
    visual = picture(ball, line)
    assert [one for one in review(visual).findings if one.rule == "text-collision"] == []


def test_what_is_free_stays_as_it_is_to_the_mark():
    catapult, basket = kd.row(kd.Catapult(), kd.Basket(), gap=30, align="bottom")
    visual = picture(kd.Ground(), catapult.label("model"), basket.label("target"))
    before, after = spread(visual)
    assert after is before


def test_where_there_is_no_room_at_all_it_stays_too():
    crowd = kd.grid(*[kd.Rect(6, 6, fill="white")] * 64, columns=8, gap=0.4)
    *others, last = crowd
    within = others[27].replaced(fill="blue").label("here", side="right")
    before, after = spread(picture(*others, last, within))
    assert after is before


@pytest.mark.parametrize("frame", FRAMES)
def test_a_picture_is_the_same_each_time_and_from_its_json(frame):
    row = kd.row(*[kd.Ball(4)] * 3, gap=4)
    visual = picture(*(ball.label("some words") for ball in row), frame=frame)
    again = kd.Visual.model_validate_json(visual.model_dump_json())
    assert again.svg() == visual.svg() == visual.replaced().svg()


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(st.integers(-30, 30), st.integers(-30, 30)), min_size=2, max_size=6),
    st.sampled_from(FRAMES),
)
def test_no_more_labels_collide_than_before(places, frame):
    balls = [kd.Ball(3).shifted(x, y).label(f"ball {n}") for n, (x, y) in enumerate(places)]
    before, after = spread(picture(*balls, frame=frame))

    def collisions(scene):
        boxes = [mark.box for mark in leaves(scene) if isinstance(mark, TextMark)]
        return sum(one.meets(other) for one, other in combinations(boxes, 2))

    assert collisions(after) <= collisions(before)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_scene_that_is_a_function_keeps_its_labels_in_its_json(frame):
    def scene():
        balls = [kd.Ball(2).at((x, y)) for x in (0, 6, 12) for y in (0, 5)]
        return [ball.label(f"some words {n}") for n, ball in enumerate(balls)]

    visual = kd.Visual("Title", "Message.", scene, frame=frame)
    assert kd.Visual.model_validate_json(visual.model_dump_json()).svg() == visual.svg()


def test_what_has_very_many_corners_is_a_ground_that_labels_may_lie_on():
    wave = kd.Polyline([(n / 100, n % 7) for n in range(2500)])
    before, after = spread(picture(wave, kd.Circle(1).shifted(12, 2).label("here")))
    assert after is before
