"""What stands against what, and numbers that changed."""

import pytest

from kdviz.ideas.article.changes import Change, changes, read_number
from kdviz.ideas.article.contrasts import contrasts


@pytest.mark.parametrize(
    ("sentence", "language", "sides"),
    [
        ("It is not the model but the data.", "en", ("model", "data")),
        ("Fix the data instead of the model.", "en", ("model", "Fix the data")),
        ("Unlike batch jobs, streams never end.", "en", ("batch jobs", "streams never end")),
        ("This is speed versus care.", "en", ("speed", "care")),
        ("Experts guess, whereas models count.", "en", ("Experts guess", "models count")),
        ("Ask for less code and more thought.", "en", ("code", "thought")),
        ("Nicht das Modell, sondern die Daten zählen.", "de", ("Modell", "Daten zählen")),
        ("Wir nehmen Daten statt Meinungen.", "de", ("Meinungen", "nehmen Daten")),
        ("No es el modelo, sino los datos.", "es", ("modelo", "datos")),
        ("Usa datos en vez de opiniones.", "es", ("opiniones", "Usa datos")),
    ],
)
def test_two_sides_are_told(sentence, language, sides):
    assert [each[:2] for each in contrasts([sentence], language)] == [sides]


@pytest.mark.parametrize(
    "sentence", ["It is not here.", "But why?", "The model and the data.", "", "not but"]
)
def test_what_sets_nothing_against_anything_is_passed_over(sentence):
    assert list(contrasts([sentence])) == []


def test_a_contrast_is_told_once():
    assert len(list(contrasts(["It is not size but care."] * 3))) == 1


def test_a_language_without_sayings_has_none():
    assert list(contrasts(["It is not size but care."], "fi")) == []


@pytest.mark.parametrize(
    ("sentence", "language", "before", "after"),
    [
        ("We went from four steps to two.", "en", "four", "two"),
        ("Errors fell from 12 % to 3 %.", "en", "12", "3 %"),
        ("It takes 5 minutes instead of 30 minutes.", "en", "30", "5"),
        ("Costs rose from $1,200 to $2,400.", "en", "$1,200", "$2,400"),
        ("Wir kamen von vier Schritten auf zwei.", "de", "vier", "zwei"),
        ("Pasamos de cuatro pasos a dos.", "es", "cuatro", "dos"),
        ("Traffic doubled in May.", "en", "", "doubled"),
        ("Latency dropped by 40 %.", "en", "", "dropped by 40 %"),
        ("Der Umsatz hat sich verdoppelt.", "de", "", "verdoppelt"),
    ],
)
def test_a_number_that_changed_is_told(sentence, language, before, after):
    assert [each[:2] for each in changes([sentence], language)] == [(before, after)]


@pytest.mark.parametrize(
    "sentence", ["From 2019 to 2021 we waited.", "From home to work.", "Two of four.", ""]
)
def test_what_is_no_change_is_passed_over(sentence):
    assert list(changes([sentence])) == []


def test_whether_it_grows_is_read_off_the_numbers():
    assert Change("four", "two", "").grows is False
    assert Change("$1,200", "2400", "").grows is True
    assert Change("", "doubled", "").grows is None
    assert read_number("1.5") == 1.5
