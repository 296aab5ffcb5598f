"""The README and the pictures of the objects say what the code does."""

import ast
import importlib.util
from pathlib import Path

import pytest

import kdviz
from documents import assert_tells, programs, sessions
from kdviz.check.review import review
from kdviz.reference.catalogue import components
from kdviz.scene import kinds

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def script(name):
    """One of the programs that ``make docs`` runs, as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_readme_opens_with_the_code_of_its_picture():
    code = README.split("```python\n")[1].split("```")[0]
    assert code == (ROOT / "gallery" / "drift.py").read_text()
    assert 'src="gallery/drift.svg"' in README.split("```python\n")[0]


def test_the_readmes_second_example_runs(tmp_path, monkeypatch):
    first, second = (block.split("```")[0] for block in README.split("```python\n")[1:3])
    monkeypatch.chdir(tmp_path)
    exec(compile(first + second, "README.md", "exec"), {})
    assert (tmp_path / "drift-story.png").read_bytes().startswith(b"\x89PNG")


def test_the_readmes_error_messages_are_the_real_ones():
    told = list(sessions(README))
    assert len(told) >= 2
    for line, error in told:
        assert_tells(line, error, {"kd": kdviz})


def test_the_guide_to_own_objects_runs_as_it_stands(tmp_path, monkeypatch):
    page = (ROOT / "docs" / "own-objects.md").read_text()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(kinds, "known", dict(kinds.known))
    names = {"__name__": "guide"}
    for program in programs(page):
        exec(compile(program, "own-objects.md", "exec"), names)
    svg = (tmp_path / "time.svg").read_text()
    advice = "Run `make docs`."
    assert svg == (ROOT / "docs" / "own-object.svg").read_text(), advice
    assert review(names["time"]).findings == ()
    for line, error in sessions(page):
        assert_tells(line, error, names)


MISTAKES = {
    "burnt = 0.0": "'burnt' has no type. Write burnt: float = 0.0 to make it a parameter ...",
    "top: float = 0.0": "the field 'top' would hide the 'top' that every Component has.",
    "def draw(self): return kd.Rect(1, 1)": "draw returns a Rect. Let it yield each of its shapes.",
    "pass": "Candle has no draw. Give it a method draw(self) that yields the shapes ...",
}


@pytest.mark.parametrize("body", MISTAKES)
def test_what_the_guide_says_of_mistakes_is_what_is_said(body, monkeypatch):
    monkeypatch.setattr(kinds, "known", dict(kinds.known))
    assert MISTAKES[body] in (ROOT / "docs" / "own-objects.md").read_text()
    with pytest.raises(kdviz.DefinitionError) as caught:
        exec(f"class Candle(kd.Component):\n    {body}\nCandle().box", {"kd": kdviz})
    assert MISTAKES[body].removesuffix(" ...") in str(caught.value)


def test_the_objects_pictures_and_the_table_are_up_to_date():
    module = script("catalogue")
    advice = "Run `make docs` to draw the objects anew."
    pictures = module.pictures()
    for path, svg in pictures.items():
        assert path.is_file(), advice
        assert path.read_bytes() == svg.encode(), advice
    folders = {path.parent for path in pictures}
    assert {path for folder in folders for path in folder.glob("*.svg")} == set(pictures), advice
    assert (ROOT / "docs" / "components.md").read_text() == module.sheet(), advice
    assert module.readme(README) == README, advice
    assert module.SUMMARIES.read_text() == module.summaries(), advice


def test_every_object_is_a_public_name():
    for name, kind in components().items():
        line = f"from .{kind.__module__.removeprefix('kdviz.')} import {name} as {name}"
        assert getattr(kdviz, name, None) is kind, f"Add to src/kdviz/__init__.pyi: {line}"


def test_the_page_of_rules_lists_each_as_its_file_does():
    page = (ROOT / "docs" / "check.md").read_text()
    listed = [line for line in page.splitlines() if line.startswith("| `")]
    files = sorted((ROOT / "src" / "kdviz" / "check" / "rules").glob("[a-z]*.py"))
    said = [ast.get_docstring(ast.parse(path.read_text())).split("\n")[0] for path in files]
    assert listed == ["| `{}` | {} |".format(*line.split(": ", 1)) for line in said]


def test_every_class_tells_of_its_parameters_as_its_fields_do():
    for path, text in script("arguments").sources().items():
        assert path.read_text() == text, f"{path}: run `make docs`."
