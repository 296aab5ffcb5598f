"""``kdviz sketch`` and ``metaphor``, and ``new`` with a verb: from words to a file that draws."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kdviz.cli import app
from kdviz.cli.sketching import Clock
from kdviz.gallery.find import load_visuals
from kdviz.ideas.listed.keeping import read_ideas


@pytest.fixture(autouse=True)
def here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def run(*arguments, answers=None):
    result = CliRunner().invoke(app, list(arguments), input=answers, prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def drawn(name):
    (found,) = load_visuals(f"gallery/{name}.py")
    return found.visual


def test_three_answers_make_a_file_that_draws_and_the_list_knows():
    status, printed, _ = run("sketch", "churn", answers="They leave one by one.\n1\n1\n")
    assert status == 0
    visual = drawn("churn")
    assert (visual.title, visual.message) == ("Churn", "They leave one by one.")
    assert visual.metaphor == "a bucket"
    assert visual.svg()
    (idea,) = read_ideas("ideas.md")
    assert (idea.title, idea.on) == ("churn", "drawn")
    assert idea.drawn[0].place == "gallery/churn.py"
    assert "See it while you change it: kdviz preview gallery/churn.py" in printed


def test_each_question_comes_with_suggestions_and_the_time():
    _, printed, _ = run("sketch", "drift", "--minutes", "7", answers="1\n1\n1\n")
    assert printed.count("left]") == 4
    assert "[6:59 left] The message" in printed or "[7:00 left] The message" in printed
    assert "  1  The target moved. The aim did not." in printed
    assert "What can go wrong: " in printed
    assert drawn("drift").message == "The target moved. The aim did not."


def test_what_is_said_is_not_asked():
    status, printed, _ = run(
        "sketch", "churn", "--message", "They leave.", "--verb", "leak", "--object", "fence"
    )
    assert status == 0
    assert "Message" not in printed
    assert drawn("churn").metaphor == "a fence"
    assert "missing=4" in Path("gallery/churn.py").read_text()


def test_a_pattern_may_be_chosen_too():
    run("sketch", "churn", "--message", "m", "--verb", "leak", "--object", "before after")
    assert "kd.before_after(one, other)" in Path("gallery/churn.py").read_text()


def test_an_own_answer_may_name_any_object():
    run("sketch", "churn", answers="They leave.\nleak\nHourglass\n")
    assert drawn("churn").metaphor == "an hourglass"


def test_a_number_that_is_not_there_is_asked_again():
    status, printed, _ = run("sketch", "churn", answers="1\n99\n1\n1\n")
    assert status == 0
    assert "There is no 99: choose from 1 to" in printed


def test_the_end_of_the_answers_leaves_nothing_half_done(tmp_path):
    status, _, _ = run("sketch", "churn", answers="They leave.\n")
    assert status == 1
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_not_written_over_and_the_list_stays():
    run("sketch", "churn", "--message", "m", "--verb", "leak", "--object", "Bucket")
    before = Path("gallery/churn.py").read_text()
    listed = Path("ideas.md").read_text()
    status, _, told = run(
        "sketch", "churn", "--message", "m", "--verb", "hide", "--object", "Crate"
    )
    assert status == 2
    assert "is there already" in told
    assert Path("gallery/churn.py").read_text() == before
    assert Path("ideas.md").read_text() == listed


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("a/b",), "A visual's name is a word or a few"),
        (("churn", "--message", "m", "--verb", "xyzzy"), "No verb is known that means 'xyzzy'"),
        (("churn", "--message", "m", "--verb", "leak", "--object", "Buckt"), "no object 'Buckt'"),
    ],
)
def test_what_cannot_be_drawn_is_told_before_anything_is_written(tmp_path, arguments, words):
    status, _, told = run("sketch", *arguments)
    assert status == 2
    assert words in told
    assert list(tmp_path.iterdir()) == []


def test_a_clock_tells_what_is_left_and_what_is_over():
    times = iter([0.0, 30.5, 61.0, 700.0])
    clock = Clock(60, lambda: next(times))
    assert (clock.left, clock.left, clock.left) == ("0:29 left", "0:01 over", "10:40 over")


def test_metaphors_are_shown_with_how_to_begin():
    status, printed, _ = run("metaphor", "leak", "--count", "2")
    assert status == 0
    assert printed.startswith("leak\n  Also: lose slowly")
    assert "1  Bucket\n" in printed
    assert "\N{BRAILLE PATTERN DOTS-12345678}" in printed
    assert "Begin: kdviz new my_idea --metaphor Bucket --verb leak\n" in printed
    assert "One hole is mended, and the other grows." in printed


def test_words_need_no_quotes_and_drawings_no_room():
    _, printed, _ = run("metaphor", "one", "matters", "more", "--no-draw")
    assert printed.startswith("outweigh\n")
    assert not any("\u2800" <= letter <= "\u28ff" for letter in printed)


def test_without_a_verb_all_are_listed():
    status, printed, _ = run("metaphor")
    assert status == 0
    assert len(printed.splitlines()) > 120
    assert "What could show one: kdviz metaphor leak" in printed


def test_what_is_told_to_begin_with_works():
    for name in ("Bucket", "before_after", "sequence"):
        status, _, told = run("new", f"my_{name}", "--metaphor", name, "--verb", "leak")
        assert (status, told) == (0, "")
        assert drawn(f"my_{name}".lower()).svg()
    assert drawn("my_bucket").verb == "leaks"


def test_a_verb_alone_chooses_the_object_and_a_message_stands():
    run("new", "churn", "--verb", "leak", "--message", 'They "leave".')
    assert drawn("churn").message == 'They "leave".'
    assert drawn("churn").metaphor == "a bucket"


def test_a_page_is_one_file_with_pictures_and_code(tmp_path):
    status, printed, _ = run("metaphor", "leak", "--page", "leak.html")
    assert (status, printed) == (0, "Wrote leak.html.\n")
    page = (tmp_path / "leak.html").read_text()
    assert page.count('<img src="data:image/svg+xml;base64,') == 6
    assert page.count("kd.Visual(") == 6
    assert "http://" not in page
    status, _, told = run("metaphor", "leak", "--page", "leak.html")
    assert status == 2
    assert "is there already" in told
    assert run("metaphor", "--page", "x.html")[0] == 2


def test_objects_are_listed_for_what_they_are_to_show():
    status, printed, _ = run("components", "--for", "balance two goals")
    assert status == 0
    assert printed.splitlines()[0].split()[:2] == ["Scale", "Balances:"]
    assert run("components", "--for", "xyzzy")[0] == 2
    assert run("components", "Scale", "--for", "leak")[0] == 2
    assert run("components", "--does", "holds", "--for", "leak")[0] == 2


# What cannot be


@pytest.mark.parametrize("words", ["\N{ROCKET}", "a\x07b", "word " * 200])
@pytest.mark.parametrize("command", ["sketch", "new"])
def test_words_that_cannot_be_drawn_make_no_file(command, words):
    more = ["--object", "bucket"] if command == "sketch" else ["--metaphor", "bucket"]
    status, _, told = run(command, "churn", "--message", words, "--verb", "leak", *more)
    assert status == 2
    assert told.startswith("Error: ")
    assert told.count("\n") == 1
    assert not Path("gallery/churn.py").exists()
    assert not Path("ideas.md").exists()


@pytest.mark.parametrize("arguments", [("sketch", "a\udcff"), ("idea", "a\udcff")])
def test_words_in_no_encoding_are_told(arguments):
    status, _, told = run(*arguments)
    assert status == 2
    assert r"'a\udcff' has letters that are not in UTF-8." in told


def test_a_list_that_cannot_be_written_leaves_no_sketch():
    Path("ideas.md").write_bytes(b"\xff\xfe\xff")
    status, _, told = run("sketch", "churn", "--message", "They leave.", "--verb", "leak",
                          "--object", "bucket")  # fmt: skip
    assert status == 2
    assert "ideas.md" in told
    assert not Path("gallery/churn.py").exists()
