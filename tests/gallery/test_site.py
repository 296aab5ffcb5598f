"""``kdviz site``: the pages as text, what they link to, and what is left alone on the disk."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner

from kdviz.cli import app
from kdviz.errors import GalleryError, ParameterError, SaveError, ThemeError
from kdviz.gallery.site.cards import cards
from kdviz.gallery.site.highlight import highlight
from kdviz.gallery.site.publish import publish_site
from kdviz.reference.catalogue import components

pytestmark = pytest.mark.usefixtures("one_pool")

LESS = "import kdviz as kd\nless = kd.Visual('Less', 'Give people less.', kd.Catapult(){})\n"
MORE = "import kdviz as kd\nmore = kd.Visual('More', 'Enough is enough.', kd.Catapult())\n"
HOSTILE = "</title><script>alert('\"')</script>"


@pytest.fixture
def folder(tmp_path):
    """Return a folder of two visuals with the same object."""
    path = tmp_path / "visuals"
    path.mkdir()
    (path / "less.py").write_text(LESS.format(", concept='brevity', verb='says', metaphor='a cup'"))
    (path / "more.py").write_text(MORE)
    return path


def text(page):
    return Path(page).read_text(encoding="utf-8")


def files(out):
    """The files of a site but its pictures, with when they were written."""
    paths = (path for path in Path(out).rglob("*") if path.is_file())
    names = {path.relative_to(out).as_posix(): path.stat().st_mtime_ns for path in paths}
    return {name: when for name, when in names.items() if not name.startswith("pictures/")}


class Page(HTMLParser):
    """The elements of a page, and the words of each."""

    def __init__(self, source):
        super().__init__()
        self.elements, self.words = [], []
        self.feed(source)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.words.append(data)

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


# What there is


def test_every_visual_has_a_page_and_a_place_on_the_wall(folder, tmp_path):
    made = publish_site(folder, tmp_path / "out")
    assert made.page == tmp_path / "out" / "index.html"
    assert made.visuals == 2
    wall = Page(text(made.page))
    assert [a["href"] for a in wall.all("a") if a["href"].startswith("visuals/")] == [
        "visuals/less.html",
        "visuals/more.html",
    ]
    assert [(i["src"], i["width"], i["height"], i["loading"]) for i in wall.all("img")] == [
        ("pictures/less.svg", "1080", "1080", "lazy"),
        ("pictures/more.svg", "1080", "1080", "lazy"),
    ]
    assert [image["alt"] for image in wall.all("img")] == [
        "Give people less. Brevity says, shown as a cup. In the picture: a catapult.",
        "Enough is enough. In the picture: a catapult.",
    ]


def test_a_visual_says_all_that_is_known_of_it(folder, tmp_path):
    publish_site(folder, tmp_path / "out")
    page = Page(text(tmp_path / "out/visuals/less.html"))
    words = " ".join(" ".join(page.words).split())
    assert "Message Give people less. Concept brevity Verb says Metaphor a cup" in words
    assert "Catapult in 1 other visual" in words
    links = [a["href"] for a in page.all("a")]
    for link in (
        "../index.html#concept=brevity",
        "../index.html#metaphor=a+cup",
        "../components.html#Catapult",
        "../index.html#component=Catapult",
        "../pictures/less.svg",
        "../pictures/less.png",
        "more.html",
    ):
        assert link in links
    assert (folder / "less.py").read_text() in "".join(page.words)


def test_all_objects_are_on_their_page(folder, tmp_path):
    publish_site(folder, tmp_path / "out")
    page = Page(text(tmp_path / "out/components.html"))
    assert [s["id"] for s in page.all("section")] == list(components())
    words = " ".join(" ".join(page.words).split())
    assert 'ink="white" The ink of the arm, which acts. Takes "white", "red", "blue" or' in words
    assert "pull=0.0 How far the arm is drawn: 0 has thrown, 1 is ready. Takes a number" in words
    assert "cup The middle of a ball that lies in the cup." in words
    assert 'throw(to, *, rise=14.0, ink="white") Return the way of what is thrown' in words
    assert [a for a in page.all("a") if a["href"] == "index.html#component=Catapult"]
    # What nothing is made with leads to no empty wall.
    assert not [a for a in page.all("a") if a["href"] == "index.html#component=Lever"]


@pytest.mark.slow
def test_every_link_and_picture_is_there(folder, tmp_path):
    out = tmp_path / "out"
    publish_site(folder, out)
    pages = list(out.rglob("*.html"))
    assert len(pages) == 4
    for path in pages:
        page = Page(text(path))
        for attributes in (attributes for _, attributes in page.elements):
            link = attributes.get("href") or attributes.get("src")
            if link is None:
                continue
            parts = urlsplit(link)
            assert not parts.scheme
            assert not parts.netloc
            target = (path.parent / unquote(parts.path)) if parts.path else path
            assert target.is_file(), (path.name, link)
            if parts.fragment and "=" not in parts.fragment:
                ids = [attributes.get("id") for _, attributes in Page(text(target)).elements]
                assert ids.count(parts.fragment) == 1, (path.name, link)


def test_nothing_is_asked_of_a_network(folder, tmp_path):
    out = tmp_path / "out"
    publish_site(folder, out)
    for path in out.rglob("*.html"):
        [policy] = [m for m in Page(text(path)).all("meta") if "http-equiv" in m]
        assert policy["http-equiv"] == "Content-Security-Policy"
        assert policy["content"].startswith("default-src 'none'; ")
        assert not re.search(r"https?:|unsafe|\*|data:", policy["content"])
    for path in (out / "assets").iterdir():
        if path.suffix in {".js", ".css"}:
            assert not re.search(r"https?:|//\w+\.|fetch|XMLHttp|@import", text(path)), path.name


def test_the_pages_have_only_the_colours_of_the_pictures(folder, tmp_path):
    publish_site(folder, tmp_path / "out", look="midnight")
    style = text(tmp_path / "out/assets/site.css")
    assert re.findall(r"#[0-9a-f]{3,8}\b", style) == ["#0b1026", "#eef3ff", "#ff7361", "#41a6ff"]
    assert not re.search(r"rgb|hsl|opacity: 0|color-mix|shadow|gradient", style)
    assert '<meta name="theme-color" content="#0b1026">' in text(tmp_path / "out/index.html")
    assert "#0b1026" in text(tmp_path / "out/pictures/less-midnight.svg")


def test_the_pages_take_the_theme_that_most_pictures_have(folder, tmp_path):
    for name in ("one", "two", "three"):
        (folder / f"{name}.py").write_text(LESS.format(", theme='ink'"))
    publish_site(folder, tmp_path / "out")
    assert 'content="#000000"' in text(tmp_path / "out/index.html")


def test_findings_and_what_was_silenced_are_told(folder, tmp_path):
    met = "[kd.Circle(5, ink='red'), kd.Circle(5, ink='blue').shifted(10.1)]"
    (folder / "less.py").write_text(
        f"import kdviz as kd\nless = kd.Visual('Near', 'They wait outside.', {met})\n"
    )
    (folder / "more.py").write_text(
        f"import kdviz as kd\nmore = kd.Visual('Far', 'They wait outside.', {met}, "
        "silenced={'red-meets-blue': 'They meet for a reason.'})\n"
    )
    publish_site(folder, tmp_path / "out")
    page = Page(text(tmp_path / "out/visuals/less.html"))
    words = " ".join(" ".join(page.words).split())
    assert "Show where" in words
    assert "Error: red-meets-blue The red of the circle and the blue" in words
    assert page.all("rect")
    page = Page(text(tmp_path / "out/visuals/more.html"))
    words = " ".join(" ".join(page.words).split())
    assert "Silenced red-meets-blue:" in words
    assert "They meet for a reason." in words
    assert "Error: red-meets-blue" not in words
    wall = Page(text(tmp_path / "out/index.html"))
    assert [one["data-findings"] for one in wall.all("li") if one["data-name"] == "less"] == ["1"]
    assert "With findings" in "".join(wall.words)


def test_all_pictures_of_a_visual_can_be_downloaded():
    kinds = [("default", "square", 1080), ("ink", "story", 1920)]
    pictures = [
        {"path": f"less-{theme}.{form}", "format": form, "theme": theme, "frame": frame,
         "width": 1080, "height": height, "bytes": 15_212}
        for theme, frame, height in kinds for form in ("png", "svg")
    ]  # fmt: skip
    told = {"name": "less", "title": "", "source": "less.py", "pictures": pictures}
    [card] = cards({"visuals": [told]})
    assert card.title == "less"
    assert card.picture == pictures[1]
    assert [(one.path, one.about) for one in card.downloads] == [
        ("less-default.png", "default, square, 1080 × 1080, 15 KB"),  # noqa: RUF001
        ("less-default.svg", "default, square, 15 KB"),
        ("less-ink.png", "ink, story, 1080 × 1920, 15 KB"),  # noqa: RUF001
        ("less-ink.svg", "ink, story, 15 KB"),
    ]


def test_the_gravest_findings_come_first():
    levels = ("hint", "error", "warning", "error")
    told = {"name": "less", "title": "", "source": "less.py"}
    [card] = cards({"visuals": [told | {"findings": [{"level": level} for level in levels]}]})
    assert [finding["level"] for finding in card.findings] == ["error", "error", "warning", "hint"]
    assert card.found == "2 errors, 1 warning, 1 hint"
    assert card.picture is None


# Strange words


def test_what_authors_write_is_text_and_nothing_else(folder, tmp_path):
    quoted = repr(HOSTILE)
    (folder / "hostile.py").write_text(
        f"# {HOSTILE}\nimport kdviz as kd\nv = kd.Visual({quoted}, {quoted}, kd.Circle(5), "
        f"concept={quoted}, verb={quoted}, metaphor={quoted})\n"
    )
    (folder / "broken.py").write_text(f"raise ValueError({quoted})\n")
    publish_site(folder, tmp_path / "out", title=HOSTILE)
    for path in (tmp_path / "out").rglob("*.html"):
        page = Page(text(path))
        assert all("src" in attributes for attributes in page.all("script"))
        assert not [a for _, a in page.elements if any(name.startswith("on") for name in a)]
    assert HOSTILE in "".join(Page(text(tmp_path / "out/visuals/hostile.html")).words)


def test_the_text_of_highlighted_source_is_the_source():
    source = "\n\n# <é>\r\n\tdef f(x='''\n&'''): return f\"{x!r:>{3}}\" if x else ☃ 0b2 '\n\n"
    assert "".join(Page(str(highlight(source))).words) == source.replace("\r\n", "\n")


def test_names_that_addresses_write_otherwise(folder, tmp_path):
    (folder / "größe.py").write_text(MORE)
    publish_site(folder, tmp_path / "out")
    assert (tmp_path / "out/visuals/größe.html").is_file()
    assert 'href="visuals/gr%C3%B6%C3%9Fe.html"' in text(tmp_path / "out/index.html")


# What is on the disk


def test_only_what_changed_is_written(folder, tmp_path):
    out = tmp_path / "out"
    first = publish_site(folder, out)
    assert f"{len(first.kept.written)} files written" in first.summary
    before = files(out)
    again = publish_site(folder, out)
    assert again.summary == f"2 visuals in {out / 'index.html'} (nothing changed)."
    assert files(out) == before
    (folder / "more.py").write_text(MORE.replace("is enough", "is too much"))
    third = publish_site(folder, out)
    assert third.kept.written == ("index.html", "visuals/more.html")
    assert {name for name, when in files(out).items() if before[name] != when} == {
        "index.html",
        "visuals/more.html",
        ".kdviz-site.json",
    }


def test_pages_of_visuals_that_are_gone_go_and_nothing_else_does(folder, tmp_path):
    out = tmp_path / "out"
    publish_site(folder, out)
    (out / "visuals/mine.html").write_text("mine")
    (out / "notes.txt").write_text("mine")
    (folder / "more.py").unlink()
    made = publish_site(folder, out)
    assert made.kept.removed == ("visuals/more.html",)
    assert sorted(path.name for path in (out / "visuals").iterdir()) == ["less.html", "mine.html"]
    assert (out / "notes.txt").read_text() == "mine"


def test_a_page_that_somebody_changed_is_not_removed(folder, tmp_path):
    out = tmp_path / "out"
    publish_site(folder, out)
    (out / "visuals/more.html").write_text("mine now")
    (folder / "more.py").unlink()
    assert publish_site(folder, out).kept.removed == ()
    assert (out / "visuals/more.html").read_text() == "mine now"


def test_a_file_that_somebody_else_wrote_is_not_written_over(folder, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    (out / "index.html").write_text("mine")
    with pytest.raises(SaveError) as refusal:
        publish_site(folder, out)
    assert str(refusal.value) == (
        f"Cannot write {str(out / 'index.html')!r}: it is there already, and is not as kdviz "
        "made it. Move it away, choose another folder, or write over it with --overwrite."
    )
    assert (out / "index.html").read_text() == "mine"
    assert not (out / "components.html").exists()


def test_what_is_remembered_leads_nowhere_else(folder, tmp_path):
    out = tmp_path / "out"
    publish_site(folder, out)
    (tmp_path / "precious").write_text("")
    nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    state = out / ".kdviz-site.json"
    state.write_text(json.dumps(json.loads(state.read_text()) | {"../precious": nothing}))
    assert publish_site(folder, out).kept.removed == ()
    assert (tmp_path / "precious").exists()
    state.write_text("[")
    publish_site(folder, out)  # All is as it would be written, so nothing is anybody else's.


def test_a_folder_without_visuals_makes_a_page_that_says_so(tmp_path):
    (tmp_path / "empty").mkdir()
    made = publish_site(tmp_path / "empty", tmp_path / "out")
    assert made.visuals == 0
    assert made.report is None
    assert "There is no visual here yet." in text(made.page)
    assert (tmp_path / "out/components.html").is_file()


def test_what_cannot_be_drawn_is_told_on_the_wall(folder, tmp_path):
    (folder / "broken.py").write_text("1 / 0\n")
    made = publish_site(folder, tmp_path / "out")
    words = " ".join(" ".join(Page(text(made.page)).words).split())
    assert "1 visual could not be drawn" in words
    assert f"{folder / 'broken.py'}:1: ZeroDivisionError: division by zero" in words


# The index stays light


@pytest.mark.slow
def test_an_index_is_light(tmp_path):
    folder, out = tmp_path / "many", tmp_path / "out"
    folder.mkdir()
    (folder / "many.py").write_text(
        "import kdviz as kd\nmany = [kd.Visual(f'How many are too many {n}', 'Nobody looks at all "
        "of them, so say less, and say it once.', [kd.Catapult(), kd.Basket()], concept=f'concept "
        "of the number {n}', verb='tells more than anybody can take', metaphor='a catapult that "
        "throws too far') for n in range(1, 41)]\n"
    )
    made = publish_site(folder, out)
    assert made.visuals == 40
    # With two hundred of them it is to have less than 300 KB.
    assert made.page.stat().st_size < 300_000 * 40 / 200


# What is refused


def test_refusals(folder, tmp_path):
    with pytest.raises(GalleryError, match="There is no folder"):
        publish_site(tmp_path / "none", tmp_path / "out")
    with pytest.raises(ParameterError, match="title must not be empty"):
        publish_site(folder, tmp_path / "out", title=" ")
    with pytest.raises(ThemeError, match="midnite"):
        publish_site(folder, tmp_path / "out", look="midnite")
    assert not (tmp_path / "out").exists()


def test_the_command(folder, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(app, ["site", "visuals", "-o", "out", "--title", "Ours"])
    assert done.exit_code == 0
    assert re.fullmatch(r"2 visuals in out/index\.html \(\d+ files written\)\.\n", done.stdout)
    assert "<h1>Ours</h1>" in text("out/index.html")
    (folder / "broken.py").write_text("1 / 0\n")
    done = CliRunner().invoke(app, ["site", "visuals", "-o", "out"])
    assert done.exit_code == 1
    assert "visuals/broken.py:1: ZeroDivisionError: division by zero" in done.stderr
    done = CliRunner().invoke(app, ["site", "visual", "-o", "out"])
    assert done.exit_code == 2
    assert done.stderr == "Error: There is no folder 'visual'. Did you mean 'visuals'?\n"


def test_a_visual_shows_the_helper_files_that_it_imports(folder, tmp_path):
    (folder / "_sizes.py").write_text("import _deeper\nSIZE = _deeper.SIZE  # <b>\n")
    (folder / "_deeper.py").write_text("SIZE = 5\n")
    code = LESS.format("").replace("kd\n", "kd\nimport _sizes\n", 1)
    (folder / "less.py").write_text(code.replace("kd.Catapult()", "kd.Circle(_sizes.SIZE)"))
    publish_site(folder, tmp_path / "out")
    page = text(tmp_path / "out/visuals/less.html")
    assert re.findall(r"<h2[^>]*>([^<]*[.]py)</h2>", page) == ["less.py", "_deeper.py", "_sizes.py"]
    assert "# &lt;b&gt;" in page
    assert ".py</h2>" in text(tmp_path / "out/visuals/more.html")
    assert "_sizes" not in text(tmp_path / "out/visuals/more.html")
