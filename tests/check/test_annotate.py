"""What is drawn of findings: a finder on each place, and words below the picture or beside it."""

from xml.etree import ElementTree

import pytest

import kdviz as kd
from kdviz.check.annotate import draw_findings
from kdviz.check.finding import Finding
from kdviz.check.review import Review
from kdviz.geometry.boxes import Box

PICTURE = kd.Visual("Less", "Say less.", kd.Rect(40, 20))
LARGE = Finding("error", "It is wrong.", "Put it right.", Box(40, 50, 60, 70), "large")
SMALL = Finding("hint", "It is wrong.", "Put it right.", Box(20, 20, 22, 24), "small")


def drawn(*findings, frame="square"):
    picture = PICTURE.replaced(frame=frame)
    return ElementTree.fromstring(draw_findings(picture, Review(findings)))


def circles(root):
    """The middle, the radius and the fill of each circle."""
    names = ("cx", "cy", "r")
    return [
        (*(float(circle.get(name)) for name in names), circle.get("fill"))
        for circle in root.findall(".//{*}circle")
    ]


def left_of(root, words):
    """How far to the left some words begin, as their first letter's pen has it."""
    (path,) = [path for path in root.findall(".//{*}path") if path.get("data-words") == words]
    return float(path.get("d")[1:].split()[0])


def test_a_place_has_four_corners_around_it():
    root = drawn(LARGE, SMALL)
    large, small = (group.find("{*}path").get("d") for group in root.iter() if is_finder(group))
    # 0.96 units outside of the place, 2.56 units long, or a third of what is smaller.
    assert large.startswith("M39.04 51.6L39.04 49.04L41.6 49.04")
    assert small.startswith("M19.04 20.347L19.04 19.04L20.347 19.04")


def is_finder(group):
    return (group.get("id") or "").endswith(("-finding", "-finding-2"))


def test_numbers_stand_at_places_and_before_words():
    at_place, below = circles(drawn(LARGE))
    assert at_place == (38.08, 48.08, 1.92, "#ff5a5f")
    assert below[0::2] == (9.92, 1.92)
    assert left_of(drawn(LARGE), "error (large): It is wrong. Put it right.") == pytest.approx(
        14.86, abs=0.05
    )


def test_findings_stand_below_each_other():
    *_, first, second = circles(drawn(LARGE, SMALL))
    # The height of a line whose letters are 2.56 units large, and a gap of 4.16 units.
    assert second[1] - first[1] == pytest.approx(6.62, abs=0.05)


def test_beside_a_wide_picture_there_is_a_column():
    root = drawn(LARGE, frame="slide")
    # The slide's own 177.8 units, a column of 84 and a margin of 8.
    assert root.get("viewBox") == "0 0 269.815 100"


def test_what_has_no_room_is_left_out():
    many = [LARGE._replace(what=f"{number} is wrong.") for number in range(99)]
    labels = [path.get("data-words") or "" for path in drawn(*many).findall(".//{*}path")]
    assert "error (large): 0 is wrong. Put it right." in labels
    assert "error (large): 98 is wrong. Put it right." not in labels
