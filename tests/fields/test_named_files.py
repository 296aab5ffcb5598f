"""What is read from JSON names files below the working folder, and learns of no others."""

import json
import os
import shutil

import font_manrope
import pytest

import kdviz as kd
from kdviz.errors import quote

FONT = font_manrope.font_files["ManropeVariableFont_wght"]
THEME = {"name": "own", "fonts": ["Manrope"]}
PICTURE = {"title": "", "message": "Less.", "scene": [{"kind": "Circle", "radius": 5}]}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "own/fonts").mkdir(parents=True)
    (tmp_path / "other").mkdir()
    own = tmp_path / "own"
    shutil.copy(FONT, own / "fonts/letters.ttf")
    shutil.copy(FONT, tmp_path / "other/letters.ttf")
    (own / "inside").symlink_to("fonts")
    (own / "outside").symlink_to("../other")
    (own / "in-a-circle").symlink_to("in-a-circle")
    (own / "letters.ttf").symlink_to("../other/letters.ttf")
    (own / "as-large.ttf").write_bytes(bytes(10_000_000))
    (own / "too-large.ttf").write_bytes(bytes(10_000_001))
    if hasattr(os, "mkfifo"):
        os.mkfifo(own / "pipe.ttf")
    monkeypatch.chdir(own)
    return own


def read_theme(font):
    return kd.Theme.model_validate_json(json.dumps(THEME | {"fonts": [font]}))


@pytest.mark.parametrize(
    "name",
    ["Manrope", "fonts/letters.ttf", "./fonts/letters.ttf", "inside/letters.ttf", "as-large.ttf"],
)
def test_a_file_below_the_folder_may_be_named(folder, name):
    assert read_theme(name).fonts == (name,)


OUTSIDE = [
    "fonts",
    "nothing.ttf",
    "pipe.ttf",
    "letters.ttf",
    "outside/letters.ttf",
    "outside/nothing.ttf",
    "in-a-circle",
    "../other/letters.ttf",
    "fonts/../fonts/letters.ttf",
    "/etc/passwd",
    "/etc/nothing",
    "a\0b",
    "a/" * 4000,
]


@pytest.mark.parametrize("name", OUTSIDE, ids=lambda name: ascii(name[:12]))
def test_what_is_elsewhere_is_refused_whether_it_is_there_or_not(folder, name):
    with pytest.raises(kd.ParameterError) as caught:
        read_theme(name)
    assert str(caught.value) == (
        "Theme: fonts must name files below the working folder, by relative paths, "
        f"when read from JSON, not {quote(name)}."
    )


def test_a_file_that_is_too_large_is_refused(folder):
    with pytest.raises(kd.ParameterError) as caught:
        read_theme("too-large.ttf")
    assert str(caught.value) == (
        "Theme: fonts must name files of at most 10 MB when read from JSON, "
        "and 'too-large.ttf' has 10,000,001 bytes."
    )


def test_a_theme_within_a_picture_is_held_to_it_too(folder):
    told = PICTURE | {"theme": THEME | {"fonts": ["/etc/passwd"]}}
    with pytest.raises(kd.ParameterError, match="below the working folder"):
        kd.Visual.model_validate_json(json.dumps(told))
    with pytest.raises(kd.ParameterError, match="below the working folder"):
        kd.Visual.model_validate_json(json.dumps(PICTURE | {"data": "/etc/passwd"}))
    again = kd.Visual.model_validate_json(
        json.dumps(PICTURE | {"theme": THEME | {"fonts": ["fonts/letters.ttf"]}})
    )
    assert again.svg().startswith("<svg")


def test_python_names_what_it_likes(folder):
    font = str(folder.parent / "other/letters.ttf")
    with pytest.raises(kd.ParameterError):
        read_theme(font)
    theme = kd.Theme("own", fonts=(font,))
    assert kd.Visual("", "Less.", kd.Circle(5), theme=theme).svg().startswith("<svg")
