"""Every object of the library is complete: shown, told, and used in a picture."""

import re
from pathlib import Path

import pytest

import kdviz as kd
from kdviz.check.review import review
from kdviz.gallery.find import collect_visuals
from kdviz.geometry.boxes import union
from kdviz.reference.cards import draw_card
from kdviz.reference.catalogue import components
from kdviz.scene.anchors import list_anchors

FOUND = collect_visuals(Path(__file__).parent.parent / "gallery").found
every_object = pytest.mark.parametrize("kind", components().values(), ids=components())
every_visual = pytest.mark.parametrize("found", FOUND, ids=[found.name for found in FOUND])


def all_shapes(shape):
    """A shape, what is among its parameters, and what it is drawn with."""
    yield shape
    fields = [getattr(shape, name) for name in type(shape).model_fields]
    given = [item for value in fields for item in (value if isinstance(value, tuple) else [value])]
    for inner in [*given, *getattr(shape, "parts", ())]:
        if isinstance(inner, kd.Shape):
            yield from all_shapes(inner)


@every_object
def test_an_object_can_be_made_without_a_parameter(kind):
    assert kind().box.width > 0


@every_object
def test_an_objects_card_shows_it_and_names_its_anchors(kind):
    plain, told = draw_card(kind()), draw_card(kind(), anchors=True)
    assert plain != told or not list_anchors(kind)
    for name in list_anchors(kind):
        assert f'data-words="{name}"' in told


@every_visual
def test_a_visual_says_its_concept_verb_and_metaphor(found):
    visual = found.visual
    assert all([visual.concept, visual.verb, visual.metaphor])


@every_visual
def test_a_visual_has_few_words(found):
    assert review(found.visual, only=["words"]).findings == ()


@every_visual
def test_a_bare_visual_has_its_scene_where_it_was(found):
    visual = found.visual
    bare = visual.svg(bare=True)
    assert '-heading"' in visual.svg()
    assert '-heading"' not in bare
    assert bare.count("<path") < visual.svg().count("<path")


@pytest.mark.slow
def test_every_object_is_used_in_a_picture():
    used = {
        type(shape).__name__
        for found in FOUND
        for top in found.visual.shapes
        for shape in all_shapes(top)
    }
    assert sorted(set(components()) - used) == []


def test_the_gallery_has_what_it_promises():
    assert len(FOUND) >= 48
    assert len({found.visual.message for found in FOUND}) == len(FOUND)


@pytest.mark.slow
@every_visual
def test_the_scene_fills_the_square(found):
    if found.visual.frame.name != "square":
        pytest.skip("it is no square")
    drawn = found.visual.composition
    ink = union(mark.box for mark in drawn.scene)
    share = ink.height / drawn.stage.room.height
    assert share >= 0.45


# What is wrong with one object alone, and what is not.


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ((2, 5e-324), "values[1] must be 0, or large enough to be drawn beside 2, not 5e-324."),
        ((5e-324, -40), "values[0] must be 0, or large enough to be drawn beside -40, not 5e-324."),
    ],
)
def test_a_bar_that_is_too_small_to_be_drawn_is_refused(values, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Bars(values)
    assert str(caught.value) == f"Bars: {message}"


def test_a_bar_of_zero_is_no_bar():
    assert len(kd.Bars((2, 0)).parts) == len(kd.Bars((2, 1)).parts) - 1
    assert kd.Bars((2, 1e-300)).box == kd.Bars((2, 0)).box


@pytest.mark.parametrize(
    "holes", [(0.5, 0.25), (0.5, 0.24, 0.76), (0, 0.28), (1, 0.74), (0.4, 0.4)]
)
def test_a_net_can_be_torn_at_any_places(holes):
    assert kd.Net(holes=holes).box == kd.Net().box


def test_a_flag_is_of_the_ink_of_the_way_unless_it_has_its_own():
    mountain = kd.Mountain(climbed=0.5, flag=True, ink="blue")
    flag, *rest = mountain.parts
    assert (flag.ink, flag.fill) == ("blue", "blue")
    flag, *others = mountain.replaced(flag_ink="white").parts
    assert (flag.ink, flag.fill) == ("white", "white")
    assert others == rest


def test_a_hit_has_a_gap_only_beside_another_or_the_bulls_eye():
    bare, target = kd.Target(), kd.Target([(0.5, 0)])
    assert len(target.parts) == len(bare.parts) + 1
    assert len(kd.Target([(0.5, 0), (-0.5, 0)]).parts) == len(bare.parts) + 2
    assert len(kd.Target([(0.5, 0), (0.6, 0)]).parts) == len(bare.parts) + 3
    assert len(kd.Target([(0, 0)]).parts) == len(bare.parts) + 2


# Numbers that are not where the line is.


@pytest.mark.parametrize("data", [[50, 60, 70], [2, 3, 4, 5, 6], [5], [0.1, 0.1]])
def test_a_histogram_reaches_as_far_as_its_data(data):
    shown = kd.Distribution(data=data)
    bars = shown.parts[0].data.count("M")
    assert bars == len(set(data))
    assert shown.low_end.x <= shown.mean_foot.x <= shown.high_end.x


@pytest.mark.parametrize(
    ("parameters", "message"),
    [
        (
            {"data": [50, 60, 70], "reach": (-4, 65)},
            "reach goes from -4 to 65, so 1 of 3 values of data are not on it, the farthest 70. "
            "Give reach=(50, 70) or more, or leave it out.",
        ),
        (
            {"mean": 99},
            "reach goes from -4 to 4, and nothing of a bell about 99 is over it. "
            "Give a reach with the mean in it.",
        ),
    ],
)
def test_a_distribution_that_would_be_an_empty_line_is_refused(parameters, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Distribution(**parameters)
    assert str(caught.value) == f"Distribution: {message}"


def test_data_that_drift_or_widen_can_be_compared():
    then = kd.Distribution(data=[1, 2, 3])
    assert then.drifted(by=2).reach == (1, 5)
    assert then.widened(by=2).reach == (0, 4)
    assert then.fitted().reach == (1, 3)
    assert kd.Distribution().drifted(by=1).reach is None
    assert then.place(9).y == 0


@pytest.mark.parametrize("name", components())
def test_no_example_of_an_object_runs_its_lines_through_its_words(name):
    calls = re.findall(r"kd\.\w+\(.*\)\.label\(.*\)$", components()[name].__doc__, flags=re.M)
    for call in calls:
        visual = kd.Visual("", "As in its example.", eval(call, {"kd": kd}))
        assert review(visual, only=["text-collision"]).findings == (), call
