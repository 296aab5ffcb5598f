"""A series laid out as a wall: one picture, in which each stands as it does by itself."""

import io

import pytest
from PIL import Image, ImageChops

import kdviz as kd
from svg_subset import faults_of


@kd.varying
def choice(value=0.5):
    slider = kd.Slider(value, low="few", high="many")
    return kd.Visual("Choose", f"It is {value}.", [kd.Ground(), slider])


def pixels(data):
    return Image.open(io.BytesIO(data)).convert("RGB")


@pytest.mark.parametrize(("frame", "wide"), [("square", 300), ("story", 300), ("card", 400)])
def test_each_picture_is_as_by_itself(frame, wide):
    pictures = kd.series(one.replaced(frame=frame) for one in choice.series(value=(0, 0.5, 1)))
    wall = pictures.wall(2)
    assert (wall.columns, wall.rows) == (2, 2)
    assert faults_of(wall.artwork().svg, pictures[0].theme) == []
    width, height = pictures[0].frame.pixels(wide)
    whole = pixels(wall.png(2 * wide))
    assert whole.size == (2 * wide, 2 * height) or abs(whole.size[1] - 2 * height) <= 1
    for number, picture in enumerate(pictures):
        down, across = divmod(number, 2)
        corner = across * width, down * height
        part = whole.crop((*corner, corner[0] + width, corner[1] + height))
        apart = ImageChops.difference(part, pixels(picture.png(wide)))
        assert sum(max(pixel) > 60 for pixel in apart.get_flattened_data()) <= 0.01 * width * height


def test_it_is_about_as_wide_as_high():
    shapes = {count: choice.series(value=[0.5] * count).wall() for count in (1, 2, 3, 4, 5, 9, 10)}
    assert {count: (wall.columns, wall.rows) for count, wall in shapes.items()} == {
        1: (1, 1),
        2: (2, 1),
        3: (2, 2),
        4: (2, 2),
        5: (3, 2),
        9: (3, 3),
        10: (4, 3),
    }


def test_it_is_saved_shown_and_told_as_pictures_are(tmp_path):
    pictures = choice.series(value=(0, 1))
    wall = pictures.wall()
    assert wall.save(tmp_path / "wall.svg").read_text() == wall.svg()
    assert wall.save(tmp_path / "wall.png").read_bytes() == wall.png()
    assert wall.description == " ".join(picture.description for picture in pictures)
    assert wall.shown().description == wall.description
    assert "Choose" not in wall.svg(bare=True).split("</desc>")[1]
    assert len(wall.svg(bare=True)) < len(wall.svg())


def test_what_all_say_is_said_once():
    same = kd.Visual("Same", "The same.", kd.Circle(5))
    wall = kd.series([same] * 3).wall()
    headings = [mark for mark in wall.artwork().marks if mark.name == "heading"]
    assert len(headings) == 1
    differing = choice.series(value=(0, 0.5, 1)).wall()
    assert len([mark for mark in differing.artwork().marks if mark.name == "heading"]) == 3


def test_a_strip_may_be_longer_than_any_frame():
    wall = choice.series(value=[0, 0.25, 0.5, 0.75, 1, 0]).wall(6)
    assert (wall.frame.width, wall.frame.height) == (6480, 1080)
    assert pixels(wall.png()).size == (6480, 1080)


def test_what_is_too_large_is_told():
    pictures = choice.series(value=[0.5] * 19)
    assert choice.series(value=[0.5] * 18).wall(18).frame.width == 19_440
    with pytest.raises(kd.ParameterError) as caught:
        pictures.wall(19)
    assert str(caught.value) == (
        "wall: 19 pictures in 19 columns make 20520 x 1080 pixels, and a picture has at most "
        "20,000 each way. Show fewer, or in other columns."
    )
    with pytest.raises(kd.ParameterError, match=r"^wall: columns must be at least 1, not 0\.$"):
        pictures.wall(0)
