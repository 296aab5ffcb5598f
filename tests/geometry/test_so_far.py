"""Outlines so far: of lines and curves, closed, several, and of no length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kdviz.geometry.outlines import Command, Outline, arc, polyline
from kdviz.geometry.path_data import parse
from kdviz.geometry.points import Point
from kdviz.geometry.so_far import Course, estimate_length

SQUARE = polyline([Point(0, 0), Point(8, 0), Point(8, 8), Point(0, 8)], closed=True)
PATHS = (
    "M 0 0 h 10 a 5 5 0 0 1 0 10 h -10 z",
    "M 0 0 C 10 -20 20 20 30 0 S 40 -10 45 5",
    "M -5 -5 Q 0 -15 5 -5 T 15 -5 L 15 5 M 0 0 L 3 3",
    "M 0 0 A 12 7 30 1 1 9 4",
    "M 0 0 h 4 v 4 z h -4 v -4 z M 20 20 m 1 1 h 5 M 9 9",
    "M 0 0 L 0 0 L 5 0 C 5 0 5 0 5 0 L 5 5",
)

paths = st.sampled_from([*map(parse, PATHS), SQUARE, arc(5, 20, 300), arc(5, 0, 360)])


def length(outline):
    return Course(outline).length


@given(paths, st.floats(0, 1))
def test_it_is_as_long_as_the_hand_has_gone(outline, share):
    begun = Course(outline).first(share * length(outline))
    assert length(begun) == pytest.approx(share * length(outline), abs=0.01)


@given(paths, st.floats(0.001, 0.999))
def test_it_stays_on_the_outline_and_begins_where_that_does(outline, share):
    begun = Course(outline).first(share * length(outline))
    assert begun.commands[0] == outline.commands[0]
    assert outline.box.contains(begun.box, 1e-9)


@given(paths)
def test_at_the_end_it_is_the_outline_itself_and_at_the_beginning_nothing(outline):
    course = Course(outline)
    assert course.first(course.length) is outline
    assert course.first(2 * course.length) is outline
    assert course.first(0).commands == ()


def test_the_last_line_of_what_is_closed_is_drawn_like_any_other():
    assert length(SQUARE) == 32
    begun = Course(SQUARE).first(30)
    assert begun.commands[-1] == Command("L", (Point(0, 2),))


def test_pieces_are_drawn_one_after_the_other():
    far = polyline([Point(50, 0), Point(60, 0)])
    both = Outline([*SQUARE.commands, *far.commands])
    assert Course(both).first(32).commands == SQUARE.commands
    assert Course(both).first(33).box.right == 51


def test_what_follows_a_closed_piece_without_a_move_begins_where_that_did():
    back = Outline([*SQUARE.commands, Command("L", (Point(0, -10),))])
    assert length(back) == 42
    assert Course(back).first(37).commands[-2:] == (
        Command("M", (Point(0, 0),)),
        Command("L", (Point(0, -5),)),
    )


def test_what_is_but_begun_is_not_there_if_it_is_too_short_to_be_seen():
    far = polyline([Point(50, 0), Point(60, 0)])
    both = Course(Outline([*SQUARE.commands, *far.commands]))
    assert both.first(33, least=1.5).commands == SQUARE.commands
    assert both.first(34, least=1.5).box.right == 52
    assert Course(far).first(1, least=1.5).commands == ()


@given(paths)
def test_the_estimate_of_a_length_is_near(outline):
    assert estimate_length(outline) == pytest.approx(length(outline), rel=0.06)


def test_what_has_no_length_is_there_at_once():
    dot = polyline([Point(1, 1), Point(1, 1)])
    assert Course(dot).first(0) is dot
