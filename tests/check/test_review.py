"""A review as a whole: levels, silence with a reason, strict saving, other packages' rules."""

import json
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

import kdviz as kd
from kdviz.check import registry
from kdviz.check.finding import Finding, tell_once
from kdviz.check.report import REPORTS, Reviewed, as_json
from kdviz.check.review import review

CROWDED = kd.Visual("Less", "Say it. " * 18, kd.Basket().label("words"))
COLLIDING = kd.Visual("Less", "Give people less.", [kd.Text("model"), kd.Line((-9, 0), (9, 0))])


def test_findings_come_with_the_worst_first():
    both = COLLIDING.replaced(message="Say it well. " * 8)
    found = review(both, only=["words", "text-collision"])
    assert [one.level for one in found.findings] == ["error", "warning"]
    assert [one.rule for one in found.errors] == ["text-collision"]
    assert found.of("hint") == ()


def test_what_is_silenced_is_kept_apart_with_its_reason():
    silent = CROWDED.replaced(silenced={"words": "It is about having too many of them."})
    (kept,) = review(CROWDED, only=["words"]).findings
    found = review(silent, only=["words"])
    assert found.findings == ()
    assert found.silenced == ((kept, "It is about having too many of them."),)


def test_a_silence_survives_json():
    silent = CROWDED.replaced(silenced={"words": "It has to."})
    assert kd.Visual.model_validate_json(silent.model_dump_json()) == silent


@pytest.mark.parametrize(
    ("silenced", "message"),
    [
        (
            {"words": " "},
            "Visual: silenced must say why the rule 'words' does not hold for this picture.",
        ),
        (
            ["words"],
            "Visual: silenced must be the ids of rules with a reason each, not ['words'].",
        ),
        (
            {"words": 3},
            "Visual: silenced must be the ids of rules with a reason each, not {'words': 3}.",
        ),
    ],
)
def test_a_silence_needs_a_reason(silenced, message):
    with pytest.raises(kd.ParameterError) as caught:
        CROWDED.replaced(silenced=silenced)
    assert str(caught.value) == message


def test_a_rule_that_there_is_not_cannot_be_silenced():
    with pytest.raises(kd.ParameterError) as caught:
        review(CROWDED.replaced(silenced={"word": "It has to."}))
    message = str(caught.value)
    assert message.startswith("There is no rule 'word'. There are: ")
    assert message.endswith("Did you mean 'words'?")


def test_only_a_visual_is_reviewed():
    with pytest.raises(kd.ParameterError) as caught:
        review("drift.png")
    assert str(caught.value) == "review: visual must be a Visual, not 'drift.png'."


# Told once


TWICE = COLLIDING.replaced(
    scene=[
        kd.Text("model"),
        kd.Line((-9, 0), (9, 0)),
        kd.Text("model").at((0, 30)),
        kd.Line((-9, 30), (9, 30)),
    ]
)


def test_what_is_said_of_several_places_is_told_once_with_how_many():
    found = review(TWICE, only=["text-collision"])
    assert len(found.findings) == 2
    (remark,) = tell_once(found.findings)
    assert (remark.finding, remark.times) == (found.findings[0], 2)
    assert remark.places == tuple(finding.place for finding in found.findings)
    assert f"{remark.finding.what} (2 times) {remark.finding.remedy}" == remark.sentence


@pytest.mark.parametrize("form", ["text", "github"])
def test_reports_tell_it_once(form):
    said = REPORTS[form](
        [Reviewed("less", Path("less.py"), review(TWICE, only=["text-collision"]))]
    )
    assert said.count("text-collision") == said.count("(2 times)") == 1
    assert "1 picture: 1 error." in said


def test_a_report_for_programs_has_every_place():
    told = json.loads(as_json([Reviewed("less", Path("less.py"), review(TWICE))]))
    (found,) = (one for one in told["pictures"][0]["findings"] if one["rule"] == "text-collision")
    assert (found["times"], len(found["places"]), found["places"][0]) == (2, 2, found["place"])


def test_what_is_refused_is_told_once(tmp_path):
    with pytest.raises(kd.CheckError) as caught:
        TWICE.save(tmp_path / "less.svg", strict=True)
    assert str(caught.value).startswith("'Less' has 1 error:")
    assert str(caught.value).count("text-collision") == 1


def test_what_differs_in_anything_is_told_apart():
    one = Finding("hint", "A line is short.", "Draw it longer.", rule="short")
    others = [one._replace(**{name: "other"}) for name in ("level", "what", "remedy", "rule")]
    assert [remark.times for remark in tell_once([one, *others, one])] == [2, 1, 1, 1, 1]


# Strict saving


def test_a_picture_with_errors_is_not_saved_if_it_is_to_be_strict(tmp_path):
    path = tmp_path / "less.svg"
    path.write_text("as it was")
    with pytest.raises(kd.CheckError) as caught:
        COLLIDING.save(path, strict=True)
    assert str(caught.value).startswith("'Less' has 1 error:\n  text-collision: ")
    assert path.read_text() == "as it was"
    COLLIDING.save(path)
    assert path.read_text().startswith("<svg")


def test_a_picture_with_no_more_than_warnings_is_saved(tmp_path):
    picture = kd.Visual("Less", "Give people less.", kd.Basket().label("words"))
    assert picture.save(tmp_path / "less.svg", strict=True).exists()


def test_a_silenced_error_does_not_keep_a_picture_from_being_saved(tmp_path):
    silent = COLLIDING.replaced(silenced={"text-collision": "It is struck out."})
    assert silent.save(tmp_path / "less.svg", strict=True).exists()


# Rules of other packages


def no_cats(picture):
    """Yield a finding for a picture of cats."""
    if "cat" in picture.visual.message:
        yield Finding("warning", "There is a cat.", "Take a dog.")


def broken(picture):
    """Fail."""
    raise ZeroDivisionError("broken")


@pytest.fixture
def registered(monkeypatch):
    """Return a way to register a rule as another package's entry point does."""
    registry.load_rules.cache_clear()
    points = []

    def register(name, value):
        points.append(EntryPoint(name, value, registry.ENTRY_POINTS))

    monkeypatch.setattr(registry, "entry_points", lambda group: points)
    yield register
    registry.load_rules.cache_clear()


def test_a_rule_of_another_package_is_one_like_any_other(registered):
    registered("no-cats", f"{__name__}:no_cats")
    picture = kd.Visual("Pets", "Here is a cat.", kd.Basket())
    (found,) = review(picture, only=["no-cats"]).findings
    assert found == Finding("warning", "There is a cat.", "Take a dog.", None, "no-cats")
    silent = picture.replaced(silenced={"no-cats": "It is a good cat."})
    assert review(silent, only=["no-cats"]).findings == ()


def test_a_rule_that_fails_is_named(registered):
    registered("broken", f"{__name__}:broken")
    with pytest.raises(kd.CheckError) as caught:
        review(CROWDED, only=["broken"])
    assert str(caught.value) == "The rule 'broken' failed: ZeroDivisionError: broken"


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        (
            "words",
            "somewhere:words",
            "The rule 'words' of somewhere:words has the id of another rule. "
            "Register it under a name of its own.",
        ),
        (
            "lost",
            "no_such_module:lost",
            "The rule 'lost' of no_such_module:lost cannot be loaded from 'no_such_module:lost': "
            "ModuleNotFoundError: No module named 'no_such_module'",
        ),
    ],
)
def test_a_rule_that_cannot_be_registered_is_told(registered, name, value, message):
    registered(name, value)
    with pytest.raises(kd.CheckError) as caught:
        review(CROWDED)
    assert str(caught.value) == message
