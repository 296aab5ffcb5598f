"""Objects of an author's own are told of on the pages of a gallery as those of the library are."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from gallery.folders import write
from kdviz.gallery.build import build_folder
from kdviz.gallery.site.publish import publish_site

CANDLE = '''
class Candle(kd.Component):
    """A candle, which burns down.

    Anchors:
        wick: where the flame sits.

    Example:
        >>> Candle(height=9).wick
        Point(x=0.0, y=-9.0)
    """

    height: float = Field(default=20.0, gt=0, description="how tall it is, in units")

    def draw(self):
        yield kd.Rect(6, self.height).at((0, 0), "bottom")

    @kd.anchor
    def wick(self):
        """Where the flame sits."""
        return kd.Point(0, -self.height)

    def burnt(self, by: float = 2.0) -> "Candle":
        """Return a shorter one.

        Args:
            by: by how much.
        """
        return self.replaced(height=self.height - by)
'''


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "gallery"
    path.mkdir()
    write(path, "_candle.py", "from pydantic import Field", CANDLE)
    shown = "[Candle(), kd.Ball().shifted(20), Candle(9).label('old').shifted(40)]"
    write(
        path,
        "time.py",
        "from _candle import Candle",
        f"picture = kd.Visual('Time', 'It runs out.', {shown})",
    )
    write(path, "less.py", "picture = kd.Visual('Less', 'Say less.', kd.Basket())")
    return path


def built(folder, out):
    with ThreadPoolExecutor(1) as executor:
        report = build_folder(folder, out, width=40, executor=executor)
    assert report.failed == ()
    return {one["name"]: one for one in json.loads((out / "manifest.json").read_text())["visuals"]}


def test_the_manifest_names_and_tells_them(folder, tmp_path):
    visuals = built(folder, tmp_path / "out")
    assert visuals["time"]["components"] == ["Ball", "Candle"]
    assert [own["entry"][0] for own in visuals["time"]["own"]] == ["Candle"]
    assert "own" not in visuals["less"]


def test_they_are_on_the_page_with_what_they_take_have_and_do(folder, tmp_path):
    publish_site(folder, tmp_path / "site")
    page = (tmp_path / "site/components.html").read_text()
    assert page.index('id="Bulb"') < page.index('id="Candle"') < page.index('id="Carrot"')
    section = page.split('<section class="object" id="Candle"')[1].split("</section>")[0]
    for words in (
        "A candle, which burns down.",
        "height=20.0",
        "How tall it is, in units. Takes a number above 0.",
        "<code>wick</code>",
        "burnt(by=2.0)",
        "Return a shorter one.",
        "In 1 visual",
    ):
        assert words in section
    for name in ("Candle.svg", "Candle-anchors.svg"):
        assert (tmp_path / "site/components" / name).read_text().startswith("<svg")
    assert (
        ">wick<" in page or "wick" in (tmp_path / "site/components/Candle-anchors.svg").read_text()
    )
    visual = (tmp_path / "site/visuals/time.html").read_text()
    assert '<a href="../components.html#Candle">Candle</a>' in visual


def test_an_object_without_words_or_looks_does_no_harm(tmp_path):
    folder = tmp_path / "gallery"
    folder.mkdir()
    write(
        folder,
        "odd.py",
        "from typing import Any",
        "class Bare(kd.Component):",
        "    given: dict[str, Any]",
        "    several: list = []",
        "    def draw(self):",
        "        yield kd.Circle(len(self.given) + 5)",
        "class Shy(kd.Component):",
        "    seen: bool = False",
        "    def draw(self):",
        "        if self.seen: yield kd.Circle(5)",
        "class _Private(kd.Component):",
        "    def draw(self):",
        "        yield kd.Circle(5)",
        "scene = [Bare(given={'a': 1}), Shy(), _Private()]",
        "picture = kd.Visual('Odd', 'It is odd.', scene)",
    )
    publish_site(folder, tmp_path / "site")
    page = (tmp_path / "site/components.html").read_text()
    assert "The base of every object" not in page
    section = page.split('<section class="object" id="Bare"')[1].split("</section>")[0]
    assert "<dd> Takes a dict.</dd>" in section
    assert 'id="Shy"' not in page
    assert "_Private" not in page
    assert "Shy" in (tmp_path / "site/visuals/odd.html").read_text()
