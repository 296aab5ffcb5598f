"""The gallery shows what the rules ask for: no rule finds anything in any of its visuals."""

from pathlib import Path

import pytest

from kdviz.check.review import review
from kdviz.gallery.find import collect_visuals

FOUND = collect_visuals(Path(__file__).parents[2] / "gallery").found


@pytest.mark.parametrize("found", FOUND, ids=[found.name for found in FOUND])
def test_nothing_is_found_in_a_visual_of_the_gallery(found):
    assert review(found.visual).findings == ()
