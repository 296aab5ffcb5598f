"""The gallery shows what the rules ask for: no rule finds anything in any of its visuals."""

from pathlib import Path

import pytest

from kdviz.check.review import review
from kdviz.gallery.find import collect_visuals
from kdviz.gallery.renditions import EVERY_FRAME
from kdviz.style.presets import PRESETS

FOUND = collect_visuals(Path(__file__).parents[2] / "gallery").found


@pytest.mark.parametrize("found", FOUND, ids=[found.name for found in FOUND])
def test_nothing_is_found_in_a_visual_of_the_gallery(found):
    assert review(found.visual).findings == ()


@pytest.mark.slow
@pytest.mark.parametrize("frame", EVERY_FRAME)
def test_nothing_is_found_in_any_frame(frame):
    found = {one.name: review(one.visual.replaced(frame=frame)).findings for one in FOUND}
    assert {name: told for name, told in found.items() if told} == {}


@pytest.mark.slow
@pytest.mark.parametrize("theme", PRESETS)
def test_nothing_is_found_in_any_theme(theme):
    found = {one.name: review(one.visual.replaced(theme=theme)).findings for one in FOUND}
    assert {name: told for name, told in found.items() if told} == {}
