"""Becoming: one thing gives way to another where it stands, and nothing jumps."""

import pytest

import kdviz as kd
from examples import close
from kdviz.check.review import review
from kdviz.geometry.boxes import union
from kdviz.render.layers import list_drawn
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal

STAGE = nominal().stage
BASKET, HOOP = kd.Basket(ink="red").label("goal"), kd.Hoop(ink="blue").label("hoop").shifted(40, 9)
SHARES = (0.0, 0.1, 0.3, 0.5, 0.7, 1.0)


def drawn(shape):
    return [*list_drawn([shape.marks(STAGE)])]


def picture(shape):
    return kd.Visual("Less", "Give people less.", shape)


def test_at_the_ends_it_is_the_one_and_the_other():
    assert drawn(kd.becoming(BASKET, HOOP, 0)) == drawn(BASKET)
    assert drawn(kd.becoming(BASKET, HOOP, 1)) == drawn(HOOP.at(BASKET.bottom, "bottom"))


def test_first_the_one_is_taken_back_and_then_the_other_is_drawn():
    arrived = HOOP.at(BASKET.bottom, "bottom")
    assert drawn(kd.becoming(BASKET, HOOP, 0.125)) == drawn(BASKET.drawn(0.75))
    assert drawn(kd.becoming(BASKET, HOOP, 0.5)) == []
    assert drawn(kd.becoming(BASKET, HOOP, 0.75)) == drawn(arrived.drawn(0.5))


@pytest.mark.parametrize("share", SHARES)
def test_nothing_jumps(share):
    arrived = HOOP.at(BASKET.bottom, "bottom")
    changing = kd.becoming(BASKET, HOOP, share)
    assert changing.box == union([BASKET.box, arrived.box])
    assert [*changing.extents(STAGE)] == [*BASKET.extents(STAGE), *arrived.extents(STAGE)]
    first = picture([kd.Ground(), kd.becoming(BASKET, HOOP, 0)])
    assert picture([kd.Ground(), changing]).composition.pose == first.composition.pose
    assert close(
        kd.Ball(2).standing_on(changing).center, kd.Ball(2).standing_on(first.shapes[1]).center
    )


def test_it_has_the_anchors_of_the_one_that_is_there():
    assert kd.becoming(kd.Catapult(), kd.Bulb(), 0.4).cup == kd.Catapult().cup
    with pytest.raises(kd.AnchorError):
        _ = kd.becoming(kd.Catapult(), kd.Bulb(), 0.6).cup


def test_they_lie_on_each_other_where_is_said():
    hoop = kd.becoming(BASKET, HOOP, 1, at="mouth")
    assert close(hoop.mouth, BASKET.mouth)
    assert hoop.shifted(3).scaled(2).flipped().model_dump() != hoop.model_dump()


def test_what_stands_on_something_goes_on_standing_there():
    ball = kd.Ball(4).standing_on(kd.Crate())
    after = kd.becoming(ball, kd.Rect(6, 6), 1)
    assert after.bottom == ball.bottom
    lowest = [next(leaves([thing.marks(STAGE)])).box.bottom for thing in (ball, after)]
    assert lowest[0] == pytest.approx(lowest[1])


def test_its_label_goes_with_either():
    bare = kd.becoming(kd.Basket(), kd.Hoop(), 0.2).label("goal")
    assert [label.words for label in bare.shown.labels] == ["goal"]
    assert picture(bare).description.endswith("a basket (goal).")
    assert picture(bare.replaced(share=0.8)).description.endswith("a hoop (goal).")


@pytest.mark.parametrize("share", SHARES)
def test_the_review_sees_one_of_them(share):
    there = BASKET if share < 0.5 else HOOP.at(BASKET.bottom, "bottom")
    told = {finding.rule for finding in review(picture([kd.Ground(), there])).findings}
    seen = review(picture([kd.Ground(), kd.becoming(BASKET, HOOP, share)])).findings
    assert {finding.rule for finding in seen} <= told


def test_it_is_a_value():
    changing = kd.becoming(BASKET, HOOP, 0.3).shifted(2).label("now")
    again = kd.Becoming.model_validate_json(changing.model_dump_json())
    assert again == changing
    assert hash(again) == hash(changing)
    assert changing != changing.replaced(share=0.4)


def test_what_is_wrong_is_told():
    with pytest.raises(kd.AnchorError) as caught:
        kd.becoming(kd.Catapult(), kd.Hoop(), 0.5, at="cup")
    assert str(caught.value).startswith("Hoop has no anchor 'cup'. It has: ")
    with pytest.raises(kd.ParameterError) as caught:
        kd.becoming(kd.Basket(), "hoop", 0.5)
    assert str(caught.value).startswith("becoming: after must be a shape")
    with pytest.raises(kd.ParameterError) as caught:
        kd.becoming(kd.Basket(), kd.Hoop(), 2)
    assert str(caught.value) == "becoming: share must be at most 1, not 2."
