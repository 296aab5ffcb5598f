"""Articles that are written oddly: all that is theirs is read, and kept to the byte in a copy."""

import re
import resource
import subprocess
import sys

import pytest
from click.testing import CliRunner

from ideas.test_reading_article import ARTICLE, LEAKS, SCALES
from kdviz.cli import app
from kdviz.gallery.find import load_visuals
from kdviz.ideas.article.markdown import read_markdown
from kdviz.ideas.article.plain import read_plain
from kdviz.ideas.article.webpage import read_html
from kdviz.ideas.drawable import settable

PAGE = f"<h1>Two lessons</h1>\n<h2>Churn</h2><p>{LEAKS}<h2>Clean data</h2><p>{SCALES}"


def written(tmp_path, name, data):
    """The bytes of the copy with pictures of an article."""
    (tmp_path / name).write_bytes(data)
    result = CliRunner().invoke(app, ["read", str(tmp_path / name), "--write", f"{tmp_path}/out"])
    assert result.exit_code == 0, result.output
    return (tmp_path / "out" / name).read_bytes()


def without_pictures(copy, encoding, pattern):
    return re.sub(pattern, "", copy.decode(encoding, "surrogateescape"))


def texts(document):
    return [each.text for section in document.sections for each in section.paragraphs]


# Time

HOSTILE = {
    "words broken in every line": ("plain.read_plain", '"word-\\n" * 300_000'),
    "templates that are never closed": ("markdown.read_markdown", '"{{ a " * 200_000'),
    "blocks that are never closed": ("markdown.read_markdown", '"{% a\\n" * 100_000'),
    "a title with spaces": (
        "markdown.read_markdown",
        '"---\\ntitle: a" + " " * 300_000 + "b\\n---\\nword"',
    ),
    "spaces": ("markdown.read_markdown", '"word" + " " * 300_000 + "{" + " " * 300_000'),
    "letters with full stops": ("document.split_sentences", '"A. B. " * 300_000'),
    "tags that are never closed": ("webpage.read_html", '"<a " * 300_000'),
    "comments that are never closed": ("webpage.read_html", '"<!-- > " * 300_000'),
    "full stops of Chinese": ("document.split_sentences", '"。" * 200_000 + "x"'),
    "sections of XML": ("webpage.read_html", '"<![CDATA[ > " * 100_000'),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_what_repeats_is_read_in_time_that_grows_with_it_alone(kind):
    where, text = HOSTILE[kind]
    module, _, function = where.partition(".")
    code = f"from kdviz.ideas.article.{module} import {function}\n{function}({text})"
    # It takes a second or two; where each looks through all the others, it takes minutes.
    limit = (20, 20)
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, limit),
    )
    assert (done.returncode, done.stderr) == (0, "")


# Words


def test_braces_that_are_never_closed_are_the_authors_own():
    text = "The {{ opens here.\n\nNobody looks at it.\n\nAnd }} ends there.\n"
    assert "Nobody looks at it." in texts(read_markdown(text))
    assert texts(read_markdown("Write `{{ name }}` for a name.")) == [
        "Write {{ name }} for a name."
    ]
    assert texts(read_markdown("Sales {{< figure src='a.png' >}} fell.")) == ["Sales fell."]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_of_any_kind_keep_the_places(end):
    text = end.join(["---", "title: Drift", "---", "{% note", "%}", "## Churn", "It leaks.", ""])
    (section,) = read_markdown(text).sections
    assert section.heading == "Churn"
    assert text[: section.at].endswith(f"## Churn{end}")
    assert read_markdown(text).title == "Drift"


def test_what_stands_in_tables_alone_is_read():
    table = "| before | after |\n|---|---|\n| It leaks | It holds |\n"
    assert texts(read_markdown(table)) == ["before", "after", "It leaks", "It holds"]
    assert texts(read_markdown(f"It leaks.\n\n{table}")) == ["It leaks."]


def test_a_word_broken_over_several_lines_is_one():
    assert texts(read_plain("It is un-\nbe-\nlievable that\nit leaks so.\n")) == [
        "It is unbelievable that it leaks so."
    ]


