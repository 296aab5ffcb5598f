"""Objects of an author's own are told of on the pages of a gallery as those of the library are."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest

from gallery.folders import write
from kdviz.gallery.build import build_folder
from kdviz.gallery.site.publish import publish_site

pytestmark = pytest.mark.usefixtures("one_pool")

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


HOSTILE = """
import math
from typing import Any, List, Tuple
from pydantic import Field

class Mute:
    def __repr__(self):
        raise RuntimeError("no")

class Doctest(kd.Component):
    \'\'\'Its example has no blank.

    Example:
        >>>kd.Ball()
    \'\'\'
    def draw(self):
        yield kd.Circle(5)

class Words(kd.Component):
    \'\'\'Its annotations are words.\'\'\'
    def draw(self):
        yield kd.Circle(5)
    def shoved(self, to: "the place", by: "1 / 0" = 3) -> "no such (":
        \'\'\'Return it elsewhere.

        Args:
            to: where to.
            by: by what.
        \'\'\'
        return self

class Defaults(kd.Component):
    \'\'\'Its defaults are odd.\'\'\'
    none: tuple[()] = ()
    several: List = []
    pair: Tuple = ()
    mute: Any = Mute()
    half: str = "\\udc80"
    long: str = Field("x" * 100_000, description="half \\udc80 of it")
    def draw(self):
        yield kd.Circle(5)

class Nothing(kd.Component):
    \'\'\'Its default is no number that could be given.\'\'\'
    nothing: float = math.nan
    def draw(self):
        yield kd.Circle(5)

class Glyph(kd.Component):
    \'\'\'Its anchor has no letters that could be drawn.\'\'\'
    @kd.anchor
    def 位(self):
        return kd.Point(0, 0)
    def draw(self):
        yield kd.Circle(5)

class Broken(kd.Component):
    \'\'\'Its anchor is nowhere.\'\'\'
    @kd.anchor
    def lost(self):
        raise RuntimeError("nowhere")
    def draw(self):
        yield kd.Circle(5)

class Stops(kd.Component):
    \'\'\'Its anchor stops \\x07 everything.\'\'\'
    bell: str = Field("x", description="rings \\x00\\x01")
    @kd.anchor
    def end(self):
        raise KeyboardInterrupt
    def draw(self):
        yield kd.Circle(5)

class Inked(kd.Component):
    \'\'\'It says its ink, and is given none.\'\'\'
    def main_ink(self):
        return "red"
    def draw(self):
        yield kd.Circle(5, ink="red")

class Parent(kd.Component):
    \'\'\'It has an example.

    Example:
        >>> "of the parent"
    \'\'\'
    def draw(self):
        yield kd.Circle(5)

class Child(Parent):
    pass

Outside = type("../../evil", (Inked,), {"__module__": __name__})
Blank = type("a b", (Inked,), {"__module__": __name__})
kinds = Doctest, Words, Defaults, Glyph, Broken, Stops, Inked, Parent, Child, Outside, Blank
picture = kd.Visual("Odd", "It is odd.", [*kd.row([kind() for kind in kinds], gap=9)] + [Nothing()])
"""


def test_whatever_an_object_says_of_itself_its_picture_is_drawn_and_told(tmp_path):
    folder = tmp_path / "gallery"
    folder.mkdir()
    (folder / "odd.py").write_text(f"import kdviz as kd\n{HOSTILE}")
    made = publish_site(folder, tmp_path / "site")
    assert made.report.failed == ()
    page = (tmp_path / "site/components.html").read_text()
    for name in ("Doctest", "Words", "Defaults", "Glyph", "Broken", "Stops", "Inked"):
        assert f'id="{name}"' in page
        assert (tmp_path / f"site/components/{name}-anchors.svg").exists()
    assert "evil" not in page
    assert not [letter for letter in page if letter < " " and letter != "\n"]
    assert not [*tmp_path.rglob("evil*")]
    # A long default is cut, and half a letter is none.
    assert max(map(len, page.splitlines())) < 5000
    assert "Half ?" in page
    # A class without words does not say what its base says of itself.
    assert page.count("It has an example.") == page.count("of the parent") == 1


def test_two_of_one_name_are_told_apart(tmp_path):
    folder = tmp_path / "gallery"
    folder.mkdir()
    for name, kind, size in (("one", "Gadget", 5), ("two", "Gadget", 9)):
        write(
            folder,
            f"{name}.py",
            f"class {kind}(kd.Component):",
            f'    """That of {name}."""',
            "    def draw(self):",
            f"        yield kd.Circle({size})",
            f"picture = kd.Visual('{name}', 'It is here.', [{kind}(), kd.Basket().shifted(30)])",
        )
    publish_site(folder, tmp_path / "site")
    page = (tmp_path / "site/components.html").read_text()
    for name, words in (
        ("Gadget", "That of one."),
        ("Gadget-two", "That of two."),
    ):
        section = page.split(f'<section class="object" id="{name}"')[1].split("</section>")[0]
        assert words in section
    assert "components.html#Gadget-two" in (tmp_path / "site/visuals/two.html").read_text()
