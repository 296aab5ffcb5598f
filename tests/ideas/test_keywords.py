"""The words that keep appearing in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kdviz as kd
from kdviz.ideas.article.document import split_sentences
from kdviz.ideas.article.keywords import WordCount, keywords
from kdviz.ideas.article.markdown import read_markdown
from kdviz.ideas.words import LANGUAGES, detect, little, usual
from kdviz.ideas.words.sayings import sayings

RETRAINING = """
Models drift. A model that is retrained drifts less, and retraining costs time.
We retrain the model when drift is measured. Who does not measure drift retrains too late.
The cost of retraining is small. The cost of drift is not: a drifting model decides wrongly.
"""


def words(text, *given, **settings):
    return [keyword.word for keyword in kd.ideas.keywords(text, *given, **settings)]


def test_forms_of_a_word_are_one_word():
    assert {"drift", "retraining"} <= set(words(RETRAINING, 3))
    drift = next(each for each in keywords(RETRAINING) if each.word == "drift")
    assert drift.times == 6
    assert drift.sentences[0] == "Models drift."


def test_two_words_that_stand_together_are_one_term():
    text = "Code review is slow. A code review has two sides. In code review, say why." * 2
    assert words(text, 2)[0] == "code review"


def test_words_that_a_comma_parts_are_no_term():
    text = "Circles, triangles and squares. " * 4
    assert all(" " not in word for word in words(text))


def test_the_title_counts_more():
    body = "One net catches fish, and one leak sinks a boat.\n\nNets and leaks and boats.\n"
    titled = read_markdown(f"# Leaks\n\n{body}")
    assert keywords(titled, 1)[0].word == "leaks"


def test_little_words_never_appear():
    text = "It is what it is, and this is that which was. " * 20 + "The basket moved."
    assert set(words(text)) <= {"basket", "moved"}


def test_what_is_called_by_its_letters_keeps_them():
    assert "RSE" in words("An RSE writes code. RSEs test. Ask an RSE. The RSE knows.", 2)


@pytest.mark.parametrize(
    ("text", "language", "word"),
    [
        ("Das Modell driftet. Die Modelle sind alt, und das Modell weiß es nicht.", "de", "Modell"),
        ("El modelo falla. Los modelos son viejos, y el modelo no lo sabe.", "es", "modelo"),
        ("The model fails. Models are old, and the model does not know it.", "en", "model"),
    ],
)
def test_the_language_is_found_out(text, language, word):
    assert WordCount(read_markdown(text)).language == language
    assert words(text, 1) == [word]


def test_a_language_that_is_not_known_has_its_words_as_they_stand():
    count = WordCount(read_markdown("Malli ajautuu. Malli vanhenee. Mallia ei katsota."))
    assert count.language == ""
    assert next(iter(count.best(1))).word == "malli"


@pytest.mark.parametrize(
    "text", ["模型会漂移。目标移动了。没有人看。", "แบบจำลองเคลื่อนไปและไม่มีใครมองเห็น"]
)
def test_words_with_nothing_between_them_are_not_counted(text):
    assert WordCount(read_markdown(text)).is_unspaced
    assert words(text) == []


@pytest.mark.parametrize("text", ["", " ", "\n\n", "?!", "1 2 3", "\N{PILE OF POO}"])
def test_no_words_are_no_keywords(text):
    assert words(text) == []


def test_as_many_as_are_asked_for():
    assert len(words(RETRAINING, 2)) == 2
    assert words(RETRAINING, 0) == []


@given(st.text(max_size=300), st.integers(1, 8))
def test_whatever_the_text_says_each_word_is_in_its_sentences(text, count):
    found = keywords(text, count)
    assert len(found) <= count
    for keyword in found:
        assert keyword.sentences
        assert keyword.times >= len(keyword.sentences)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_sentences_are_the_text(text):
    joined = "".join("".join(split_sentences(text)).split())
    assert joined == "".join(text.split())


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_a_language_says_is_read(code):
    assert len(little(code)) > 100
    assert sayings(code).numbers
    assert detect(sorted(little(code))[:200]) == code


def test_how_usual_words_are_is_a_share():
    shares = usual("en")
    assert all(0 < share <= 1 for share in shares.values())
    assert shares["the"] > shares["exampl"] > shares["exact"]
    assert usual("de") == {}
