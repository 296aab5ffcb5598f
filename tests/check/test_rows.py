"""Rows: which things stand beside each other, and where each has flat edges."""

import kdviz as kd
from check.plants import planted
from kdviz.check.picture import Picture
from kdviz.check.rows import Body, find_bodies, find_rows, pair_neighbours

BOX = kd.Rect(12, 12)


def on_floor(*shapes_at):
    """A picture of a floor and shapes with their lower left corners at some places."""
    floor = kd.Line((-40, 0), (40, 0))
    shapes = [shape.at((x, y), "bottom_left") for shape, x, y in shapes_at]
    return Picture(planted([floor, *shapes]))


def test_a_round_edge_is_no_edge():
    (disc, box) = find_bodies(Picture(planted(kd.row(kd.Circle(8), kd.Rect(16, 16)))))
    assert (disc.is_flat("bottom"), box.is_flat("bottom"), box.is_flat("top")) == (
        False,
        True,
        True,
    )


def test_a_row_ends_where_nothing_is_level():
    picture = on_floor((BOX, -30, 0), (BOX, -10, 0), (BOX, 12, -5))
    (row,) = find_rows(list(pair_neighbours(find_bodies(picture))))
    assert [body.thing.number for body in row] == [1, 2]


def test_what_stands_between_two_parts_them():
    picture = on_floor((BOX, -30, 0), (BOX, -10, 0), (BOX, 12, 0))
    pairs = [(a.thing.number, b.thing.number) for a, b in pair_neighbours(find_bodies(picture))]
    assert pairs == [(1, 2), (2, 3)]
    assert not list(pair_neighbours([]))


def test_a_thing_that_is_not_seen_has_no_flat_edge():
    picture = Picture(planted([kd.Rect(20, 20, ink="background"), kd.Circle(9)]))
    assert [body.thing.number for body in find_bodies(picture)] == [1]
    assert not Body(picture.things[0], in_column=False).is_flat("top")
