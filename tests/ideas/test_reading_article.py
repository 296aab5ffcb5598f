"""What could be drawn of an article, its first pictures, and a copy with its pictures in it."""

import pytest
from click.testing import CliRunner

import kdviz as kd
from kdviz.cli import app
from kdviz.gallery.find import load_visuals
from kdviz.ideas.article.markdown import read_markdown
from kdviz.ideas.article.reading import read_article
from kdviz.ideas.article.starters import list_parts, starters, write_starters

LEAKS = """
Customers leave one by one, and nobody counts them. Every month the bucket leaks. Marketing fills
it from above, and support watches it drip. The leak is small each month, and large each year. To
fill a leaking bucket costs more than to mend it. Churn is the leak that nobody sees, since new
customers hide the loss. Measure churn first, and only then spend on new customers.
"""

SCALES = """
Which one counts more, a clever algorithm or clean examples? Put both on a scale. Clean examples
outweigh the algorithm in nearly every project. A few clean examples outweigh many dirty ones, too.
Balance is not the point here. What matters more is what should get the time, and it is cleaning
that matters more than tuning, in every project that we have seen so far.
"""

ARTICLE = f"# Two lessons\n\nTwo things we learnt.\n\n## Churn\n{LEAKS}\n## Clean data\n{SCALES}"


def run(*arguments):
    result = CliRunner().invoke(app, list(map(str, arguments)), prog_name="kdviz")
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "lessons.md"
    path.write_text(ARTICLE)
    return path


@pytest.fixture(scope="module")
def reading():
    return read_article(read_markdown(ARTICLE))


def test_each_section_is_proposed_what_happens_in_it(reading):
    (churn, leak), (clean, outweigh) = reading.sections
    assert churn.heading == "Churn"
    assert leak.verb == "leak"
    assert leak.metaphors[0].name == "Bucket"
    assert clean.heading == "Clean data"
    assert outweigh.verb == "outweigh"
    assert outweigh.metaphors[0].name == "Scale"


def test_two_lessons_get_two_pictures_and_one_gets_one(reading):
    assert not reading.is_one
    again = read_article(read_markdown(f"# Churn\n\n## In May\n{LEAKS}\n## In June\n{LEAKS}"))
    assert again.is_one


def test_three_metaphors_are_three_objects_each_with_a_reason_from_the_text(reading):
    for _, proposal in reading.sections:
        assert len({metaphor.of for metaphor in proposal.metaphors}) == 3
        for reason in proposal.reasons:
            quoted = reason.partition("In the text: ")[2].strip(".").strip("'\"")
            assert quoted[:30] in ARTICLE.replace("\n", " ")


def test_a_message_is_a_sentence_of_the_text_that_is_short_enough(reading):
    for section, proposal in reading.sections:
        assert proposal.message in " ".join(section.sentences)
        assert 4 <= len(proposal.message.split()) <= 18


def test_in_german_words_are_read_and_nothing_is_proposed():
    german = read_article(
        read_markdown(
            "# Drift\n\nDas Modell driftet, und niemand sieht es. Nicht das Modell, "
            "sondern die Daten sind schuld. Von vier Modellen auf zwei."
        )
    )
    assert german.language == "de"
    assert german.whole is None
    assert german.contrasts
    assert german.changes
    with pytest.raises(kd.IdeaError) as told:
        list_parts(german)
    assert str(told.value) == (
        "Pictures are proposed for articles in English, and this one is in 'de'. If that is wrong, "
        "say --language en."
    )


def test_starters_are_a_file_that_draws_a_picture_for_each_part(reading, tmp_path):
    path = write_starters(reading, tmp_path / "pictures.py")
    found = {one.name: one.visual for one in load_visuals(path)}
    assert list(found) == ["pictures-whole", "pictures-churn", "pictures-clean-data"]
    assert found["pictures-churn"].verb == "leaks"
    assert all(visual.svg() for visual in found.values())


def test_starters_say_once_what_they_share(reading):
    assert starters(reading).count("kd.Visual(") == 1


