"""Pictures in other frames and themes carry these in their names, and stand beside the others."""

import json
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

import kdviz as kd
from gallery.folders import VISUAL, names, pictures, write
from kdviz.cli import app
from kdviz.errors import ParameterError
from kdviz.gallery.build import build_folder
from kdviz.gallery.renditions import EVERY_FRAME, check_renditions, list_renditions
from kdviz.gallery.reviewing import review_paths
from kdviz.gallery.site.cards import cards
from kdviz.style.presets import PRESETS

pytestmark = pytest.mark.usefixtures("one_pool")

COLLIDING = "kd.Visual('Less', 'Say less.', [kd.Text('model'), kd.Line((-9, -9), (9, 9))])"
"""Words with a line through them, wherever they are."""

SHADED = "kd.Visual('Less', 'Give people less and less of it. ' * 5, kd.Circle(5))"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    path = Path("gallery")
    path.mkdir()
    write(path, "less.py", f"picture = {VISUAL}")
    write(path, "tall.py", f"picture = {VISUAL}.replaced(title='Tall', frame='story')")
    return path


def built(folder, out="out", **options):
    """Build a folder within this process."""
    with ThreadPoolExecutor(1) as executor:
        return build_folder(folder, out, **{"formats": "svg", "executor": executor} | options)


def kdviz(*arguments, **options):
    result = CliRunner().invoke(app, arguments, prog_name="kdviz", **options)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


# Names


@pytest.mark.parametrize(
    ("frames", "themes", "expected"),
    [
        ([], [], [""]),
        (["square"], [], [""]),
        (["story"], [], ["story"]),
        ([], ["midnight"], ["midnight"]),
        (["story"], ["midnight"], ["story-midnight"]),
        (["square", "story"], ["default", "ink"], ["", "story", "ink", "story-ink"]),
    ],
)
def test_a_look_is_named_for_what_is_not_the_visuals_own(frames, themes, expected):
    visual = kd.Visual("Less", "Say less.", kd.Circle(5))
    assert [rendition.name for rendition in list_renditions(visual, frames, themes)] == expected


def test_what_is_its_own_depends_on_the_visual(folder):
    built(folder, frames=["story"])
    assert sorted(pictures(Path("out"))) == ["less-story.svg", "tall.svg"]


# Beside each other


@pytest.mark.parametrize("other", [{"frames": ["story"]}, {"themes": ["ink"]}, {"formats": "png"}])
def test_another_look_leaves_the_pictures_that_are_there(folder, other):
    built(folder)
    before = pictures(Path("out"))
    assert built(folder, **other).failed == ()
    after = pictures(Path("out"))
    assert before.items() < after.items()
    # And each is known to be up to date.
    assert (built(folder).built, built(folder, **other).built) == ((), ())


def test_the_pictures_of_a_visual_that_is_gone_go_in_every_look(folder):
    built(folder)
    built(folder, frames=["page"])
    (folder / "tall.py").unlink()
    built(folder)
    assert sorted(pictures(Path("out"))) == ["less-page.svg", "less.svg"]


def test_what_is_no_longer_drawn_of_a_visual_goes(folder):
    built(folder, frames=["story"])
    write(folder, "less.py", f"picture = {VISUAL}.replaced(frame='story')")
    built(folder, frames=["story"])
    assert sorted(pictures(Path("out"))) == ["less.svg", "tall.svg"]


def test_two_pictures_never_have_one_name(folder):
    write(folder, "less_story.py", f"picture = {VISUAL}")
    report = built(folder, frames=["square", "story"])
    assert [message for _, message in report.failed] == [
        "gallery/less_story.py: gallery/less.py has a picture 'less-story.svg' too. Rename one."
    ]
    # Also if one of them was there before.
    (failed,) = built(folder, frames=["square", "story"]).failed
    assert failed.name == "less-story"


def test_the_keys_of_a_dict_that_are_written_alike_are_told(folder):
    write(folder, "less.py", f"pictures = {{'a b': {VISUAL}, 'a-b': {COLLIDING}}}")
    (failed,) = built(folder).failed
    assert failed.name == "less-a-b"


def test_comparing_one_look_leaves_the_others_alone(folder):
    built(folder)
    built(folder, themes=["ink"])
    status, printed, _ = kdviz("build", "-o", "out", "--format", "svg", "--check", "--jobs", "1")
    assert (status, printed) == (0, "All 2 pictures in out are what is drawn now.\n")


# Reviewed in every rendition


def test_every_look_is_held_to_the_rules(folder):
    (folder / "tall.py").unlink()
    write(folder, "less.py", f"picture = {SHADED}")
    both = built(folder, frames=["square", "card"])
    alone = built(folder, "alone", frames=["card"])
    entry = json.loads(Path("alone/manifest.json").read_text())["visuals"][0]
    assert {finding["rendition"] for finding in entry["findings"]} == {"card"}
    assert entry["findings"]
    told = json.loads(Path("out/manifest.json").read_text())["visuals"][0]["findings"]
    words = [(finding["rule"], finding["what"], finding["remedy"]) for finding in told]
    assert len(words) == len(set(words))
    assert names(both.built) == names(alone.built) == ["less"]


def test_an_error_says_in_which_look_it_is(folder):
    write(folder, "less.py", f"picture = {COLLIDING}")
    (own,) = built(folder, frames=["square", "story"]).errors
    assert own.message.startswith("text-collision: ")
    (other,) = built(folder, "other", frames=["story"]).errors
    assert (other.name, other.message[:27]) == ("less", "text-collision in story: Th")


def test_check_reviews_in_frames_and_themes(folder):
    found = list(review_paths([folder / "less.py"], frames=["square", "story"], themes=["ink"]))
    assert [outcome.name for outcome, _ in found] == ["less-ink", "less-story-ink"]
    with pytest.raises(ParameterError, match="There is no frame 'storey'"):
        list(review_paths([folder], frames=["storey"]))
    write(folder, "less.py", f"picture = {COLLIDING}")
    status, printed, _ = kdviz(
        *("check", "gallery/less.py", "--frame", "story", "--theme", "ink,midnight"),
        *("--show", "shown"),
    )
    assert status == 1
    assert "less-story-ink (gallery/less.py)\n  error text-collision" in printed
    # In another theme everything stands where it stood, so that it is not told again.
    assert [path.name for path in Path("shown").iterdir()] == ["less-story-ink.svg"]


def test_the_page_marks_only_what_is_found_in_the_picture_that_it_shows(folder):
    write(folder, "less.py", f"picture = {COLLIDING}")
    built(folder, frames=["square", "story"])
    manifest = json.loads(Path("out/manifest.json").read_text())
    (finding,) = manifest["visuals"][0]["findings"]
    assert len(cards(manifest)[0].marks) == len(finding["places"]) == 1
    finding["rendition"] = "story"
    assert cards(manifest)[0].marks == ()


def test_a_frame_by_its_older_name_is_no_second_one():
    assert check_renditions(["card", "landscape"], []) == (("card",), ())
    frames, themes = check_renditions(["all", "banner"], ["all"])
    assert frames == (*EVERY_FRAME, "banner")
    assert themes == tuple(PRESETS)
