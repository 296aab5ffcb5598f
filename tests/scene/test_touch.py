"""Things that stand on others or touch them: line on line, at every scale."""

import math
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

import kdviz as kd
from kdviz.geometry.similarities import Pose
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal

STAGE = nominal().stage
WIDTH = STAGE.theme.regular
MEETS = pytest.approx(0, abs=0.11 * WIDTH)
"""A line reaches a little into the other, so that nothing shows between them."""


def inked(shape, scale=1.0):
    """Return the box around the ink of a shape as it is drawn at a scale."""
    boxes = [mark.box for mark in leaves([shape.marks(STAGE, Pose(cos=scale))])]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


THINGS = (
    kd.Ball(3),
    kd.Rect(6, 6, weight="bold"),
    kd.Rect(6, 6, fill="blue", line=False),
    kd.Robot(),
    kd.Person(),
    kd.Bucket(),
    kd.Group(kd.Circle(2), kd.Circle(2).shifted(5), name="pair"),
)


@pytest.mark.parametrize("scale", [0.3, 1, 4])
@pytest.mark.parametrize("thing", THINGS, ids=lambda thing: type(thing).__name__)
def test_lines_touch_along_their_edges_at_every_scale(thing, scale):
    crate = kd.Crate()
    on = thing.shifted(3, 40).standing_on(crate, at=0.4)
    assert on.bottom.y == pytest.approx(crate.top.y)
    assert on.center.x == pytest.approx(crate.left.x + 0.4 * crate.box.width)
    assert inked(on, scale)[3] - inked(crate, scale)[1] == MEETS


@pytest.mark.parametrize("scale", [0.3, 1, 4])
def test_a_ball_lies_on_a_slope_where_it_touches_it(scale):
    slope = kd.Line((0, 0), (40, 30))
    ball = kd.Circle(5).standing_on(slope, at=0.5)
    (mark,) = leaves([ball.marks(STAGE, Pose(cos=scale))])
    x, y = mark.center
    off = (0.75 * x - y) / 1.25  # from the middle of the line
    # A circle is met as the polygon that it is measured by.
    assert off - 5 * scale - WIDTH == pytest.approx(0, abs=0.15 * WIDTH)
    assert ball.center.x == 20


def test_what_stands_keeps_where_it_is_across_if_nothing_is_said_of_it():
    hill = kd.Curve([(0, 0), (20, -20), (40, 0)])
    assert kd.Ball(1).shifted(13, -50).standing_on(hill, None).center.x == 13


def test_a_whole_stack_is_raised_line_by_line():
    first = kd.Crate()
    second = kd.Crate().standing_on(first)
    third = kd.Ball(2).standing_on(kd.Group(first, second))
    assert inked(third, 0.5)[3] - inked(second, 0.5)[1] == MEETS
    assert inked(second, 0.5)[3] - inked(first, 0.5)[1] == MEETS


def test_an_anchor_or_a_point_is_where_the_foot_is():
    steps = kd.Steps(3)
    climber = kd.Robot().scaled(0.3)
    for place in (steps.platform, "platform"):
        on = climber.standing_on(steps, place)
        assert on.bottom == pytest.approx(steps.platform)
        # Half of the bold lines of its feet, and half of the platform's.
        bold = STAGE.theme.bold / STAGE.theme.regular
        assert on.lift.down == pytest.approx(0.1 - bold)
    seated = kd.Person("sitting").standing_on(steps, "platform", foot="seat")
    assert seated.seat == pytest.approx(steps.platform)


def test_points_and_grounds_are_heights_as_the_ground_is():
    assert kd.Ball(2).standing_on((7, 5)).bottom == (7, 5)
    on = kd.Crate().standing_on(kd.Crate()).shifted(9).standing_on(kd.Ground(3))
    assert on.bottom == pytest.approx((9, 3))
    assert on.lift == (0, 0)


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
@pytest.mark.parametrize("scale", [0.5, 2])
def test_neighbours_touch_at_any_side(side, scale):
    rect, disc = kd.Rect(10, 10), kd.Circle(4, fill="red").shifted(30, 30)
    moved = disc.touching(rect, side)
    own, other = inked(moved, scale), inked(rect, scale)
    gaps = {
        "left": other[0] - own[2],
        "right": own[0] - other[2],
        "top": other[1] - own[3],
        "bottom": own[1] - other[3],
    }
    assert gaps[side] == MEETS
    level = moved.center.y if side in ("left", "right") else moved.center.x
    assert level == 0


def test_outlines_touch_and_not_their_boxes():
    moved = kd.Circle(5).touching(kd.Circle(5), "right", "top")
    assert moved.center == pytest.approx((10, 0))
    low = kd.Circle(5).touching(kd.Circle(10), "right", "bottom")
    assert low.center.distance((0, 0)) == pytest.approx(15, abs=0.01)


