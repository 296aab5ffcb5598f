"""Searching by meaning: what people say finds what they mean."""

import subprocess
import sys

import pytest

import kdviz as kd
from kdviz.ideas.offering import metaphors, name_metaphor
from kdviz.ideas.searching import relations_of, search
from kdviz.ideas.thesaurus import relations

# What somebody says, what that means, and objects that show it.
SAID = [
    ("drift", "drift", {"Catapult", "Basket"}),
    ("misses a target that moved", "miss", {"Target"}),
    ("data-centric", "balance", {"Scale", "Airplane"}),
    ("fewer steps", "take fewer steps", {"Steps"}),
    ("one matters more", "outweigh", {"Scale"}),
    ("a range of ways", "range", {"Slider"}),
    ("solution first", "run backwards", {"Journey"}),
    ("balance two goals", "balance", {"Scale", "Seesaw"}),
    ("users leave", "leak", {"Bucket"}),
    ("information overload", "overload", {"Bucket"}),
    ("technical debt", "slow down", {"ShipAnchor"}),
    ("it hallucinates", "guess", {"Puzzle"}),
]


@pytest.mark.parametrize(("words", "verb", "things"), SAID)
def test_what_is_said_finds_what_is_meant(words, verb, things):
    assert search(words, 1)[0].relation.name == verb
    assert things <= {metaphor.of for metaphor in kd.ideas.metaphors(words)}


@pytest.mark.parametrize("name", relations())
def test_each_verb_and_each_other_word_for_it_finds_it(name):
    assert search(name, 1)[0].relation.name == name
    for words in relations()[name].also:
        assert name in [match.relation.name for match in search(words, 12)], words


@pytest.mark.parametrize("words", ["leak", "leaks", "LEAKING", "it has leaked"])
def test_forms_make_no_difference(words):
    assert metaphors(words)[0].name == "Bucket"


def test_shares_begin_at_one_and_fall():
    shares = [match.share for match in search("balance two goals")]
    assert shares[0] == 1.0
    assert shares == sorted(shares, reverse=True)


@pytest.mark.parametrize("words", ["", "   ", "?!", "xyzzy", "漂移"])
def test_what_nobody_knows_finds_nothing(words):
    assert search(words) == []


def test_what_nobody_knows_is_refused_in_a_sentence():
    with pytest.raises(kd.ParameterError) as told:
        metaphors("outwiegh")
    assert str(told.value) == (
        "No verb is known that means 'outwiegh'. Did you mean 'outweigh'? Say in other words what "
        "happens, as in 'leak' or 'matters more'. All of them: kdviz metaphor."
    )


def test_a_picture_tells_its_verb_best_by_what_it_says_first():
    assert relations_of(["misses a target that has moved", "Drift"])[:2] == ("miss", "drift")
    assert relations_of(["sits there"]) == ()


def test_there_are_as_many_as_are_asked_for():
    assert len(metaphors("leak", 2)) == 2
    assert len({(each.of, each.pattern) for each in metaphors("leak", 40)}) == len(
        metaphors("leak", 40)
    )


def test_a_metaphor_is_code_that_draws_it():
    metaphor = metaphors("leak", 1)[0]
    names = {}
    exec(metaphor.code("churn", 'They "leave".'), names)
    assert names["churn"].message == 'They "leave".'
    assert names["churn"].verb == "leaks"
    assert isinstance(names["churn"].shapes[1], kd.Bucket)
    assert names["churn"].shapes[1].holes == 2


def test_any_object_can_be_named_for_any_verb():
    assert name_metaphor("bucket", "leak").deed.arguments == "0.6, holes=2"
    assert name_metaphor("Robot", "leak").deed.arguments == ""
    assert name_metaphor("before after", "leak").of == "Bucket"
    with pytest.raises(kd.ParameterError, match="There is no object 'Buckett'"):
        name_metaphor("Buckett", "leak")


def test_a_notebook_shows_metaphors_as_pictures():
    shown = metaphors("leak", 2)._repr_mimebundle_()
    assert shown["text/html"].count("<img") == 2


def test_the_list_of_ideas_is_read_without_what_draws():
    code = (
        "import sys, kdviz.ideas.listed.listing\n"
        "heavy = ('kdviz.metaphors', 'kdviz.ideas.offering')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
