"""The pages for newcomers show what their own programs draw, and every link leads somewhere."""

import re
import runpy
from collections import Counter
from pathlib import Path

import pytest

import kdviz as kd
from documents import assert_tells, sessions
from kdviz.check.review import review

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DRAWING = runpy.run_path(str(DOCS / "pages.py"))
PAGES = DRAWING["PAGES"]
ADVICE = "Run `make docs`."


@pytest.mark.parametrize("name", PAGES)
def test_a_pages_pictures_are_what_its_programs_draw(name):
    page = (DOCS / f"{name}.md").read_text()
    names = {}
    drawn = DRAWING["pictures"](name, names)
    for path, svg in drawn.items():
        assert path.is_file(), ADVICE
        assert path.read_bytes() == svg.encode(), f"{path}: {ADVICE}"
    # Each picture stands right below a program, is described, and is named for its page.
    shown = re.findall(r'<img src="(.*?)" width="\d+" alt="[A-Z].{10,}\.">', page)
    assert len(shown) == len(re.findall("<img|!\\[", page))
    assert [DOCS / source for source in shown] == list(drawn)
    assert all(re.fullmatch(rf"pictures/{name}-[a-z]+\.svg", source) for source in shown)
    # The programs without a picture have run as well: what is told of errors follows on them.
    for line, error in sessions(page):
        assert_tells(line, error, names)
    for visual in [value for value in names.values() if isinstance(value, kd.Visual)]:
        assert review(visual).findings == ()


def test_no_picture_is_there_that_no_page_shows():
    shown = {file for name in PAGES for _, files in DRAWING["programs"](name) for file in files}
    assert {f"pictures/{path.name}" for path in (DOCS / "pictures").iterdir()} == shown


def test_a_picture_is_what_its_program_ends_with():
    names = {"kd": kd}
    ends = "a, b = kd.row(kd.Ball(), kd.Ball(4))", "a.shifted(dx=1)", "[a, b]", "assert a"
    row, shape, several, nothing = (DRAWING["run"](end, names) for end in ends)
    assert list(row) == [names["a"], names["b"]] == several
    assert shape == names["a"].shifted(dx=1)
    assert nothing is None
    assert DRAWING["draw"](several) == DRAWING["draw"](row)


LINKING = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


def prose(path):
    """A page without its programs."""
    return re.sub(r"^```.*?^```", "", path.read_text(), flags=re.M | re.S)


def headings(path):
    """What the headings of a page are found by: the second of a name has a number."""
    met = Counter()
    for title in re.findall(r"^#+ (.*)$", prose(path), flags=re.M):
        slug = re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")
        yield f"{slug}-{met[slug]}" if met[slug] else slug
        met[slug] += 1


@pytest.mark.parametrize("page", LINKING, ids=[path.name for path in LINKING])
def test_every_link_leads_somewhere(page):
    for target in re.findall(r'\]\(([^)\s]+)\)|<img src="(.*?)"', prose(page)):
        file, _, heading = "".join(target).partition("#")
        if file.startswith(("http://", "https://")):
            continue
        found = page.parent / file if file else page
        assert found.exists(), target
        assert not heading or heading in headings(found), target
