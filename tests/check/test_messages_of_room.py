"""What the rules about room say, to the letter, and where exactly they begin to say it."""

import re

import pytest

import kdviz as kd
from check.floors import BOX, FLOOR, in_units, on_floor, told
from check.plants import covered as covered_plants
from check.plants import found, planted
from check.plants.off_frame import FAULTS as OFF_FRAME
from check.plants.off_frame import STAGE, loose
from kdviz.check.picture import Picture
from kdviz.check.rules.crowded import (
    LEAST_AROUND_WORDS,
    LEAST_BETWEEN_THINGS,
    LEAST_BETWEEN_WORDS,
)

# off-frame


@pytest.mark.parametrize(
    ("name", "level", "what"),
    [
        (
            "a ray that runs out of the picture",
            "error",
            "The loose reaches 21 units beyond the right edge of the picture and is cut off.",
        ),
        (
            "a ball far away",
            "error",
            "The loose is wholly outside of the picture, beyond its right edge.",
        ),
        (
            "a halo in the margin",
            "warning",
            "The loose reaches 4.2 units into the border of 8 units that stays empty, at the "
            "right.",
        ),
        (
            "words on the edge",
            "warning",
            "The words 'deployed on' reach 7.3 units into the border of 8 units that stays empty, "
            "at the right.",
        ),
        (
            "a mast under the names of a story",
            "warning",
            "The loose reaches 6.7 units into the part at the bottom that names and buttons cover "
            "where such a picture is shown.",
        ),
    ],
)
def test_what_is_said_of_what_is_too_far_out(name, level, what):
    remedy = (
        "Move it inwards; a shape of your own must say in own_extents how far it draws, and is "
        "then fitted into the picture."
    )
    assert told("off-frame", OFF_FRAME[name]) == [(level, what, remedy)]


@pytest.mark.parametrize(("length", "levels"), [(20.2, []), (20.6, ["warning"]), (24, ["error"])])
def test_how_far_a_line_may_reach(length, levels):
    scene = [STAGE, loose(kd.Line((0, 0), (length, 0)))]
    assert [finding.level for finding in found("off-frame", scene)] == levels


def test_a_thing_is_named_once_by_what_is_worst():
    rays = kd.Group([kd.Line((0, 0), (x, x / 9)) for x in (21, 34, -22)])
    assert len(found("off-frame", [STAGE, loose(rays)])) == 1


@pytest.mark.parametrize("frame", ["square", "tall", "story"])
@pytest.mark.parametrize(
    ("title", "message"),
    [
        ("\u00dcber uns", "Wer wir sind."),
        ("\u00c4nderung", "Was neu ist."),
        ("\u00c9cole", "Ici on apprend."),
        ("\u00c5ngstr\u00f6m", "En liten enhet."),
        ("\u0623\u0647\u0644\u0627 \u0628\u0643\u0645", "\u0645\u0646 \u0646\u062d\u0646."),
        ("", "\u1ec4 l\u00e0 m\u1ed9t ch\u1eef c\u00e1i."),
    ],
)
def test_accents_of_a_heading_may_reach_into_the_border(title, message, frame):
    plant = {"title": title, "message": message, "frame": frame, "scene": kd.Rect(40, 70)}
    assert found("off-frame", plant) == ()


def test_accents_of_a_heading_may_not_reach_out_of_the_picture():
    title = "U" + "\u0308" * 12 + "ber uns"
    (finding,) = found("off-frame", {"title": title, "scene": kd.Crate()})
    assert finding.level == "error"
    assert "beyond the top edge" in finding.what


# covered


def test_a_hidden_thing():
    scene = [kd.Ball(ink="red"), kd.Rect(24, 18, fill="white").label("model")]
    assert told("covered", scene) == [
        (
            "warning",
            "The ball is wholly hidden behind the rect 'model', so that nobody sees it.",
            "Move one of them aside, or put it later in the scene, where it is drawn in front.",
        )
    ]


