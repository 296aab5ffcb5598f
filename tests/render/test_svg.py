"""The SVG as others take it: names, what is read aloud, and fills by either rule."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

import kdviz as kd
from cairo import needs_cairo
from kdviz.gallery.find import find_files, load_visuals
from kdviz.geometry.uniting import unite_contours
from kdviz.render.names import name_picture
from kdviz.render.raster import channels, raster
from kdviz.render.svg import svg
from kdviz.scene.marks import PathMark, TextMark, leaves
from kdviz.text.fonts import font
from kdviz.text.setting import Block, Glyph, SetLine

GALLERY = Path(__file__).resolve().parent.parent.parent / "gallery"
ROUNDING = 8
"""In levels: where contours are rounded to thousandths of a unit, slivers are left."""

SVG = "{http://www.w3.org/2000/svg}"


def parsed(*scene, title="Drift", message="The target moved."):
    return ElementTree.fromstring(kd.Visual(title, message, scene).svg())


def ids(root):
    return [element.get("id") for element in root.iter() if "id" in element.attrib]


def drawn_ids(*scene, **words):
    """The names of what is drawn of a scene, without those of the picture itself."""
    names = ids(parsed(*scene, **words))
    return [re.sub("^drift-", "", name) for name in names[names.index("drift-message") + 1 :]]


@cache
def gallery():
    return [one for path in find_files(GALLERY) for one in load_visuals(path)]


# Names.


def test_each_shape_of_a_scene_has_a_readable_name():
    catapult, basket = kd.row(kd.Catapult(), kd.Basket(), gap=30, align="bottom")
    names = drawn_ids(
        kd.Ground(),
        catapult.label("model"),
        basket.label("trained on", ink="red"),
        kd.Arrow(catapult.right, basket.left),
        kd.Arrow(basket.right, basket.right.shifted(20)),
        kd.Text("bias & noise").at(basket.top.shifted(dy=-20)),
    )
    assert names == [
        "ground",
        *("catapult", "label-model"),
        *("basket", "label-trained-on"),
        "arrow",
        "arrow-2",
        "text-bias-noise",
    ]


def test_a_label_lies_in_the_group_of_its_object():
    root = parsed(kd.Catapult().label("model"), kd.Circle(5).shifted(60).label("less"))
    for name, label in (("catapult", "label-model"), ("circle", "label-less")):
        (group,) = [g for g in root.iter(f"{SVG}g") if g.get("id") == f"drift-{name}"]
        assert group[-1].get("id") == f"drift-{label}"


def test_several_plain_shapes_as_one_are_a_group_and_a_row_of_objects_is_none():
    boat = kd.Group([kd.Rect(9, 3), kd.Line((0, 0), (0, -9))])
    assert drawn_ids(boat) == ["group"]
    assert drawn_ids(kd.row(kd.Ball(), kd.Ball(), kd.Basket())) == ["ball", "ball-2", "basket"]
    assert drawn_ids(kd.row(kd.Ball(), kd.Ball()).label("both")) == [
        "group",
        *("ball", "ball-2", "label-both"),
    ]


def test_parts_of_an_object_have_no_name():
    assert drawn_ids(kd.Catapult()) == ["catapult"]


def test_an_object_in_an_object_has_a_name():
    assert "ball" in drawn_ids(kd.Scale(left_load=kd.Ball(), right_load=kd.Basket()))


def test_a_negative_is_named_after_its_shape():
    assert drawn_ids(kd.Negative(kd.Basket())) == ["basket"]


@given(st.text(max_size=80))
def test_a_picture_has_a_valid_name_whatever_its_title(title):
    assert re.fullmatch("[a-z][a-z0-9-]{0,48}", name_picture(title))


def test_titles_in_another_script_have_names_of_their_own():
    names = {name_picture(title) for title in ("Дрейф", "Модель", "漂移")}
    assert len(names) == 3
    assert all(name.startswith("picture-") for name in names)


@given(st.lists(st.sampled_from(["a", "a 2", "A", "ä", "2", "a-2"]), min_size=1, max_size=9))
def test_no_two_names_of_a_picture_are_the_same(words):
    texts = [kd.Text(word).shifted(dy=9 * place) for place, word in enumerate(words)]
    names = ids(parsed(kd.Ground(), *texts))
    assert max(Counter(names).values()) == 1
    assert all(re.fullmatch("drift-[a-z0-9-]+", name) for name in names)


@pytest.mark.slow
def test_no_name_of_the_gallery_is_that_of_something_else_on_a_page():
    names = Counter(
        name for one in gallery() for name in ids(ElementTree.fromstring(one.visual.svg()))
    )
    assert all("-" in name for name in names)
    titles = Counter(one.visual.title for one in gallery())
    shared = {name_picture(title) for title, count in titles.items() if count > 1}
    twice = [name for name, count in names.items() if count > 1]
    assert [name for name in twice if not name.startswith(tuple(shared))] == []


def test_every_picture_of_the_gallery_has_a_named_object():
    for one in gallery():
        names = ids(ElementTree.fromstring(one.visual.svg(bare=True)))
        things = [name for name in names[3:] if not re.search("-(ground|label|text)", name)]
        assert things, one.name


# Alone.


def test_each_element_says_its_whole_look():
    for one in gallery():
        root = ElementTree.fromstring(one.visual.svg())
        for group in root.iter(f"{SVG}g"):
            assert set(group.attrib) == {"id"}
        for path in root.iter(f"{SVG}path"):
            assert "fill" in path.attrib
            assert ("stroke" in path.attrib) == (path.get("stroke-linecap") == "round")
        assert root.get("stroke") == "none"


# Read aloud.


def test_title_and_description_are_told_once():
    root = parsed(kd.Circle(5).label("less"))
    (title,), (description,) = root.findall(f"{SVG}title"), root.findall(f"{SVG}desc")
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert not [one for one in root.iter() if "aria-label" in one.attrib]


def test_without_a_title_the_message_is_told_once():
    root = parsed(kd.Circle(5), title="")
    assert root.find(f"{SVG}title").text == "The target moved."
    assert root.find(f"{SVG}desc") is None
    # A reference to the title would make it the description, too.
    assert not {"aria-labelledby", "aria-describedby"} & set(root.attrib)


def test_pictures_of_one_title_are_told_apart():
    one, other = parsed(kd.Circle(5)), parsed(kd.Circle(5), message="The aim did not.")
    assert one.get("aria-labelledby") != other.get("aria-labelledby")


# Fills.


@needs_cairo
def test_letters_do_not_overlap_themselves():
    letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789&@%ßäé"
    lines = [letters[start : start + 12] for start in range(0, len(letters), 12)]
    assert_same_by_either_rule(kd.Visual("Letters", "All.", kd.Text("\n".join(lines))))


@needs_cairo
@given(st.text("aefo", min_size=2, max_size=5), st.lists(st.floats(0, 1), min_size=5, max_size=5))
def test_letters_do_not_overlap_each_other(letters, places):
    face = font("Manrope", 500)
    shaped, _ = face.shaped(letters)
    glyphs = [
        Glyph(face, one.glyph, x, y)
        for one, x, y in zip(shaped, places, reversed(places), strict=False)
    ]
    block = Block((SetLine(letters, tuple(glyphs), 1.0),), 20.0, "left", 30.0, face)
    text = TextMark(block, kd.Point(30, 40), "white")
    theme, frame = kd.theme("default"), kd.frame("square")
    written = svg([text], frame, theme, title="Letters", description="Together.")
    assert difference_by_rule(written) <= ROUNDING


coordinates = st.tuples(st.floats(-20, 20), st.floats(-20, 20))


@needs_cairo
@example([(0.0, 12.0), (0.0, 0.0), (-13.25, 0.15625), (0.0, 12.0), (-13.4375, 0.0)], "red")
@given(st.lists(coordinates, min_size=3, max_size=7), st.sampled_from(["red", None]))
def test_fills_do_not_overlap_themselves(points, ink):
    scene = [kd.Curve(points, closed=True, fill="blue", ink=ink), kd.Rect(50, 50)]
    visual = kd.Visual("Fill", "Once.", scene)
    filled = [mark for mark in leaves(visual.marks) if isinstance(mark, PathMark) and mark.fill]
    united = [unite_contours(mark.outline.commands) for mark in filled]
    # Now and then contours cannot be united without a change of what they cover, and are left.
    assume(any(united) or difference_by_rule(visual.svg()) <= 8)
    assert_same_by_either_rule(visual)


def test_a_path_that_crosses_itself_keeps_its_line():
    star = kd.Path("M 0 -9 L 6 8 L -9 -3 H 9 L -6 8 Z", fill="blue", ink="red")
    fill, line = parsed(star)[-1]
    assert "stroke" not in fill.attrib
    assert line.get("fill") == "none"
    assert line.get("d").count("L") == 4


@pytest.mark.slow
@needs_cairo
def test_fills_of_the_gallery_do_not_overlap_themselves():
    for one in gallery():
        assert_same_by_either_rule(one.visual)


@needs_cairo
def test_what_overlaps_would_be_noticed():
    plain = kd.Visual("Fill", "Once.", kd.Rect(9, 9, fill="blue")).svg()
    crossing = re.sub('d="M([^"]*Z)"', r'd="M\1M\1"', plain)
    assert difference_by_rule(crossing) > 100


def difference_by_rule(given):
    """Return by how many levels a picture's pixels differ if all is filled by the other rule."""
    other = given.replace("<svg ", '<svg fill-rule="evenodd" ', 1)
    one, two = (channels(raster(each, 540, 540, "#0f1117", "cairosvg")) for each in (given, other))
    return np.abs(one.astype(int) - two).max()


def assert_same_by_either_rule(visual):
    assert difference_by_rule(visual.svg()) <= ROUNDING


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_shape_alone_in_groups_has_one_name(depth):
    shape = kd.Circle(5)
    for _ in range(depth):
        shape = kd.Group([shape])
    root = ElementTree.fromstring(kd.Visual("", "Here.", shape).svg())
    circles = root.iter("{http://www.w3.org/2000/svg}circle")
    assert [circle.get("id", "").rpartition("-")[2] for circle in circles] == ["circle"]
