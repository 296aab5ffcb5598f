"""Words that find no room beside their thing stand further off, with a thin line to it."""

import random

import pytest
import shapely

import kdviz as kd
from kdviz.picture.leaders import FROM_WORDS
from kdviz.scene.marks import PathMark

THEME = kd.theme("default")


def crowd(seed, number=24):
    """Points at random, each with a label."""
    source = random.Random(seed)
    return [
        kd.Circle(1, fill="white")
        .at((source.uniform(0, 80), source.uniform(0, 60)))
        .label(f"point {count}")
        for count in range(number)
    ]


def compose(shapes):
    return kd.Visual("Less", "Give people less.", shapes).composition


def led(composition):
    """Each group of marks that has a line to its words: the line, its words and its disc."""
    for group in composition.scene:
        lines = [mark for mark in group.marks if isinstance(mark, PathMark)]
        for line in lines:
            (words,) = group.labels
            yield line, words, group.marks[0]


def test_a_scene_with_room_has_none():
    composed = compose([kd.Ground(), *kd.row(kd.Robot().label("a"), kd.Crate().label("b"))])
    assert not [
        mark
        for group in composed.scene
        for mark in group.marks
        if isinstance(mark, PathMark) and mark.width == THEME.thin
    ]


@pytest.mark.parametrize("seed", range(12))
def test_a_line_leads_from_words_to_their_thing_and_crosses_no_others(seed):
    composed = compose(crowd(seed))
    everybody = [(group, group.labels[0]) for group in composed.scene]
    for line, words, disc in led(composed):
        path = shapely.LineString(line.outline.pieces[0].points)
        assert line.width == THEME.thin
        assert line.stroke == words.ink
        # Edge to edge at the thing, and a small gap off the words.
        assert (
            abs(shapely.Point(path.coords[-1]).distance(shapely.Point(disc.center)) - disc.radius)
            < 0.05
        )
        off = shapely.distance(path, shapely.box(*words.box))
        assert off == pytest.approx(FROM_WORDS * THEME.label_gap, abs=0.01)
        for _, other in everybody:
            if other is not words:
                assert not shapely.intersects(path, shapely.box(*other.box))


def test_somewhere_there_is_one():
    assert sum(1 for seed in range(12) for _ in led(compose(crowd(seed)))) >= 3


def test_equal_input_gives_equal_pictures():
    one, other = (kd.Visual("Less", "Give people less.", crowd(5)).svg() for _ in range(2))
    assert one == other
