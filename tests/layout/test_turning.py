"""Things turn with the frame in a scene that is a function, and in no other."""

from functools import partial
from itertools import pairwise

import pytest

import kdviz as kd
from kdviz.check.review import review
from kdviz.errors import LayoutError, ParameterError

FRAMES = ("square", "portrait", "tall", "card", "story", "slide", "page")
CRATE, BOOK, BULB = kd.Crate(), kd.Book(), kd.Bulb(lit=True)

PATTERNS = {
    "lined": lambda upright=None: kd.lined(CRATE, BOOK, gap=16, upright=upright),
    "before_after": lambda upright=None: kd.before_after(CRATE, BOOK, upright=upright),
    "contrast": lambda upright=None: kd.contrast(CRATE, BOOK, upright=upright),
    "sequence": lambda upright=None: kd.sequence(CRATE, BOOK, BULB, upright=upright),
    "recipe": lambda upright=None: kd.recipe(CRATE, BOOK, result=BULB, upright=upright),
}


def composed(scene, frame="square"):
    return kd.Visual("Less", "Give people less.", scene, frame=frame).composition


def stands_upright(shapes):
    """Whether the second of two things is below the first."""
    first, second = shapes[:2]
    return first.box.bottom <= second.box.top


@pytest.mark.parametrize("name", PATTERNS)
@pytest.mark.parametrize("frame", FRAMES)
def test_the_frame_gets_what_is_drawn_larger(name, frame):
    make = PATTERNS[name]
    turned = composed(make, frame)
    scales = {way: composed(partial(make, upright=way), frame).scale for way in (False, True)}
    chosen = stands_upright(tuple(turned.shapes[0]))
    # Labels and lines, which keep their size, are left out of the choice.
    assert scales[chosen] == turned.scale
    assert turned.scale > 0.85 * max(scales.values())


@pytest.mark.parametrize("name", PATTERNS)
def test_elsewhere_things_stand_in_a_row(name):
    assert PATTERNS[name]() == PATTERNS[name](upright=False)
    assert not stands_upright(tuple(PATTERNS[name]()))
    assert stands_upright(tuple(PATTERNS[name](upright=True)))


def test_some_frames_have_a_row_and_some_a_column():
    ways = {
        frame: stands_upright(tuple(composed(PATTERNS["recipe"], frame).shapes[0]))
        for frame in FRAMES
    }
    assert ways["story"]
    assert not ways["card"]
    assert not ways["slide"]


@pytest.mark.parametrize("name", ["before_after", "sequence"])
@pytest.mark.parametrize("upright", [False, True])
def test_arrows_lead_from_edge_to_edge(name, upright):
    *things, arrow = PATTERNS[name](upright=upright)
    first, second = things[:2]
    ways = [part for part in (*things, arrow) if isinstance(part, kd.Arrow)]
    if upright:
        assert (ways[0].start, ways[0].end) == (first.bottom, second.top)
    else:
        assert (ways[0].start.x, ways[0].end.x) == (first.right.x, second.left.x)
    scene = PATTERNS[name](upright=upright)
    found = review(kd.Visual("Less", "Give people less.", scene), only=["across", "text-collision"])
    assert found.findings == ()


def test_a_contrast_is_parted_by_a_line_that_lies_between():
    above, below, line = kd.contrast(CRATE, BOOK, upright=True)
    assert above.bottom.y < line.start.y == line.end.y < below.top.y
    assert line.box.width == max(above.box.width, below.box.width)


@pytest.mark.parametrize(
    ("make", "usual"),
    [
        (lambda **more: kd.tally(kd.Ball(), 24, **more), 5),
        (lambda **more: kd.part_of_whole(kd.Ball(), 5, 24, **more), 10),
    ],
)
def test_a_grid_has_as_many_columns_as_fill_the_frame_best(make, usual):
    assert make() == make(columns=usual)
    for frame in FRAMES:
        scales = [
            composed(lambda columns=columns: make(columns=columns), frame).scale
            for columns in range(1, 25)
        ]
        assert composed(make, frame).scale > 0.95 * max(scales)


def test_equal_input_gives_equal_pictures():
    one, other = (
        kd.Visual("Less", "Give people less.", PATTERNS["recipe"], frame="story") for _ in range(2)
    )
    assert one.svg() == other.svg()


def test_what_carries_long_labels_has_room_for_them():
    things = [kd.Ball().label(words) for words in ("a long label", "another long one", "the third")]
    for align in (kd.row, kd.column):
        laid = composed(lambda align=align: align(*things, gap=4, carrying=True))
        boxes = [mark.box for group in laid.scene[0].marks for mark in group.labels]
        for one, other in pairwise(boxes):
            assert not one.meets(other)
    plain = [kd.Ball(), kd.Ball(2)]
    assert kd.row(*plain, carrying=True) == kd.row(*plain)
    assert kd.column(*plain, carrying=True) == kd.column(*plain)


def test_nothing_to_line_up():
    with pytest.raises(LayoutError, match="there are no shapes to lay out"):
        kd.lined()
    with pytest.raises(ParameterError, match="upright"):
        kd.lined(CRATE, upright="yes please")
