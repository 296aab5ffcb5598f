"""Shell completion: names of objects, themes, frames and commands, as bash asks for them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kdviz.cli import completing
from kdviz.reference.catalogue import components

COMMAND = Path(sys.executable).parent / "kdviz"


def completed(line):
    """Return what bash is offered for the last word of a line."""
    words = line.split(" ")
    asked = {"_KDVIZ_COMPLETE": "bash_complete", "COMP_WORDS": line}
    done = subprocess.run(
        [COMMAND],
        env=os.environ | asked | {"COMP_CWORD": str(len(words) - 1)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [offered.removeprefix("plain,") for offered in done.stdout.split()]


@pytest.mark.skipif(not COMMAND.exists(), reason="the command kdviz is not installed")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("kdviz comp", ["components"]),
        ("kdviz components Cat", ["Catapult"]),
        ("kdviz components Pu", ["Puzzle", "PuzzlePiece"]),
        ("kdviz new drift --metaphor sc", ["scale"]),
        ("kdviz preview a.py --theme mi", ["midnight"]),
        ("kdviz preview a.py --frame s", ["square", "story", "slide"]),
        ("kdviz preview a.py --frame square,s", ["square,story", "square,slide"]),
        ("kdviz preview a.py --frame x", []),
    ],
)
def test_bash_is_offered_what_there_is(line, offered):
    assert completed(line) == offered


def test_every_object_is_offered_without_loading_any():
    assert completing.complete_objects("") == list(components())
    code = (
        "import sys\nfrom kdviz.cli.completing import complete_objects, complete_themes\n"
        "complete_objects(''), complete_themes('')\n"
        "print(*sorted({'numpy', 'pydantic', 'kdviz.scene.shape'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout == "\n"


def test_several_names_are_completed_one_after_the_other():
    assert completing.complete_formats("") == ["svg", "png"]
    assert completing.complete_formats("png,") == ["png,svg"]
    assert completing.complete_several_themes("ink,m") == ["ink,midnight", "ink,mono"]
