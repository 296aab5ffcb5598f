"""What the rules say of things that meet, stand, are small, or far from their words."""

import pytest

import kdviz as kd
from check.plants import clogged, crossing, floating, found, long_lines, merging, sizes, strip
from check.plants import stray_label as stray
from kdviz.check.finding import Finding, tell_once
from kdviz.check.review import review

ASIDE = "Move one of them aside, or fill the one in front, so that it hides what is behind."
DOWN = "Put it where it belongs: standing_on lets it touch the ground, a thing or a line."
CLOSER = (
    "Move the two things apart, put the words on another side, or beside an anchor that is nearer "
    "to what they name."
)

TOLD = [
    (
        "merging",
        merging.FAULTS["a person whose legs are in a crate"],
        "The person and the crate run into each other: both are white, so that nobody sees where "
        "one ends.",
        "Move them apart until they only touch, or give one of them another ink.",
    ),
    (
        "crossing",
        crossing.FAULTS["a white brace through crates"],
        "The brace runs across the crate, to which it is not tied.",
        ASIDE,
    ),
    (
        "crossing",
        [kd.Rect(30, 30), kd.Rect(30, 30, ink="blue").shifted(20, 20)],
        "The rect and another rect are seen through each other.",
        ASIDE,
    ),
    (
        "clogged",
        clogged.FAULTS["a factory of gears"],
        "At this size, the lines of the gears run together: 0.19 times its own, where it takes "
        "0.49.",
        "Draw it larger, or show fewer things.",
    ),
    (
        "clogged",
        clogged.FAULTS["small mice of own lines"],
        "260 outlines of the mouse are so small that there is no room in them.",
        "Draw it larger, or show fewer things.",
    ),
    (
        "clogged",
        clogged.FAULTS["forty balls run together to a slab"],
        "40 white discs run together, so that nobody can tell them apart.",
        "Show fewer of them, draw them larger, or leave a gap between them.",
    ),
    (
        "clogged",
        clogged.FAULTS["a hatching of somebody's own, far too fine"],
        "79 white lines are so close that they become one grey area.",
        "Draw it larger, or show fewer things.",
    ),
    (
        "floating",
        floating.FAULTS["a person a little above the ground"],
        "The person nearly stands on the ground: it is 1.5 units above it.",
        DOWN,
    ),
    (
        "floating",
        floating.FAULTS["a robot two units above the ground"],
        "The robot hangs in the air above the ground.",
        DOWN,
    ),
    (
        "floating",
        floating.FAULTS["feet below the ground"],
        "The person reaches 5.3 units below the ground.",
        DOWN,
    ),
    (
        "floating",
        floating.FAULTS["a robot that has sunk into the crate it stands on"],
        "The robot has sunk 3.1 units into the rect.",
        DOWN,
    ),
    (
        "floating",
        floating.FAULTS["somebody who sits on nothing"],
        "The person sits on nothing.",
        "Put something under the seat, as sitting_on does.",
    ),
    (
        "floating",
        floating.FAULTS["people at heights that differ, and no ground"],
        "The person stands 4.9 units higher than another person beside it.",
        "Let both stand at one height, as a row does that is aligned at the bottom.",
    ),
    (
        "floating",
        [kd.Ground(), kd.Person(), kd.Person().shifted(0, -20.3), kd.Crate().shifted(30)],
        "The person seems to stand on the head of another person.",
        "Leave more room between the rows, or let all of them stand on the ground.",
    ),
    (
        "stray-label",
        stray.FAULTS["a bulb's label on the head of a person"],
        "The words 'idea' stand nearer to the person than to the bulb that they name.",
        CLOSER,
    ),
    (
        "stray-label",
        stray.FAULTS["a word in the middle between two things"],
        "The words 'owner' stand in the middle between the crate and the person, so that nobody "
        "sees what they name.",
        "Make them a label of what they name, or put them right beside it.",
    ),
    (
        "strip",
        strip.FAULTS["a slider alone in a square"],
        "The scene fills only 21 % of the height that it has, so that it looks like a strip.",
        "Put fewer things beside each other, some of them below, or make short labels of long "
        "ones, which take room that things could have.",
    ),
    (
        "long-lines",
        long_lines.FAULTS["a text a little too long for a line"],
        "A line of the words 'what everybody wants to know about the data before they start it' "
        "has 64 characters; more than 60 are hard to read at a glance.",
        "Break it in two, or say it in fewer words.",
    ),
    (
        "sizes",
        sizes.FAULTS["a person beside a giant of a robot"],
        "The robot is drawn 2.2 times as large as the person; people and robots of one picture "
        "are of one size.",
        "Draw them at one scale.",
    ),
]


