"""What the rules about inks say word for word, where they begin, and what they do not depend on."""

import pytest

import kdviz as kd
from check.plants import found, planted
from check.plants.colour_alone import FAULTS as TWINS
from check.plants.greyscale import FAULTS as LOST
from check.plants.one_focus import FAULTS as SCATTERED
from check.plants.red_meets_blue import FAULTS as MET
from kdviz.check import vanishing

RULES = {
    "red-meets-blue": MET,
    "greyscale": LOST,
    "colour-alone": TWINS,
    "one-focus": SCATTERED,
}
LIMITS = kd.Rect(60, 40)
"""Keeps the scale of a scene, whatever is in it."""


def said(rule, scene):
    (finding,) = found(rule, scene)
    return finding.level, finding.what, finding.remedy


def scale(scene):
    return planted(scene).composition.scale


# Word for word.

APART = "Leave a gap of at least 0.48 units between them, draw a white line between, or make one "
APART += "of them white."


def test_red_touches_blue():
    assert said("red-meets-blue", MET["a red ball that lies on a blue table"]) == (
        "error",
        "The red of the circle and the blue of the rect touch, and since they are about as light, "
        "they run into each other.",
        APART,
    )


def test_red_comes_near_blue():
    level, what, remedy = said("red-meets-blue", gap_of(0.3))
    assert (level, remedy) == ("error", APART)
    assert what == (
        "The red of the line and the blue of the line are only 0.30 units apart, and since they "
        "are about as light, they run into each other."
    )


def test_red_and_blue_in_one_thing():
    assert said("red-meets-blue", MET["a red outline around a blue fill"])[1] == (
        "Red and blue in the circle touch, and since they are about as light, they run into each "
        "other."
    )


OFF = "Move it off, draw one of the two in another ink, or leave the lower one unfilled."


def test_ink_on_ink():
    assert said("greyscale", LOST["a red star on a blue field"]) == (
        "error",
        "The red of the path lies on the blue of the rect, which is as light: 100% of it cannot "
        "be seen without colour (in steps from black, 0, to white, 100, they are 1 apart, and 20 "
        "are needed).",
        OFF,
    )


def test_words_on_ink():
    assert said("greyscale", LOST["red words on a blue field"])[1].startswith(
        "The red text 'risk' lies on the blue of the rect, which is as light: 100% of it cannot "
    )


class Badge(kd.Component):
    """A white disc with a blue square on it."""

    def draw(self):
        yield kd.Circle(9, fill="white")
        yield kd.Rect(6, 6, fill="blue")


def test_a_thing_on_itself():
    told = said("greyscale", {"scene": Badge(), "theme": "mono"})[1]
    assert told.startswith("The blue of the badge lies on its own white, ")


OTHERWISE = "Label them, or give one of them another shape, a dotted line or no fill."


def test_twins_in_red_and_blue():
    assert said("colour-alone", TWINS["one red among blue"]) == (
        "warning",
        "The 4 blue persons and the red person differ in colour alone: many who see little "
        "colour, and everybody in a grey print, see no difference.",
        OTHERWISE,
    )


def test_twins_that_differ_in_grey():
    assert said("colour-alone", TWINS["white discs and red ones"]) == (
        "hint",
        "The 2 white circles and the 2 red circles differ in colour alone: nothing says what the "
        "difference means to those who do not see colour.",
        OTHERWISE,
    )


def test_twins_in_two_colours():
    assert said("colour-alone", TWINS["one red among white, in two colours"]) == (
        "warning",
        "The 4 white balls and the red ball look the same: the theme 'mono' draws red and blue "
        "like white.",
        OTHERWISE,
    )


def test_a_kind_that_is_a_plural_already():
    assert said("colour-alone", TWINS["two classes of points"])[1].startswith(
        "The blue dots and the red dots differ "
    )


def test_red_in_places():
    assert said("one-focus", SCATTERED["everything that matters is red"]) == (
        "warning",
        "Red is on 2 places, the catapult 'model' and the basket 'target', 39 units or more "
        "apart: nobody can tell which of them it is about.",
        "Keep red for the one that the message is about; draw the rest white, or blue if it is "
        "what we control.",
    )


def test_red_in_places_of_one_name():
    assert said("one-focus", SCATTERED["two red arrows that point at different things"])[
        1
    ].startswith("Red is on 2 places, the arrow and another arrow, ")


def test_red_words_are_named_by_what_they_say():
    scene = [kd.Text("risk", ink="red"), kd.Text("cost", ink="red").shifted(60)]
    assert said("one-focus", scene)[1].startswith(
        "Red is on 2 places, the words 'risk' and the words 'cost', "
    )


# Just under and just over.


