"""``kdviz idea`` and ``kdviz ideas``: what comes up, what recurs, and what becomes of it."""

import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from kdviz.cli import app, listing
from kdviz.ideas.listed.keeping import read_ideas

TODAY = date.today()
"""Read once; a test that runs over midnight fails, and passes again."""

LIST = """\
## Short list

- [ ] bias (seen 2026-01-05)

## Long list

- [ ] data drift (seen 2026-01-05, 2026-02-05, 2026-03-05)
- [ ] loss
"""


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def at_hand(monkeypatch):
    """Let the list be there, and today be a day some months later."""

    class Day(date):
        @classmethod
        def today(cls):
            return date(2026, 11, 9)

    monkeypatch.setattr(listing, "date", Day)
    Path("ideas.md").write_text(LIST)


def kdviz(*arguments, said=None):
    result = CliRunner().invoke(app, list(map(str, arguments)), input=said, prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


def told():
    """Return the lines of ideas in the list."""
    return [line for line in Path("ideas.md").read_text().splitlines() if line[:1] == "-"]


# One idea


def test_an_idea_is_added_and_then_counted():
    assert kdviz("idea", " drift ") == (
        0,
        f"Added to the long list: drift (ideas.md, seen once, on {TODAY})\n",
        "",
    )
    assert kdviz("idea", "DRIFT", "--date", "2026-01-05") == (
        0,
        f"Seen again: drift (ideas.md, seen 2 times, last on {TODAY})\n",
        "",
    )
    assert told() == [f"- [ ] drift (seen 2026-01-05, {TODAY})"]


def test_the_list_may_be_another_file():
    assert kdviz("idea", "drift", "--file", "mine.md")[0] == 0
    assert [idea.title for idea in read_ideas("mine.md")] == ["drift"]
    assert not Path("ideas.md").exists()
    for words in (["ideas", "--file", "mine.md"], ["ideas", "stats", "--file", "mine.md"]):
        assert kdviz(*words)[0] == 0
    assert kdviz("ideas", "--file", "mine.md", "stats")[1].splitlines()[1].split()[-1] == "1"
    assert kdviz("ideas", "--file", "mine.md", "review")[1] == "All were looked at within a week.\n"


@pytest.mark.usefixtures("at_hand")
def test_what_resembles_another_is_offered_and_not_added():
    assert kdviz("idea", "drift of the data") == (
        1,
        "'drift of the data' resembles 'data drift' (long list, seen 3 times, last on "
        "2026-03-05).\n"
        "Nothing is added. If it is the same: --same-as 'data drift'. If not: --new.\n",
        "",
    )
    assert Path("ideas.md").read_text() == LIST
    kdviz("idea", "drift of the data", "--same-as", "Data drift")
    assert told()[1:] == [
        "- [ ] data drift (seen 2026-01-05, 2026-02-05, 2026-03-05, 2026-11-09)",
        "- [ ] loss",
    ]
    kdviz("idea", "drift of the data", "--new")
    assert told()[3:] == ["- [ ] drift of the data (seen 2026-11-09)"]


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize(
    ("answer", "title"), [("y\n", "data drift"), ("n\n", "drift of data"), ("", None)]
)
def test_in_a_terminal_one_is_asked(answer, title, monkeypatch):
    monkeypatch.setattr(listing, "can_be_asked", lambda: True)
    status, printed, _ = kdviz("idea", "drift of data", said=answer)
    assert "last on 2026-03-05). Is it the same? [y/N]: " in printed
    assert status == (1 if title is None else 0)
    changed = [line for line in told() if "2026-11-09" in line]
    assert [line.split(" (")[0] for line in changed] == ([f"- [ ] {title}"] if title else [])


@pytest.mark.usefixtures("at_hand")
def test_an_idea_ends_as_drawn_and_then_as_posted():
    Path("gallery").mkdir()
    Path("gallery/bias.py").touch()
    assert kdviz("idea", "bias", "--drawn", "gallery/bias.py")[:2] == (
        0,
        "Drawn: bias (ideas.md, seen once, on 2026-01-05)\n",
    )
    assert kdviz("idea", "bias", "--posted", "LinkedIn", "--date", "2026-11-10")[:2] == (
        0,
        "Posted: bias (ideas.md, seen once, on 2026-01-05)\n",
    )
    assert told()[-1] == (
        "- [x] bias (seen 2026-01-05; drawn 2026-11-09: gallery/bias.py; "
        "posted 2026-11-10: LinkedIn)"
    )
    again = Path("ideas.md").read_text()
    assert kdviz("idea", "bias", "--posted", "LinkedIn", "--date", "2026-11-10")[1] == (
        "Nothing new: bias (ideas.md, seen once, on 2026-01-05)\n"
    )
    assert Path("ideas.md").read_text() == again


@pytest.mark.usefixtures("at_hand")
def test_what_nobody_listed_may_be_drawn_at_once():
    Path("a.py").touch()
    kdviz("idea", "outlier", "--drawn", "a.py", "--posted", "a blog")
    assert told()[-1] == (
        "- [x] outlier (seen 2026-11-09; drawn 2026-11-09: a.py; posted 2026-11-09: a blog)"
    )


@pytest.mark.usefixtures("at_hand")
def test_what_was_dropped_comes_back():
    kdviz("ideas", "review", said="k\nd\n")
    assert {idea.title: idea.on for idea in read_ideas("ideas.md")}["bias"] == "dropped"
    assert kdviz("idea", "bias")[1] == (
        "Back on the long list: bias (ideas.md, seen 2 times, last on 2026-11-09)\n"
    )


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["idea", ""], "An idea is a few words, as in \"data drift\", not ''."),
        (["idea", "a\nb"], "An idea is one line, and 'a\\nb' has several."),
        (
            ["idea", "drift", "--same-as", "drifts of data"],
            "There is no idea 'drifts of data' on the list. Did you mean 'data drift'?",
        ),
        (
            ["idea", "drift", "--same-as", "loss", "--new"],
            "--same-as and --new contradict each other: choose one.",
        ),
        (
            ["idea", "drift", "--date", "20261109"],
            "--date takes a day as in 2026-11-02, not '20261109'.",
        ),
        (
            ["idea", "loss", "--drawn", "idea.md"],
            "--drawn takes the file that draws it. There is no file 'idea.md'. Did you mean "
            "'ideas.md'?",
        ),
        (
            ["idea", "loss", "--posted", "a; b"],
            "A place has no semicolon and no day in parentheses, as 'a; b' has: that is how days "
            "and places are told apart.",
        ),
        (
            ["ideas", "--file", "idea.md"],
            "There is no file 'idea.md'. Did you mean 'ideas.md'? Begin a list: kdviz idea "
            '"drift".',
        ),
        (
            ["ideas", "stats", "--file", "."],
            "'.' is a folder. Name a file, as in --file ideas.md.",
        ),
    ],
)
def test_misuse_is_told(arguments, message):
    assert kdviz(*arguments) == (2, "", f"Error: {message}\n")
    assert Path("ideas.md").read_text() == LIST