def test_a_number_that_is_no_letters_is_read_over():
    (text,) = texts(read_html(f"<p>It leaks &#{'1' * 5000}; slowly &#228;.</p>"))
    assert text.startswith("It leaks ")
    assert text.endswith(" slowly ä.")


def test_a_message_is_kept_though_it_is_too_long_for_a_title():
    words = "Representative examples outweigh sophisticated algorithms "
    message = (2 * words).strip()
    assert settable(message, "What is it?") == message
    assert settable(message, "The whole", as_title=True) != message


# Headings


@pytest.mark.parametrize(
    "heading", ["\N{ROCKET}", "漂移", "https://example.org/" + "a" * 200, "a\x07b"]
)
def test_a_heading_that_cannot_be_set_stops_no_picture(tmp_path, heading):
    article = ARTICLE.replace("## Churn", f"## {heading}")
    written(tmp_path, "lessons.md", article.encode())
    made = load_visuals(tmp_path / "out" / "lessons_pictures.py")
    assert [one.visual.title for one in made][1:] == ["The whole", "Clean data"]


def test_headings_that_python_takes_for_one_keep_their_own_pictures(tmp_path):
    fine = "## fine \N{LATIN SMALL LIGATURE FI}ne"
    article = ARTICLE.replace("## Churn", fine).replace("## Clean data", "## fine fine")
    copy = written(tmp_path, "lessons.md", article.encode())
    assert copy.count(b"![") == 3


def test_a_copy_that_is_refused_leaves_no_pictures(tmp_path):
    (tmp_path / "a.md").write_text(ARTICLE)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "a.md").write_text("Somebody's own.")
    result = CliRunner().invoke(app, ["read", f"{tmp_path}/a.md", "--write", f"{tmp_path}/out"])
    assert result.exit_code == 2
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.md"]


def test_starters_that_do_not_draw_are_not_written(tmp_path, monkeypatch):
    monkeypatch.setattr("kdviz.ideas.article.starters.settable", lambda words, *_, **__: words)
    (tmp_path / "a.md").write_text(ARTICLE.replace("## Churn", "## \N{ROCKET}"))
    path = tmp_path / "pictures.py"
    result = CliRunner().invoke(app, ["read", f"{tmp_path}/a.md", "--starters", str(path)])
    assert result.exit_code == 2
    assert "Wrote" not in result.output
    assert not path.exists()


# Copies

IMAGE = r"(\r?\n)?!\[[^\]]*\]\([^)]*\)\r?\n(\r?\n)?"


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
    ],
)
def test_a_copy_is_written_as_the_article_was(tmp_path, encoding, mark):
    data = mark + ARTICLE.replace("Churn", "Größe").encode(encoding)
    copy = written(tmp_path, "a.md", data)
    assert copy.startswith(mark)
    plain = without_pictures(copy[len(mark) :], encoding, IMAGE)
    assert plain.split() == data[len(mark) :].decode(encoding).split()


def test_bytes_of_no_encoding_stay_as_they_are(tmp_path):
    data = ARTICLE.encode().replace(b"drip", b"dr\xe4p \xff")
    copy = written(tmp_path, "a.md", data)
    assert b"dr\xe4p \xff" in copy
    assert re.sub(IMAGE.encode(), b"", copy).split() == data.split()


@pytest.mark.parametrize(("charset", "word"), [("iso-8859-1", "Größe"), ("Shift_JIS", "漂移")])
def test_a_page_keeps_the_encoding_that_it_names(tmp_path, charset, word):
    page = f'<!DOCTYPE html>\n<meta charset="{charset}">\n{PAGE.replace("drip", word)}'
    copy = written(tmp_path, "a.html", page.encode(charset)).decode(charset)
    assert word in copy
    assert copy.count("<img") == 3


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE html>\n<title>T</title>\n", "<!DOCTYPE html><html><head></head>", ""]
)
def test_a_page_without_a_body_begins_as_it_did(tmp_path, head):
    page = f"{head}<p>{LEAKS}<h2>Clean data</h2><p>{SCALES}"
    copy = written(tmp_path, "a.html", page.encode()).decode()
    assert copy.startswith(head)
    assert copy[len(head) :].lstrip().startswith('<img src="pictures/whole.svg"')