def test_the_lift_turns_and_flips_and_does_not_grow():
    on = kd.Ball(2).standing_on(kd.Crate())
    assert on.rotated(90).lift == pytest.approx((0.9, 0))
    assert on.flipped("vertical").lift == pytest.approx((0, 0.9))
    assert on.scaled(5).lift == on.lift
    for told in (kd.Line((0, 0), (4, 0)), kd.Dots([(0, 0), (4, 0)]), kd.Arrow((0, 0), (9, 0))):
        raised = told.touching(kd.Crate(), "right")
        assert raised.rotated(90).lift == pytest.approx(raised.lift.turned(Pose(cos=0, sin=1)))
    crate = kd.Crate()
    pair = kd.Group(crate, kd.Ball(2).standing_on(crate)).rotated(90)
    base, ball = (inked(each, 0.5) for each in pair)
    assert ball[0] - base[2] == MEETS
    whole = inked(pair, 0.5)
    assert whole[2] == pytest.approx(ball[2])


def test_it_is_kept_in_data_and_seen_in_the_room_that_is_taken():
    on = kd.Ball(2).standing_on(kd.Crate())
    assert kd.Ball.model_validate_json(on.model_dump_json()) == on
    (extent, *_) = on.extents(STAGE)
    (flat, *_) = kd.Ball(2).extents(STAGE)
    assert extent.top == pytest.approx(flat.top + 0.9 * WIDTH)
    assert extent.bottom == pytest.approx(flat.bottom - 0.9 * WIDTH)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: kd.Ball().shifted(90).standing_on(kd.Crate(), None),
            "standing_on: the Crate is not below the Ball. Say where on it with at, as in at=0.5 "
            "for its middle.",
        ),
        (
            lambda: kd.Ball().standing_on("crate"),
            "standing_on: support must be a shape or a point to stand on, not 'crate'.",
        ),
        (
            lambda: kd.Ball().standing_on(kd.Crate(), 1.2),
            "standing_on: at must be from 0 to 1, not 1.2.",
        ),
        (
            lambda: kd.Ball().standing_on(kd.Crate(), True),
            "standing_on: at must be a number from 0 to 1, the name of an anchor or a point "
            "(x, y) in units, not True.",
        ),
        (
            lambda: kd.Ball(2).standing_on(kd.Group(kd.Crate(), kd.Crate().at((30, 0)))),
            "standing_on: at 0.5 of its width, nothing of the Group is below the Ball. Give "
            "another share, or one of its anchors.",
        ),
        (
            lambda: kd.Ball().touching(kd.Crate(), "left", "right"),
            "touching: at the left, align must be top, center or bottom, not 'right'.",
        ),
    ],
)
def test_what_cannot_be_is_told(call, message):
    with pytest.raises(kd.KdvizError) as caught:
        call()
    assert str(caught.value) == message


@pytest.mark.parametrize("share", [np.float32(0.25), np.int64(0), Fraction(1, 4), Decimal("0.5")])
def test_a_share_is_any_number(share):
    assert kd.Ball().standing_on(kd.Crate(), share) == kd.Ball().standing_on(
        kd.Crate(), float(share)
    )


@pytest.mark.parametrize("scale", [0.3, 1, 4])
def test_dots_stand_on_their_edges(scale):
    rect = kd.Rect(12, 6)
    dots = kd.Dots([(0, 0), (3, 1)]).standing_on(rect)
    assert inked(dots, scale)[3] - inked(rect, scale)[1] == MEETS


def test_a_place_on_the_ground_is_used_and_an_unknown_one_told():
    assert kd.Ball(2).standing_on(kd.Ground(20), (50, 0)).bottom == pytest.approx((50, 20))
    with pytest.raises(kd.AnchorError, match="Ground has no anchor 'shore'"):
        kd.Ball(2).standing_on(kd.Ground(20), "shore")


def test_the_end_of_a_line_has_no_slope():
    quarter = kd.Arc(5, 0, 90)
    beside = kd.Circle(2).touching(quarter, "left", "bottom")
    assert beside.lift.right == pytest.approx(-0.9)


def test_very_many_corners_are_thinned_out_to_those_that_can_be_met():
    wave = kd.Polyline([(n / 10, math.sin(n / 7)) for n in range(9000)])
    ball = kd.Circle(3).standing_on(wave, at=0.5)
    gap = min(math.dist(ball.center, point) for point in wave.points)
    assert gap == pytest.approx(3, abs=0.02)


def test_anchors_that_there_are_not_are_told():
    with pytest.raises(kd.AnchorError, match="Crate has no anchor 'lid'"):
        kd.Ball().standing_on(kd.Crate(), "lid")
    with pytest.raises(kd.AnchorError, match="Ball has no anchor 'toe'"):
        kd.Ball().standing_on(kd.Crate(), foot="toe")


@pytest.mark.parametrize("frame", ["square", "slide"])
def test_a_label_of_what_stands_stays_in_the_frame(frame):
    crate = kd.Crate()
    robot = kd.Robot().standing_on(crate).label("on top", side="top")
    picture = kd.Visual("One", "Two.", [crate, robot], frame=frame)
    room = picture.composition.stage.room
    label = next(one for one in leaves(picture.composition.scene) if hasattr(one, "block"))
    top = label.at.y + label.block.cap_top
    assert top == pytest.approx(room.top, abs=0.8)