@pytest.mark.parametrize(
    "heading",
    [
        "import",
        "list",
        "whole",
        "kd",
        "1. First",
        "???",
        '"""',
        "a" * 90,
        "ñandú",
        "Scale",
        "Churn\\n",
    ],
)
def test_any_heading_names_a_picture(heading, tmp_path):
    text = f"# Two\n\n## {heading}\n{LEAKS}\n## Clean data\n{SCALES}\n## {heading}\n{SCALES}"
    reading = read_article(read_markdown(text))
    path = write_starters(reading, tmp_path / "p.py")
    assert len(load_visuals(path)) == len(list_parts(reading))


def test_starters_are_refused_elsewhere_and_over_others(reading, tmp_path):
    with pytest.raises(kd.IdeaError, match=r"should end in \.py"):
        write_starters(reading, tmp_path / "pictures.txt")
    (tmp_path / "pictures.py").write_text("mine")
    with pytest.raises(kd.IdeaError, match="is there already"):
        write_starters(reading, tmp_path / "pictures.py")
    assert (tmp_path / "pictures.py").read_text() == "mine"


def test_the_terminal_tells_all(article):
    status, printed, _ = run("read", article)
    assert status == 0
    for words in (
        "Two lessons",
        "Words that keep appearing",
        "churn",
        "a picture for each section",
    ):
        assert words in printed
    assert "    Bucket  leak\n" in printed


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_copy_has_each_picture_at_its_section_and_all_else_to_the_letter(tmp_path, newline):
    article = tmp_path / "lessons.md"
    article.write_bytes(ARTICLE.replace("\n", newline).encode())
    status, printed, _ = run("read", article, "--write", tmp_path / "out")
    assert (status, printed) == (0, f"Wrote {tmp_path / 'out' / 'lessons.md'}.\n")
    copy = (tmp_path / "out" / "lessons.md").read_bytes().decode()
    lines = copy.split(newline)
    pictures = [line for line in lines if line.startswith("![")]
    assert [line.rpartition("(")[2] for line in pictures] == [
        "pictures/whole.svg)",
        "pictures/churn.svg)",
        "pictures/clean-data.svg)",
    ]
    assert lines[lines.index("## Churn") + 2] == pictures[1]
    rest = [line for line in lines if line not in pictures and line]
    assert rest == [line for line in ARTICLE.split("\n") if line]
    assert article.read_bytes() == ARTICLE.replace("\n", newline).encode()
    assert (tmp_path / "out" / "pictures" / "churn.svg").read_text().startswith("<svg")


def test_pictures_that_were_changed_are_taken(article, tmp_path):
    pictures = tmp_path / "pictures.py"
    run("read", article, "--starters", pictures)
    pictures.write_text(pictures.read_text().replace('"leaks"', '"drips"'))
    run("read", article, "--write", tmp_path / "out", "--from", pictures)
    assert "It drips" in (tmp_path / "out" / "lessons.md").read_text()


def test_html_and_plain_text_have_their_pictures_in_their_own_way(tmp_path):
    (tmp_path / "a.html").write_text(f"<h1>Churn</h1><p>{LEAKS}</p>")
    (tmp_path / "a.txt").write_text(f"Churn\n\n{LEAKS}")
    run("read", tmp_path / "a.html", "--write", tmp_path / "out")
    run("read", tmp_path / "a.txt", "--write", tmp_path / "plain")
    page = (tmp_path / "out" / "a.html").read_text()
    assert page.startswith("<h1>Churn</h1>")
    assert '<img src="pictures/whole.svg" alt="' in page
    assert "[pictures/whole.svg: " in (tmp_path / "plain" / "a.txt").read_text()


def test_nothing_is_written_over(article, tmp_path):
    status, _, told = run("read", article, "--write", tmp_path)
    assert status == 2
    assert "The copy would be" in told
    run("read", article, "--write", tmp_path / "out")
    status, _, told = run("read", article, "--write", tmp_path / "out")
    assert status == 2
    assert "is there already, and is not written over" in told
    assert run("read", article, "--write", tmp_path / "out", "--overwrite")[0] == 0
    assert run("read", article, "--from", "x.py") == (
        2,
        "",
        "Error: --from names the pictures for --write: name its folder, too.\n",
    )
