"""A folder's settings: what all of its pictures have in common, and what one says for itself."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

import kdviz as kd
from gallery.folders import VISUAL, write
from kdviz.cli import app
from kdviz.errors import GalleryError
from kdviz.gallery.build import build_folder
from kdviz.gallery.find import load_visuals
from kdviz.gallery.reviewing import review_paths
from kdviz.gallery.settings import SETTINGS, FolderSettings, read_settings
from kdviz.gallery.site.cards import cards

pytestmark = pytest.mark.usefixtures("one_pool")

ALL = """
theme = "midnight"
frames = ["square", "landscape"]
signature = "@kd"
language = "DE"
author = "Ada"
"""


EVERY_OTHER = ("portrait", "tall", "card", "story", "slide", "page")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "less.py", f"picture = {VISUAL}")
    return path


def say(folder, text):
    """Write settings into a folder."""
    (folder / SETTINGS).write_text(text)


def built(folder, **options):
    """Build a folder within this process, and return what is made and how many are kept."""
    with ThreadPoolExecutor(1) as executor:
        report = build_folder(folder, "out", **{"formats": "svg", "executor": executor} | options)
    return [path.name for one in report.built for path in one.paths], len(report.unchanged)


def manifest():
    return json.loads(Path("out/manifest.json").read_text())


# What is said


def test_what_a_folder_says_is_read(folder):
    assert read_settings(folder) == FolderSettings()
    say(folder, ALL)
    assert read_settings(folder) == FolderSettings(
        "midnight", ("square", "card"), "@kd", "de", "Ada"
    )
    (folder / SETTINGS).write_bytes(b"\xef\xbb\xbf" + b'theme = "ink"')
    assert read_settings(folder).theme == "ink"
    say(folder, 'frames = "all"')
    assert read_settings(folder).frames == ("square", *EVERY_OTHER)


def test_pictures_are_made_as_their_folder_says(folder):
    say(folder, ALL)
    assert built(folder) == (["less.svg", "less-card.svg"], 0)
    (entry,) = manifest()["visuals"]
    assert (entry["language"], entry["author"]) == ("de", "Ada")
    assert entry["alt"] == kd.Visual("Less", "Give people less.", kd.Circle(5)).description
    assert {picture["theme"] for picture in entry["pictures"]} == {"midnight"}
    assert kd.theme("midnight").background in Path("out/less.svg").read_text()
    (card,) = cards(manifest())
    assert (card.author, card.language) == ("Ada", "de")


def test_a_visual_may_say_otherwise(folder):
    said = "theme='ink', frame='story', language='fr'"
    write(folder, "own.py", f"picture = {VISUAL}.replaced({said})")
    write(folder, "same.py", f"picture = {VISUAL}.replaced(frame='square', theme='default')")
    write(folder, "other.py", f"picture = {VISUAL}.replaced(title='Other')")
    say(folder, ALL)
    new, _ = built(folder)
    assert sorted(new) == [
        *("less-card.svg", "less.svg", "other-card.svg", "other.svg", "own.svg", "same.svg"),
    ]
    own = next(entry for entry in manifest()["visuals"] if entry["name"] == "own")
    assert (own["language"], own["pictures"][0]["theme"]) == ("fr", "ink")
    (found,) = load_visuals(folder / "own.py")
    assert found.visual.theme.signature == "@kd"


@pytest.mark.parametrize(
    ("look", "signed"),
    [
        ("kd.Theme('mine')", "@kd"),
        ("kd.Theme('mine').replaced(label=3.4)", "@kd"),
        ("kd.theme('ink')", "@kd"),
        ("kd.Theme('mine', signature='@me')", "@me"),
        ("kd.Theme('mine', signature='')", ""),
        ("kd.theme('ink').replaced(signature='')", ""),
        ("kd.Theme('mine', signature='').replaced(label=3.4)", ""),
    ],
)
def test_a_theme_may_be_signed_otherwise_or_not_at_all(folder, look, signed):
    write(folder, "own.py", f"picture = {VISUAL}.replaced(theme={look})")
    say(folder, ALL)
    (found,) = load_visuals(folder / "own.py")
    assert found.visual.theme.signature == signed


def test_options_of_the_command_hold_instead(folder):
    say(folder, ALL)
    new, _ = built(folder, frames=["story"], themes=["ink"])
    assert new == ["less-story-ink.svg"]
    assert 'id="less-signature"' in Path("out/less-story-ink.svg").read_text()


def test_each_picture_is_reviewed_in_the_frames_of_its_folder(folder):
    say(folder, ALL)
    found = review_paths([folder])
    assert [outcome.name for outcome, _ in found] == ["less", "less-card"]
    assert [one.name for one, _ in review_paths([folder], frames=["tall"])] == ["less-tall"]


# What has changed


def test_what_depends_on_settings_is_made_anew_when_they_change(folder):
    assert built(folder) == (["less.svg"], 0)
    before = Path("out/less.svg").read_bytes()
    assert built(folder) == ([], 1)
    say(folder, 'signature = "@kd"')
    assert built(folder) == (["less.svg"], 0)
    assert Path("out/less.svg").read_bytes() != before
    assert built(folder) == ([], 1)
    (folder / SETTINGS).unlink()
    assert built(folder) == (["less.svg"], 0)
    assert Path("out/less.svg").read_bytes() == before


def test_a_frame_that_is_not_wanted_any_more_goes(folder):
    say(folder, 'frames = ["square", "card"]')
    built(folder)
    say(folder, 'frames = ["square"]')
    built(folder)
    assert [path.name for path in Path("out").glob("*.svg")] == ["less.svg"]


# What cannot be


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "them = 1",
            "gallery/kdviz.toml: there is no setting 'them'. There are: theme, frames, signature, "
            "language and author. Did you mean 'theme'?",
        ),
        (
            'theme = "midnigt"',
            "gallery/kdviz.toml: theme: There is no theme 'midnigt'. There are: default, midnight, "
            "mono and ink. Did you mean 'midnight'?",
        ),
        (
            'frames = ["storey"]',
            "gallery/kdviz.toml: frames: There is no frame 'storey'. There are: square, portrait, "
            "tall, card, story, slide, page and banner, or a Frame of your own. Did you mean "
            "'story'?",
        ),
        (
            "frames = []",
            "gallery/kdviz.toml: frames must be names of frames, as in "
            '["square", "story"], not [].',
        ),
        (
            "theme = 3",
            "gallery/kdviz.toml: theme must be words in quotes, not 3.",
        ),
        (
            'language = "german!"',
            "gallery/kdviz.toml: language must be the code of a language, such as 'en', 'de' or "
            "'pt-BR', not 'german!'.",
        ),
        (
            f'signature = "{"x" * 31}"',
            "gallery/kdviz.toml: signature must have at most 30 letters, as in '@name', and "
            f"'{'x' * 31}' has 31.",
        ),
        (
            'author = "' + "a" * 201 + '"',
            "gallery/kdviz.toml: author must have at most 200 letters, not 201.",
        ),
        (
            "theme =",
            "gallery/kdviz.toml is no TOML: Invalid value (at end of document). A setting is a "
            'line such as theme = "midnight".',
        ),
        (
            "a = " + "[" * 5000,
            "gallery/kdviz.toml is no TOML: it is nested too deeply. A setting is a line such as "
            'theme = "midnight".',
        ),
        (
            "#" * 70_000,
            "gallery/kdviz.toml is larger than 65,536 bytes, which no settings are.",
        ),
    ],
)
def test_settings_that_cannot_be_are_told_before_anything_is_made(folder, text, told):
    say(folder, text)
    with pytest.raises(GalleryError) as caught:
        built(folder)
    assert str(caught.value) == told
    assert not Path("out").exists()
    with pytest.raises(GalleryError):
        list(review_paths([folder]))


def test_a_file_of_settings_that_is_none(folder):
    (folder / SETTINGS).mkdir()
    with pytest.raises(GalleryError, match=r"is no file. Remove it, or write settings into it\.$"):
        read_settings(folder)
    (folder / SETTINGS).rmdir()
    (folder / SETTINGS).write_bytes(b"\xff\xfe")
    with pytest.raises(GalleryError, match=r"is no text in UTF-8. Save it as that\.$"):
        read_settings(folder)


def test_the_command_ends_with_one_sentence(folder):
    say(folder, "theme = 3")
    for command in (["build", "gallery", "-o", "out"], ["check", "gallery"]):
        result = CliRunner().invoke(app, command, prog_name="kdviz")
        assert result.exit_code == 2
        assert "gallery/kdviz.toml: theme must be words in quotes, not 3." in result.stderr
