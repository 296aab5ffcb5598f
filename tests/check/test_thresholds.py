"""Each threshold of the rules has a case just below it and a case just above."""

import ast
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from check.thresholds.files import FILES, PIXELS, is_refused
from check.thresholds.inks import INKS
from check.thresholds.labels import LABELS
from check.thresholds.meeting import MEETINGS
from check.thresholds.places import GAPS, ROOM, ROWS, SPACE, WAYS
from check.thresholds.standing import SIZES, STANDING
from check.thresholds.words import WORDS
from kdviz import check
from kdviz.check.files import review_file

PLACES = [*ROWS, *GAPS, *ROOM, *SPACE, *WAYS, *MEETINGS, *STANDING, *SIZES]
CASES = [*PLACES, *INKS, *WORDS, *LABELS, *PIXELS]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_threshold_is_where_it_is_said_to_be(case):
    for measure, result in (case.below, case.above):
        assert case.result(measure) == result, measure


@pytest.mark.parametrize(
    ("ending", "make", "below", "above"),
    [limit[1:] for limit in FILES],
    ids=[" ".join(limit[:2]) for limit in FILES],
)
def test_a_limit_for_files_is_where_it_is_said_to_be(ending, make, below, above, tmp_path):
    assert not is_refused(ending, make(below), tmp_path)
    assert is_refused(ending, make(above), tmp_path)


@pytest.mark.parametrize(("number", "colours"), [(3_700_000, 2), (4_300_000, 1)])
def test_after_enough_odd_pixels_the_rest_is_not_looked_at(number, colours, tmp_path):
    rows = np.zeros((number // 1000 + 400, 2000), np.uint8)
    rows[: number // 1000 : 2] = 1  # every other row is green, so that there is no flat area
    rows[-1] = 2
    image = Image.fromarray(rows)
    image.putpalette([0x0F, 0x11, 0x17, 0, 255, 0, 255, 255, 0])
    image.save(tmp_path / "striped.png", compress_level=1)
    (finding,) = review_file(tmp_path / "striped.png").findings
    assert finding.what.count("nearest is") == colours


# No threshold is forgotten.

NO_THRESHOLDS = {
    "CURVE_WITHIN": "how exactly curves are reckoned with",
    "PIECES_A_QUARTER": "how exactly round corners are reckoned with",
    "ROUGH_QUARTER": "how exactly the sum of areas is reckoned",
    "OUTLINE_WITHIN": "how exactly the sum of areas is reckoned",
    "CUT_OFF_FROM": "arithmetic is not exact",
    "SIZE_WITHIN": "arithmetic is not exact",
    "WORTH_MEASURING": "spares work where nothing can be lost",
    "STRIP_PIXELS": "how much is worked on at once",
    "CONTEXT_ROWS": "what a flat area of 3 x 3 pixels needs",
    "BINS": "how many there are",
    "THINNEST": "how exactly it is reckoned what a line goes around",
    "NEARLY": "spares work where nothing can be level",
    "WIDER_THAN_RHYTHM": "how exactly it is reckoned where a row of dots has a gap",
    "ROUGH_WITHIN": "how exactly bodies are reckoned with",
    "LEAST_LEFT": "arithmetic is not exact",
    "TALL": "which frames are held to their width, of which there is none near it",
}
"""Constants that decide about nothing, and what they are for."""

DRAWING = "annotate.py"
"""The file that draws what was found, and judges nothing."""


def constants(path):
    """The names of the numbers, or tables of numbers, that a file has."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            values = [node.value, *getattr(node.value, "values", ())]
            numbers = [n for v in values for n in ast.walk(v) if isinstance(n, ast.Constant)]
            plain = all(isinstance(v, ast.Constant | ast.BinOp | ast.Dict) for v in values)
            if plain and any(type(number.value) in (int, float) for number in numbers):
                yield node.targets[0].id


def test_every_threshold_has_a_case_on_either_side():
    folder = Path(check.__path__[0])
    there = {
        name for path in folder.rglob("*.py") if path.name != DRAWING for name in constants(path)
    }
    cased = {case.name for case in CASES} | {limit[0] for limit in FILES} | {"MOST_ODD_PIXELS"}
    assert there == cased | set(NO_THRESHOLDS)
