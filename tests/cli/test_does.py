"""``kdviz components --does``: an object is found by what it does."""

import pytest
from click.testing import CliRunner

from kdviz.cli import app


def components(*arguments):
    result = CliRunner().invoke(app, ["components", *arguments], prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def found(words):
    status, printed, _ = components("--does", words)
    assert status == 0
    return [line.split()[0] for line in printed.splitlines()]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("weighs", "Scale"),
        ("weigh", "Scale"),
        ("throws", "Catapult"),
        ("throwing", "Catapult"),
        ("catches what falls", "Net"),
        ("LEAKS", "Bucket"),
        ("lights", "Spotlight"),
        ("holds", "ShipAnchor"),
    ],
)
def test_an_object_is_found_by_its_verb_in_any_form(words, name):
    assert name in found(words)


def test_all_words_have_to_be_said():
    assert "Scale" not in found("catches things")


def test_a_line_says_what_it_is_and_does():
    status, printed, _ = components("--does", "weighs")
    assert status == 0
    assert (
        "  Scale   A balance with two pans, which tilts by what it weighs. It weighs two things."
        in printed.splitlines()
    )


@pytest.mark.parametrize("words", ["dissolves", "?", " "])
def test_what_no_object_does_is_told(words):
    assert components("--does", words) == (
        1,
        f"No object says {words!r} of itself. All of them: kdviz components.\n",
        "",
    )


@pytest.mark.parametrize("further", [["Scale"], ["--draw"]])
def test_it_goes_with_nothing_else(further):
    assert components("--does", "weighs", *further) == (
        2,
        "",
        "Error: --does lists objects: it takes no name and no --draw.\n",
    )