def gap_of(units):
    """Return a scene with a red and a blue line a gap apart, in the frame's units."""
    apart = (units + 0.8) / scale([LIMITS])
    lines = kd.Line((-10, 0), (10, 0), ink="red"), kd.Line((-10, apart), (10, apart), ink="blue")
    return [LIMITS, *lines]


@pytest.mark.parametrize(("gap", "many"), [(0.46, 1), (0.49, 0)])
def test_a_gap_is_less_than_two_thirds_of_a_line(gap, many):
    assert len(found("red-meets-blue", gap_of(gap))) == many


@pytest.mark.parametrize(("share", "many"), [(0.47, 0), (0.53, 1)])
def test_half_of_a_line_is_lost(share, many):
    field = kd.Rect(20, 10, fill="blue").shifted(-10)
    line = kd.Line((-20 * share, 0), (20 * (1 - share), 0), ink="red")
    assert len(found("greyscale", [LIMITS, field, line])) == many


@pytest.mark.parametrize(("least", "many"), [(1.0, 0), (1.2, 1)])
def test_inks_are_too_near_in_lightness(least, many, monkeypatch):
    monkeypatch.setattr(vanishing, "LEAST_LIGHTNESS_STEP", least)
    assert len(found("greyscale", LOST["a red star on a blue field"])) == many


def test_greyscale_and_touching_are_told_once():
    for scene in LOST.values():
        assert not found("red-meets-blue", scene)


@pytest.mark.parametrize(("times", "many"), [(1.09, 1), (1.12, 0)])
def test_a_twin_is_as_large(times, many):
    twins = [kd.Ball(ink="blue"), kd.Ball(ink="red").scaled(times).shifted(20)]
    assert len(found("colour-alone", twins)) == many


@pytest.mark.parametrize(("others", "many"), [(2, 1), (3, 0)])
def test_one_stands_out_of_a_crowd(others, many):
    white = [kd.Ball().shifted(9 * n) for n in range(1, others + 1)]
    assert len(found("colour-alone", [kd.Ball(ink="red"), *white])) == many


@pytest.mark.parametrize(("gap", "many"), [(11.5, 0), (12.5, 1)])
def test_a_place_is_an_eighth_of_the_frame(gap, many):
    apart = (gap + 0.8) / scale([LIMITS])
    one = kd.Rect(8, 8, ink="red").shifted(-8)
    other = kd.Circle(3, ink="red").right_of(one, gap=apart)
    assert len(found("one-focus", [LIMITS, one, other])) == many


def test_a_white_line_parts_only_where_it_is():
    wall = kd.Line((7, -7.6), (7, 0))
    squares = MET["a filled square against another"]
    assert found("red-meets-blue", [*squares, wall])
    assert not found("red-meets-blue", [*squares, kd.Line((7, -7.6), (7, 7.6))])
    assert found("red-meets-blue", [kd.Line((7, -7.6), (7, 7.6)), *squares])


# What they do not depend on.


CASES = [
    pytest.param(rule, scene, id=f"{rule}: {name}")
    for rule, faults in RULES.items()
    for name, scene in faults.items()
]


def changed(scene, change):
    fields = scene if isinstance(scene, dict) else {"scene": scene}
    shapes = fields["scene"]
    return fields | {"scene": change(shapes if isinstance(shapes, list) else [shapes])}


def told(rule, scene):
    return sorted((one.level, one.what.replace("another", "the")) for one in found(rule, scene))


@pytest.mark.parametrize(("rule", "scene"), CASES)
def test_a_mirrored_scene_has_the_same_findings(rule, scene):
    mirrored = changed(scene, lambda shapes: [kd.Group(tuple(shapes)).flipped()])
    assert told(rule, mirrored) == told(rule, scene)


@pytest.mark.parametrize(("rule", "scene"), CASES)
def test_a_scaled_scene_has_the_same_findings(rule, scene):
    scaled = changed(scene, lambda shapes: [kd.Group(tuple(shapes)).scaled(0.3)])
    assert told(rule, scaled) == told(rule, scene)


@pytest.mark.parametrize("scene", list(TWINS.values()))
def test_of_twins_either_can_come_first(scene):
    backwards = changed(scene, lambda shapes: shapes[::-1])
    assert [one.level for one in found("colour-alone", backwards)] == [
        one.level for one in found("colour-alone", scene)
    ]


@pytest.mark.parametrize(
    ("rule", "scene"),
    [
        ("red-meets-blue", MET["a red ball that lies on a blue table"]),
        ("greyscale", LOST["a red star on a blue field"]),
        ("colour-alone", TWINS["a blue basket and a red one"]),
        ("one-focus", SCATTERED["everything that matters is red"]),
    ],
)
def test_what_is_hidden_does_not_count(rule, scene):
    cover = kd.Rect(300, 300, ink="background", fill="background")
    assert not found(rule, [*scene, cover, kd.Ball()])
