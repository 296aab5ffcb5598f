"""Words beside arrows that run aslant or bend, and under bodies whose boxes are wider."""

import math

import pytest
import shapely

import kdviz as kd
from kdviz.check.picture import Picture

GAP = kd.theme("default").label_gap
FIELD = kd.Rect(80, 60, ink="background")


def words_and_line(arrow):
    """The box of an arrow's label, and its seen line, in a picture with room around."""
    picture = Picture(kd.Visual("Less", "Give people less.", [FIELD, arrow]))
    thing = picture.things[1]
    (label,) = thing.labels
    return label.area, thing.marks[0].line, thing.marks[0].half


def arrow(degrees, **more):
    """An arrow through the middle, aslant."""
    x, y = 26 * math.cos(math.radians(degrees)), 26 * math.sin(math.radians(degrees))
    return kd.Arrow((-x, -y), (x, y), head="none", standoff=0, **more)


@pytest.mark.parametrize("degrees", [15, 30, 45, 60, 75, 105, 120, 150, 200, 240, 300, 345])
@pytest.mark.parametrize("side", [None, "top", "bottom", "left", "right"])
def test_words_stand_a_gap_off_a_line_that_runs_aslant(degrees, side):
    words, line, half = words_and_line(arrow(degrees).label("feedback", side=side))
    assert GAP - 0.05 < shapely.distance(words, line) - half < 1.5 * GAP
    middle = words.centroid
    ways = {"top": -middle.y, "bottom": middle.y, "left": -middle.x, "right": middle.x}
    if side:
        center = line.centroid
        ways = {
            "top": center.y - middle.y,
            "bottom": middle.y - center.y,
            "left": center.x - middle.x,
            "right": middle.x - center.x,
        }
        assert ways[side] > 0


@pytest.mark.parametrize("degrees", [0, 40, 90, 130, 180, 250])
@pytest.mark.parametrize("bend", [-0.4, -0.2, 0.2, 0.4])
def test_words_stand_on_the_outer_side_of_a_bend(degrees, bend):
    words, line, half = words_and_line(arrow(degrees, bend=bend).label("flow"))
    assert GAP - 0.05 < shapely.distance(words, line) - half < 1.5 * GAP
    chord = shapely.LineString([line.coords[0], line.coords[-1]])
    assert shapely.distance(words, chord) > shapely.distance(words, line)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270, 0.5])
def test_a_level_or_upright_arrow_has_its_words_beside_its_box(degrees):
    one = arrow(degrees).label("flow")
    assert one.slant_under(kd.Circle(1).pose) is None


def test_words_stand_beside_an_anchor_that_is_asked_for():
    labelled = arrow(40).label("goal", anchor="end", side="right")
    words, line, _ = words_and_line(labelled)
    end = shapely.Point(line.coords[-1])
    assert shapely.distance(words, end) < 2 * GAP


@pytest.mark.parametrize(
    ("thing", "below"),
    [
        (kd.Person(aim=0), lambda person: person.feet.x),
        (kd.Person(aim=180), lambda person: person.feet.x),
        (kd.Thermometer(), lambda thing: thing.bulb.x),
        (kd.Catapult(pull=1), lambda thing: 0.0),
    ],
)
def test_words_stand_under_the_body_and_not_under_an_arm(thing, below):
    for placed in (thing, thing.flipped(), thing.scaled(2), thing.shifted(10, 3)):
        label = placed.label("model").labels[0]
        pin = label.pin(placed, kd.Circle(1).pose).point
        expected = placed.pose.point((below(thing.still), 0)).x
        assert pin.x == pytest.approx(expected, abs=0.6 * placed.pose.scale)
        assert pin.y == placed.box.bottom


@pytest.mark.parametrize(
    ("points", "right"),
    [([(0, 0), (20, -18), (40, -20)], True), ([(40, 0), (20, -18), (0, -20)], False)],
)
def test_words_stand_at_the_end_of_an_open_line(points, right):
    for kind in (kd.Curve, kd.Polyline):
        words, line, half = words_and_line(kind(points).label("training"))
        end = shapely.Point(line.coords[-1])
        assert GAP - 0.05 < shapely.distance(words, end) - half < 1.2 * GAP
        assert (words.centroid.x > end.x) == right
        assert words.centroid.y == pytest.approx(end.y, abs=0.5)
        # Another side is that of the box, as ever.
        above = kind(points).label("training", side="top")
        assert above.labels[0].pin(above, kd.Circle(1).pose).point == above.box.anchor("top")


def test_a_closed_or_filled_line_has_its_words_below():
    for shape in (
        kd.Polyline([(0, 0), (10, 0), (5, 8), (0, 0)]),
        kd.Curve([(0, 0), (10, 0), (5, 8)], fill="white"),
    ):
        assert shape.tail_under(kd.Circle(1).pose) is None
