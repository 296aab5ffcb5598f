"""The forms that messages come in take any shapes."""

from itertools import pairwise

import pytest

import kdviz as kd


def test_before_and_after_stand_on_one_ground_with_the_arrow_between():
    before, after, arrow = kd.before_after(kd.Basket(ink="red"), kd.Hoop(), gap=20)
    assert before.bottom.y == after.bottom.y == 0
    assert (arrow.start.x, arrow.end.x) == (before.right.x, after.left.x)
    assert [label.words for shape in (before, after) for label in shape.labels] == [
        "before",
        "after",
    ]


def test_a_sequence_has_an_arrow_to_each_next_shape():
    *steps, first, second = kd.sequence(kd.Circle(2), kd.Ball(), kd.Rect(4, 4), gap=10)
    assert [arrow.start for arrow in (first, second)] == [step.right for step in steps[:2]]
    assert [arrow.end for arrow in (first, second)] == [step.left for step in steps[1:]]


def test_a_recipe_reads_a_plus_b_plus_c_equals_d():
    parts = kd.recipe(kd.Circle(1), kd.Circle(2), kd.Circle(3), result=kd.Circle(4), gap=5)
    a, b, c, d, plus, plus_too, equals = parts
    order = [a, plus, b, plus_too, c, equals, d]
    gaps = [after.left.x - here.right.x for here, after in pairwise(order)]
    assert gaps == pytest.approx([5] * 6)
    assert len({shape.center.y for shape in order}) == 1


def test_a_hierarchy_ties_its_top_to_each_below():
    top, *rest = kd.hierarchy(kd.Ball(4), *[kd.Ball()] * 3, gap=6, drop=12)
    below, lines = rest[:3], rest[3:]
    assert [ball.top.y - top.bottom.y for ball in below] == [12] * 3
    assert top.center.x == pytest.approx(below[1].center.x)
    for ball, line in zip(below, lines, strict=True):
        assert top.bottom.y < line.start.y < line.end.y < ball.top.y


def test_a_contrast_is_parted_in_the_middle():
    left, right, line = kd.contrast(kd.Basket(), kd.Hoop(), gap=12)
    assert line.center.x - left.right.x == right.left.x - line.center.x == 6
    assert line.box.height == right.box.height


def test_a_tally_shows_as_many_as_are_counted():
    balls = kd.tally(kd.Ball(), 7, columns=3, gap=1)
    assert len(balls) == 7
    assert len({ball.center.y for ball in balls}) == 3


def test_a_part_is_marked_in_its_ink_and_the_rest_is_not():
    inks = [ball.ink for ball in kd.part_of_whole(kd.Ball(ink="blue"), 9, 10, ink="red")]
    assert inks == ["red"] * 9 + ["blue"]


def test_a_spectrum_puts_each_shape_over_its_place_on_the_slider():
    few, some, many, slider = kd.spectrum(
        *[kd.Ball(r) for r in (1, 2, 3)], low="few", high="many", value=0.25, rise=5
    )
    assert [ball.center.x for ball in (few, some, many)] == [
        slider.place(share).x for share in (0, 0.5, 1)
    ]
    assert {ball.bottom.y for ball in (few, some, many)} == {-5}
    assert (slider.value, slider.low, slider.high) == (0.25, "few", "many")


def test_growth_keeps_its_ground_and_its_factor():
    balls = list(kd.growth(kd.Ball(1), 4, factor=1.5, gap=2))
    sizes = [ball.box.width for ball in balls]
    assert [b / a for a, b in pairwise(sizes)] == pytest.approx([1.5] * 3)
    assert {round(ball.bottom.y, 9) for ball in balls} == {0}


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: kd.sequence(kd.Ball()), "sequence: needs at least 2 shapes, not 1."),
        (
            lambda: kd.recipe(kd.Ball(), result=kd.Ball()),
            "recipe: needs at least 2 shapes, not 1.",
        ),
        (lambda: kd.hierarchy(kd.Ball()), "hierarchy: needs at least 1 shape, not 0."),
        (
            lambda: kd.part_of_whole(kd.Ball(), 4, 3),
            "part_of_whole: part must be at most the whole, 3, not 4.",
        ),
        (
            lambda: kd.part_of_whole(kd.Group((kd.Ball(),)), 1, 3),
            "part_of_whole: a Group takes no ink of its own.",
        ),
        (lambda: kd.tally(kd.Ball(), 0), "tally: count must be at least 1, not 0."),
        (
            lambda: kd.growth("tree"),
            "growth: shape must be a shape, such as a Circle or a Catapult, not 'tree'.",
        ),
    ],
)
def test_a_pattern_says_what_it_needs(call, message):
    with pytest.raises(kd.KdvizError) as caught:
        call()
    assert str(caught.value) == message