@pytest.mark.parametrize(
    ("name", "behind"),
    [
        ("the same arrow twice", "The arrow is wholly hidden behind another arrow,"),
        (
            "a thing between two that hide it together",
            "The rect is wholly hidden behind another rect and more,",
        ),
    ],
)
def test_how_what_hides_a_thing_is_called(name, behind):
    (finding,) = found("covered", covered_plants.FAULTS[name])
    assert finding.what == f"{behind} so that nobody sees it."


def test_two_kinds_of_things_that_hide_a_third():
    scene = [
        kd.Ball(ink="red"),
        kd.Rect(16, 14, fill="white").shifted(-8),
        kd.Circle(12, fill="blue").shifted(8),
    ]
    (finding,) = found("covered", scene)
    assert finding.what.startswith("The ball is wholly hidden behind the rect and the circle,")


@pytest.mark.parametrize(
    ("x", "how"), [(0, ["wholly"]), (27, ["to 14 %"]), (27.6, ["to 11 %"]), (28.4, [])]
)
def test_how_much_of_a_text_is_hidden(x, how):
    scene = [FLOOR, kd.Text("training data"), kd.Rect(40, 12, fill="background").shifted(x)]
    assert told("covered", scene) == [
        (
            "error",
            f"The words 'training data' are hidden {much} behind the rect.",
            "Put the words later in the scene, where they are drawn in front, or move them aside.",
        )
        for much in how
    ]


def test_a_title_is_hidden_too():
    scene = [STAGE, loose(kd.Rect(30, 10, fill="background").shifted(-10, -20))]
    whats = [finding.what for finding in found("covered", scene)]
    assert "The words 'Less' are hidden wholly behind the loose." in whats


# crowded


def test_words_squeezed_against_a_thing():
    scene = [kd.Rect(80, 40), kd.Text("data", align="left").at((-38.8, 10), "left")]
    assert told("crowded", scene) == [
        (
            "warning",
            "The words 'data' are squeezed against the rect: the gap is 0.98 units, and it takes "
            "1.2 to read them at ease.",
            "Move them apart, or put the words on a side with more room.",
        )
    ]


def test_words_squeezed_against_what_they_name():
    class Gauged(kd.Component):
        """A line with words of its own upon it."""

        def draw(self):
            yield kd.Line((0, 0), (80, 0))
            yield kd.Text("gap").at((40, -2.6))

    (finding,) = found("crowded", Gauged())
    assert finding.what.startswith("The words 'gap' are squeezed against what they name: the gap")


def test_words_that_read_as_one():
    scene = [FLOOR, *[kd.Text(word).at((x, -9)) for word, x in (("input", 0), ("output", 9.6))]]
    assert told("crowded", scene) == [
        (
            "warning",
            "The words 'input' and 'output' are only 1.1 units apart, so that they read as one; "
            "keep at least 1.8.",
            "Move them apart, or put the words on a side with more room.",
        )
    ]


def test_words_are_told_once():
    text = kd.Text("data").at((0, -20))
    (mark,) = Picture(planted([FLOOR, text])).labels
    left, _, right, _ = (in_units(x - mark.mark.at.x) for x in mark.seen_area.bounds)
    near, far = in_units(0.4 + 0.5), in_units(0.4 + 0.9)
    posts = [kd.Line((x, -10), (x, -30)) for x in (left - far, right + near)]
    (finding,) = found("crowded", [FLOOR, text, *posts])
    assert finding.what.startswith("The words 'data' are squeezed against the line: the gap is 0.5")


def test_things_that_nearly_touch():
    scene = on_floor((BOX, 0, 0), (BOX, 12 + in_units(0.8 + 0.25), 0))
    assert told("crowded", scene) == [
        (
            "warning",
            "The rect and another rect nearly touch: the gap of 0.25 units is too narrow to look "
            "meant, which takes 0.53.",
            "Let them touch, or move them apart by a line's width or more.",
        )
    ]


@pytest.mark.parametrize(
    ("gap", "levels"), [(0.04, 0), (0.06, 1), (LEAST_BETWEEN_THINGS * 0.8 - 0.01, 1), (0.54, 0)]
)
def test_how_narrow_a_slit_is(gap, levels):
    scene = on_floor((BOX, 0, 0), (BOX, 12 + in_units(0.8 + gap), 0))
    assert len(found("crowded", scene)) == levels


