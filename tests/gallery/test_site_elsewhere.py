"""The pages of a gallery: what else shows the same verb, and what could."""

import re
from pathlib import Path

import pytest

from kdviz.gallery.site.publish import publish_site

pytestmark = pytest.mark.usefixtures("one_pool")


def text(page):
    return Path(page).read_text(encoding="utf-8")


def test_the_same_verb_elsewhere_and_files_to_begin_with(tmp_path):
    folder = tmp_path / "visuals"
    folder.mkdir()
    say = "import kdviz as kd\n{0} = kd.Visual('{1}', 'm', kd.Crate(), verb='{2}')\n"
    (folder / "drip.py").write_text(say.format("drip", "Drip", "leaks by night"))
    (folder / "seep.py").write_text(say.format("seep", "Seep", "seeps away"))
    (folder / "rock.py").write_text(say.format("rock", "Rock", "sits there"))
    publish_site(folder, tmp_path / "site")
    drip = text(tmp_path / "site" / "visuals" / "drip.html")
    assert "The same verb elsewhere" in drip
    assert '<a href="seep.html">Seep</a>' in drip
    assert (
        "rock.html" not in drip.partition("The same verb elsewhere")[2].partition("</section>")[0]
    )
    assert "Begin another picture of \N{LEFT DOUBLE QUOTATION MARK}leak" in drip
    assert "<summary>Bucket</summary>" in drip.partition("Begin another")[2]
    assert "The same verb elsewhere" not in text(tmp_path / "site" / "visuals" / "rock.html")
    wall = text(tmp_path / "site" / "index.html")
    means = dict(re.findall(r'data-name="(\w+)".*?data-means="(.*?)"', wall))
    assert "trickle" in means["drip"]
    assert "trickle" in means["seep"]
    assert means["rock"] == ""