@pytest.mark.parametrize(
    ("rule", "plant", "what", "remedy"), TOLD, ids=[f"{one[0]}: {one[2][:40]}" for one in TOLD]
)
def test_what_is_told(rule, plant, what, remedy):
    assert ("warning", what, remedy) in [finding[:3] for finding in found(rule, plant)]


ON_HEAD = "The person seems to stand on the head of another person."
CROWD = kd.row(*[kd.Person()] * 12, gap=2)


@pytest.mark.parametrize(
    "scene",
    [
        kd.tally(kd.Person(), 20),
        kd.tally(kd.Robot(), 6),
        kd.part_of_whole(kd.Person(), 3, 20),
        lambda: kd.tally(kd.Person(), 20),
    ],
    ids=["people", "one robot below", "a part", "as the frame has room"],
)
@pytest.mark.parametrize("frame", ["square", "story", "card"])
def test_nobody_stands_on_a_head_in_rows_that_are_counted(scene, frame):
    assert found("floating", {"scene": scene, "frame": frame}) == ()


@pytest.mark.parametrize(
    ("scene", "many"),
    [
        ([CROWD, kd.Person().above(CROWD[1], gap=1)], 1),
        ([CROWD, kd.Person().above(CROWD[1], gap=2).shifted(1)], 1),
        (kd.tally(kd.Person(), 3, columns=1, gap=1), 2),
        (kd.tally(kd.Person(), 20, gap=0.5), 15),
    ],
    ids=["nearer", "aside", "a tower", "touching"],
)
def test_who_is_out_of_the_rows_does(scene, many):
    assert [finding.what for finding in found("floating", scene)] == [ON_HEAD] * many


@pytest.mark.parametrize("rule", ["merging", "crossing", "across", "clogged"])
def test_a_flipped_scene_has_the_same_faults(rule):
    robot, crate = kd.Robot(), kd.Crate(lid="open")
    scene = [
        crate,
        robot.at(crate.center, "feet"),
        kd.Person().scaled(0.3).shifted(40),
        kd.Curve([(-20, -10), (10, -16), (60, -4)], ink="red"),
        kd.Arrow((-30, -8), (30, -8), ink="blue"),
    ]
    faults = found(rule, scene)
    assert faults
    for axis in ("horizontal", "vertical"):
        flipped = found(rule, kd.Group(tuple(scene)).flipped(axis, about=(0, 0)))
        assert sorted(one.what for one in flipped) == sorted(one.what for one in faults)


def test_what_merges_is_not_told_to_cross_as_well():
    scene = merging.FAULTS["two outlined wheels that roll through each other"]
    assert found("crossing", scene)
    rules = [finding.rule for finding in review(kd.Visual("Less", "Say less.", scene)).findings]
    assert "merging" in rules
    assert "crossing" not in rules


def test_findings_that_differ_in_numbers_only_are_told_once():
    one = Finding("warning", "The ball is 1.2 units off 'step 2'.", "Move it 3 up.")
    other = one._replace(what="The ball is 0.4 units off 'step 2'.")
    (told,) = tell_once([one, other])
    assert told.sentence == "The ball is 1.2 units off 'step 2'. (2 times) Move it 3 up."
    words = one._replace(what="The ball is 1.2 units off 'step2'.")
    assert len(tell_once([one, words])) == 2