# All of them


@pytest.mark.usefixtures("at_hand")
def test_the_lists_are_shown_with_what_recurs_first():
    Path("ideas.md").write_text(LIST.replace("loss", "loss\n- gap (seen 2026-11-09)"))
    assert kdviz("ideas") == (
        0,
        "Short list\n"
        "      once  2026-01-05  bias\n"
        "\n"
        "Long list\n"
        "   3 times  2026-03-05  data drift\n"
        "      once  2026-11-09  gap\n"
        "      once              loss\n"
        "\n"
        "3 to be looked at: kdviz ideas review\n",
        "",
    )


@pytest.mark.usefixtures("at_hand")
def test_a_review_keeps_each_answer():
    status, printed, _ = kdviz("ideas", "review", said="x\np\n\np\nkeep\nD\n")
    assert status == 0
    assert "data drift (long list, seen 3 times, last on 2026-03-05)\n" in printed
    assert "  Answer p, d, k or s, not 'x'.\n" in printed
    # What is on the short list is not promoted to it.
    assert "  Answer d, k or s, not 'p'.\n" in printed
    assert printed.endswith("3 looked at.\n")
    assert [(idea.title, idea.on) for idea in read_ideas("ideas.md")] == [
        ("bias", "short list"),
        ("data drift", "short list"),
        ("loss", "dropped"),
    ]
    assert {idea.looked_at for idea in read_ideas("ideas.md")} == {date(2026, 11, 9)}
    assert kdviz("ideas", "review")[1] == "All were looked at within a week.\n"


@pytest.mark.usefixtures("at_hand")
@pytest.mark.parametrize("said", ["d\ns\n", "d\nstop\nk\n", "d\n"])
def test_a_review_stops_when_told_or_at_the_end_of_the_input(said):
    status, printed, _ = kdviz("ideas", "review", said=said)
    assert status == 0
    assert printed.endswith("Stopped: 1 of 3 looked at.\n")
    lists = {idea.title: idea.on for idea in read_ideas("ideas.md")}
    assert lists == {"bias": "short list", "loss": "long list", "data drift": "dropped"}


@pytest.mark.usefixtures("at_hand")
def test_what_is_taken_off_the_list_meanwhile_is_passed_over(monkeypatch):
    def answer(*_, **__):
        Path("ideas.md").write_text("- gap\n")
        return "k"

    monkeypatch.setattr("click.prompt", answer)
    assert kdviz("ideas", "review")[0] == 0
    assert told() == ["- gap"]


@pytest.mark.usefixtures("at_hand")
def test_ideas_are_counted():
    Path("a.py").touch()
    kdviz("idea", "bias", "--drawn", "a.py")
    kdviz("idea", "gap")
    assert kdviz("ideas", "stats") == (
        0,
        "Short list                     0\n"
        "Long list                      3\n"
        "Drawn                          1\n"
        "Posted                         0\n"
        "Dropped                        0\n"
        "New this week                  1\n"
        "New this month                 1\n"
        "Ever drawn                     1\n"
        "Ever posted                    0\n"
        "Days from first seen to drawn  308 (median)\n"
        "Recurs                         data drift (seen 3 times, last on 2026-03-05)\n",
        "",
    )


def test_a_piped_review_is_one_answer_a_line():
    week = TODAY - timedelta(7)
    Path("ideas.md").write_text(f"- drift (seen {week})\n- loss (seen {week})\n")
    done = subprocess.run(
        [sys.executable, "-m", "kdviz", "ideas", "review"],
        input="d\n",
        capture_output=True,
        text=True,
        check=True,
        env=os.environ,
    )
    assert done.stdout.endswith("\nStopped: 1 of 2 looked at.\n")
    assert {idea.on for idea in read_ideas("ideas.md")} == {"dropped", "long list"}


def test_a_list_is_shown_without_loading_what_draws():
    Path("ideas.md").write_text("- drift\n")
    code = (
        "import sys\nfrom kdviz.cli import app\n"
        "app(['ideas'], standalone_mode=False)\n"
        "print(*sorted({'numpy', 'shapely', 'kdviz.scene.shape'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.endswith("1 to be looked at: kdviz ideas review\n\n")
