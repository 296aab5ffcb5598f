"""What is said of everything that is public: one reading, for every place that shows it."""

import re

import pytest

import kdviz as kd
from kdviz.picture.visual import Visual
from kdviz.reference.catalogue import entries, find_component, find_entry, public, sections
from kdviz.reference.docstrings import read_docstring, read_example
from kdviz.reference.reading import read
from kdviz.reference.spelling import spell, write

every_entry = pytest.mark.parametrize("entry", entries().values(), ids=entries())


@every_entry
def test_everything_public_says_what_it_is_and_what_its_parts_mean(entry):
    assert entry.summary.endswith((".", ":"))
    for parameter in entry.parameters:
        assert parameter.means, parameter
        assert parameter.takes, parameter
        assert not re.search(
            r"typing|<class|Annotated|\\[|~|None from|from.*above|[a-z]Field", parameter.takes
        ), parameter
    for one in (*entry.anchors, *entry.verbs):
        assert one.means.endswith((".", ":")), one
    for verb in entry.verbs:
        assert all(parameter.means for parameter in verb.parameters), verb
    compile(entry.example, entry.name, "exec")


@every_entry
def test_no_verb_is_called_as_it_cannot_be(entry):
    for verb in entry.verbs:
        compile(f"shape.{verb.call}".replace("*, ", "").replace("**", "*"), verb.name, "eval")


def test_every_public_name_that_is_used_in_pictures_has_its_entry():
    others = {"Ink", "Dash", "Weight", "Number", "Positive", "NotNegative", "Share"}
    others |= {"PointLike", "ideas"}
    errors = {name for name in kd.__all__ if name.endswith("Error")}
    assert set(entries()) == set(kd.__all__) - errors - others
    assert [entry.name for told in sections().values() for entry in told if entry.room == "style"]
    assert sorted(entry.name for told in sections().values() for entry in told) == sorted(public())


def test_a_name_is_found_in_any_spelling():
    assert find_component("puzzle-piece") is kd.PuzzlePiece
    assert find_entry("ROW").name == "row"
    assert [find_entry(name).room for name in ("Theme", "theme")] == ["style", "style"]
    assert (
        find_entry("theme").parameters[0].name == find_entry("Theme").parameters[0].name == "name"
    )
    assert not find_entry("theme").verbs
    assert find_entry("Theme").verbs


def test_a_name_that_there_is_not_is_refused():
    with pytest.raises(kd.ParameterError) as caught:
        find_entry("Arow")
    assert str(caught.value) == (
        "There is no name 'Arow'. Did you mean 'Arrow'? All of them: kdviz components."
    )


def test_a_third_partys_object_is_read_like_those_of_the_library():
    class Lamp(kd.Component):
        """A lamp.

        It gives light.
        """

        level: kd.Share = 1.0

        def draw(self):
            """Yield the bulb."""
            yield kd.Circle(2)

        @kd.anchor
        def bulb(self) -> kd.Point:
            """The middle of the bulb."""
            return kd.Point(0, 0)

        def dimmed(self, by: kd.Share = 0.5) -> "Lamp":
            """Return a darker copy.

            Args:
                by: how much darker.
            """
            return self.replaced(level=self.level * by)

    entry = read(Lamp)
    assert entry.call == "Lamp(level=1.0)"
    assert entry.more == ("It gives light.",)
    assert [p.takes for p in entry.parameters] == ["a number from 0 to 1"]
    assert entry.anchors == (("bulb", "The middle of the bulb."),)
    assert [verb.call for verb in entry.verbs] == ["dimmed(by=0.5)"]
    assert entry.verbs[0].parameters[0].means == "how much darker"


def test_a_visual_tells_of_its_methods_and_of_nothing_of_pydantic():
    assert {verb.name for verb in read(Visual).verbs} == {
        "png",
        "replaced",
        "save",
        "shown",
        "svg",
    }


def test_a_docstring_is_taken_apart():
    words = read_docstring(kd.row)
    assert words.summary == "Return shapes side by side, from left to right."
    assert list(words.items("Args")) == ["shapes", "gap", "align", "carrying"]
    assert words.items("Raises")["LayoutError"] == "there are no shapes."
    assert "kd.row(" in read_example(kd.row)


def test_names_in_docstrings_are_in_single_backticks_without_their_home():
    def one():
        """Like :meth:`~kdviz.scene.shape.Shape.label`, but ``plain``."""

    assert read_docstring(one).summary == "Like `label`, but `plain`."


@pytest.mark.parametrize(
    ("annotation", "words"),
    [
        (int, "a whole number"),
        (str | None, "text or None"),
        (tuple[float, float], "two numbers"),
        (tuple[tuple[float, ...], ...], "rows of numbers"),
        (tuple[kd.Point, ...], "points"),
        (tuple[str, int], "text and a whole number"),
        (kd.Shape | None, "a shape or None"),
        (kd.Theme, "a Theme"),
        (kd.Share, "a number from 0 to 1"),
        (kd.Ink | None, '"white", "red", "blue", "background" or None'),
    ],
)
def test_types_are_put_into_words(annotation, words):
    assert spell(annotation) == words


def test_values_are_written_as_code():
    assert write("a 'word' à") == "\"a 'word' à\""
    assert write(0.5) == "0.5"