@pytest.mark.parametrize(("boxes", "slits"), [(2, 1), (3, 2), (4, 0)])
def test_gaps_that_recur_are_meant(boxes, slits):
    step = 12 + in_units(0.8 + 0.3)
    scene = on_floor(*[(BOX, step * number - 30, 0) for number in range(boxes)])
    assert len(found("crowded", scene)) == slits


@pytest.mark.parametrize(("off", "findings"), [(-0.02, 1), (0.02, 0)])
def test_how_near_words_may_come_to_a_thing(off, findings):
    text = kd.Text("data").at((0, -20))
    (mark,) = Picture(planted([FLOOR, text])).labels
    scale = in_units(1)
    edge = scale * (mark.seen_area.bounds[2] - mark.mark.at.x)
    x = edge + scale * (LEAST_AROUND_WORDS * 2.4 + 0.4 + off)
    box = kd.Rect(12, 12).at((x, -20), "left")
    near = Picture(planted([FLOOR, text, box]))
    gap = near.labels[0].gap(near.things[-1].marks[0])
    assert (gap < LEAST_AROUND_WORDS * 2.4) == bool(findings)
    assert len(found("crowded", [FLOOR, text, box])) == findings


class Pipeline(kd.Component):
    """Boxes of words that somebody drew."""

    def draw(self):
        """Yield two boxes."""
        yield from kd.row(*kd.alike(kd.Boxed("fit"), kd.Boxed("judge")), gap=30)


@pytest.mark.parametrize("frame", ["square", "page", "card"])
@pytest.mark.parametrize(
    "scene",
    [
        kd.Boxed("monitor"),
        kd.Boxed("\u00c4pfel", ink="blue"),
        Pipeline(),
        lambda: kd.sequence(
            *kd.alike(kd.Boxed("train"), kd.Boxed("test"), kd.Boxed("monitor")),
        ),
    ],
    ids=["a box", "an accent", "a component", "a sequence"],
)
def test_a_box_for_words_keeps_its_own_distance(scene, frame):
    assert found("crowded", {"scene": scene, "frame": frame}) == ()


def test_words_are_squeezed_in_a_box_that_is_drawn_around_them():
    scene = [FLOOR, kd.Rect(in_units(20), in_units(4)).at((0, -20)), kd.Text("fit").at((0, -20))]
    (finding,) = found("crowded", scene)
    assert "squeezed against the rect" in finding.what


def test_words_need_more_room_beside_words():
    assert LEAST_BETWEEN_WORDS > LEAST_AROUND_WORDS


# What changes nothing.


def figures(findings):
    """The figures in what is said, whatever they are the figures of."""
    return sorted(re.findall(r"[0-9.]*[0-9]", " ".join(finding.what for finding in findings)))


@pytest.mark.parametrize("axis", ["horizontal", "vertical"])
@pytest.mark.parametrize("rule", ["covered", "crowded", "alignment", "uneven-gaps"])
def test_a_flipped_scene_has_the_same_faults(rule, axis):
    scene = [
        FLOOR,
        kd.Rect(6, 6, fill="blue").at((-30, -10)),
        kd.Rect(9, 9, fill="background").at((-30, -10)),
        *[kd.Rect(8, 8).at((x, 0), "bottom") for x in (-14, 0, 15)],
        kd.Rect(8, 8).at((24.2, 0), "bottom"),
        kd.Rect(8, 8).at((-30, 12)),
        kd.Rect(8, 8).at((-18, 12.6)),
    ]
    faults = found(rule, scene)
    flipped = found(rule, kd.Group(tuple(scene)).flipped(axis, about=(0, 0)))
    assert faults
    assert [f.level for f in flipped] == [f.level for f in faults]
    assert figures(flipped) == figures(faults)


@pytest.mark.parametrize("rule", ["off-frame", "covered", "crowded", "alignment", "uneven-gaps"])
def test_a_picture_of_nothing_but_words_has_none_of_these_faults(rule):
    assert found(rule, kd.Text("Less")) == ()
