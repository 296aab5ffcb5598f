"""What the rules about rows say, to the letter, and where exactly they begin to say it."""

import pytest

import kdviz as kd
from check.floors import BOX, FLOOR, in_units, on_floor, told
from check.plants import found
from kdviz.check.rules.alignment import LEAST_SEEN_OFFSET, MOST_EDGES_OFF

# alignment


def test_an_edge_out_of_line():
    scene = on_floor((kd.Crate().label("raw"), -30, -5), (kd.Crate().label("ready"), 5, -4.3))
    assert told("alignment", scene) == [
        (
            "warning",
            "The bottom edge of the crate 'raw' is 0.73 units higher than that of the crate "
            "'ready', which looks like a slip.",
            "Put them level, as row, column and aligned do, or make the difference clear.",
        )
    ]


def test_an_edge_out_of_line_in_a_column():
    scene = on_floor((kd.Rect(24, 8), 0, 0), (kd.Rect(24, 8), 0.6, -11))
    assert [finding.what for finding in found("alignment", scene)] == [
        "The right edge of the rect is 0.62 units further right than that of another rect, which "
        "looks like a slip."
    ]


@pytest.mark.parametrize(
    ("align", "xs", "what"),
    [
        ("left", (0, 0.8), "'clean it' begin 0.83 units further right than 'fetch the data'"),
        ("right", (0, -0.8), "'clean it' end 0.83 units further left than 'fetch the data'"),
        ("center", (0, 0.8), "'clean it' stand 0.83 units further right than 'fetch the data'"),
    ],
)
def test_words_out_of_line_in_a_column(align, xs, what):
    side = align
    scene = [
        FLOOR,
        kd.Text("fetch the data", align=align).at((xs[0], -20), side),
        kd.Text("clean it", align=align).at((xs[1], -15), side),
    ]
    assert [finding.what for finding in found("alignment", scene)] == [
        f"The words {what}, which looks like a slip."
    ]


def test_words_out_of_line_in_a_row():
    scene = [FLOOR, kd.Text("input").at((-9, -10)), kd.Text("output").at((9, -9.2))]
    assert [finding.what for finding in found("alignment", scene)] == [
        "The words 'output' stand 0.82 units lower than 'input', which looks like a slip."
    ]


@pytest.mark.parametrize(
    ("off", "findings"),
    [
        (LEAST_SEEN_OFFSET - 0.01, 0),
        (LEAST_SEEN_OFFSET + 0.01, 1),
        (MOST_EDGES_OFF * 0.8 - 0.01, 1),
        (MOST_EDGES_OFF * 0.8 + 0.01, 0),
    ],
)
def test_how_far_out_of_line_a_box_may_be(off, findings):
    scene = on_floor((BOX, -20, -9), (BOX, 10, -9 + in_units(off)))
    assert len(found("alignment", scene)) == findings


def test_the_odd_one_of_three_is_named():
    boxes = [
        (BOX.label(name), 26 * x - 30, y)
        for x, (name, y) in enumerate(zip("abc", (0, 0.7, 0), strict=True))
    ]
    (finding,) = found("alignment", on_floor(*boxes))
    assert finding.what.startswith("The bottom edge of the rect 'b' is")


# uneven-gaps


def test_gaps_that_differ_a_little():
    scene = on_floor((BOX.label("a"), -30, 0), (BOX.label("b"), -10, 0), (BOX.label("c"), 11, 0))
    assert told("uneven-gaps", scene) == [
        (
            "warning",
            "Between the rect 'a' and the rect 'b' there are 8.32 units, and from there to the "
            "rect 'c' 9.36: nearly the same, which looks like a slip.",
            "Make the gaps equal, as row and column do, or clearly different.",
        )
    ]


def test_things_of_one_name_in_a_row():
    (finding,) = found("uneven-gaps", on_floor((BOX, -30, 0), (BOX, -10, 0), (BOX, 11, 0)))
    assert finding.what.startswith(
        "Between the rect and the next rect there are 8.32 units, and from there to the next rect "
    )


@pytest.mark.parametrize(
    ("first", "second", "findings"),
    [
        (8, 8.45, 0),
        (8, 8.55, 1),
        (8, 8 * 1.29, 1),
        (8, 8 * 1.31, 0),
        (20, 20.7, 0),
        (20, 20.9, 1),
    ],
)
def test_which_gaps_differ_a_little(first, second, findings):
    a = in_units(first)
    b = in_units(second)
    box = kd.Rect(6, 6)
    scene = on_floor((box, -30, 0), (box, -24 + a, 0), (box, -18 + a + b, 0))
    assert len(found("uneven-gaps", scene)) == findings


def test_a_row_is_told_once():
    xs = (-38, -26, -13.4, -1, 12)
    assert len(found("uneven-gaps", on_floor(*[(kd.Rect(6, 6), x, 0) for x in xs]))) == 1


NAMED = [kd.Ball().label(words) for words in ("first label", "second label", "third label here")]


@pytest.mark.parametrize("frame", ["square", "story", "card"])
@pytest.mark.parametrize(
    "scene",
    [
        lambda: kd.row(*NAMED, gap=6, carrying=True),
        lambda: kd.column(*[kd.Ball().label(w, "top") for w in ("a", "b\nc", "d")], carrying=True),
    ],
    ids=["row", "column"],
)
def test_gaps_between_what_things_carry_are_even(scene, frame):
    assert found("uneven-gaps", {"scene": scene, "frame": frame}) == ()


def test_labels_do_not_excuse_gaps_that_are_uneven_with_them():
    scene = on_floor(*[(ball, x, 0) for ball, x in zip(NAMED, (-40, -8, 20), strict=True)])
    assert len(found("uneven-gaps", scene)) == 1
