"""The thesaurus: data that holds together, joined with what objects say of themselves."""

import re

import pytest

import kdviz as kd
from kdviz.check.review import review
from kdviz.ideas.deeds import deeds, doing, objects
from kdviz.ideas.offering import metaphors
from kdviz.ideas.pattern_scenes import PATTERN_SCENES
from kdviz.ideas.searching import shown
from kdviz.ideas.thesaurus import relations
from kdviz.reference.catalogue import components, sections
from kdviz.reference.stems import stemmed

PATTERNS = {entry.name for entry in sections()["Patterns"]}

each_relation = pytest.mark.parametrize("name", relations())


def known():
    """The stems of every word of the thesaurus."""
    return {stemmed(words) for relation in relations().values() for words in relation.words}


def test_there_are_many_verbs():
    assert len(relations()) >= 120


@each_relation
def test_an_entry_is_whole(name):
    relation = relations()[name]
    assert len(relation.also) >= 4
    assert 2 <= len(relation.wrong) <= 4
    assert all(re.fullmatch(r"[A-Z].*[.!?]", words) for words in relation.wrong)
    assert len({words.lower() for words in relation.words}) == len(relation.words)
    assert relation.patterns
    assert set(relation.patterns) <= PATTERNS


def test_every_pattern_occurs_and_has_a_first_scene():
    assert {each for one in relations().values() for each in one.patterns} == PATTERNS
    assert set(PATTERN_SCENES) == PATTERNS


def test_every_object_does_something_that_messages_do():
    words = known()
    for name, kind in components().items():
        assert kind.does, name
        untold = [told for told in kind.does if stemmed(told.partition(":")[0]) not in words]
        assert untold == [], name


@each_relation
def test_something_does_what_an_entry_says(name):
    assert doing(relations()[name])
    assert len(metaphors(name)) >= 3


def test_every_object_is_seen_doing_what_it_does():
    own = set(components().values())
    for deed in (deed for deed in deeds() if deed.kind in own):
        made = eval(f"kd.{deed.kind.__name__}({deed.arguments})", {"kd": kd})
        assert isinstance(made, deed.kind), deed
        assert made.box.width > 0, deed


@each_relation
def test_the_nearest_metaphor_draws_without_an_error(name):
    found = review(metaphors(name, 1)[0].visual).findings
    assert [finding for finding in found if finding.level == "error"] == []


@pytest.mark.slow
@each_relation
def test_all_metaphors_draw_without_an_error(name):
    for metaphor in metaphors(name, 40):
        found = review(metaphor.visual).findings
        assert [finding for finding in found if finding.level == "error"] == [], metaphor


def test_examples_are_found_by_what_they_show():
    assert "drift" in shown("miss")
    assert "outweighs" in shown("outweigh")
    assert sum(bool(shown(name)) for name in relations()) >= 50


class Sponge(kd.Component):
    """A sponge that soaks up what it lies in."""

    does = ("soak up", "hold: 3")
    size: float = 5.0

    def draw(self):
        yield kd.Rect(self.size, self.size)


class Knob(kd.Slider):
    """A slider of somebody else's."""


def test_an_object_of_somebody_else_appears_by_itself():
    assert objects()["Sponge"] is Sponge
    held = next(deed for deed in doing(relations()["hold"]) if deed.kind is Sponge)
    assert held.arguments == "3"
    found = [metaphor for metaphor in metaphors("hold", 40) if metaphor.of == "Sponge"]
    assert "Sponge(3)" in found[0].code("memory")
    assert found[0].visual.shapes


def test_an_object_made_of_one_of_the_library_says_what_that_says():
    (knob,) = [metaphor for metaphor in metaphors("range", 40) if metaphor.of == "Knob"]
    assert "knob.low_end" in knob.code("volume")
    assert knob.visual.shapes


def test_an_object_that_no_file_could_import_is_left_out():
    class Hidden(kd.Component):
        """A thing of a function's own."""

        does = ("hold",)

        def draw(self):
            yield kd.Rect(2, 2)

    assert "Hidden" not in objects()
