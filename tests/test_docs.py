"""The README and the pictures of the objects say what the code does."""

import ast
import importlib.util
from pathlib import Path

import pytest

import kdviz
from kdviz.reference.cards import components

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()


def catalogue():
    spec = importlib.util.spec_from_file_location("catalogue", ROOT / "docs" / "catalogue.py")
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
    session = README.split("```pycon\n")[1].split("```")[0]
    lines = session.splitlines()
    for number, line in enumerate(lines):
        if not line.startswith(">>> "):
            continue
        told = " ".join(lines[number + 1 :]).split(" >>> ")[0]
        name, _, text = told.removeprefix("kdviz.errors.").partition(": ")
        with pytest.raises(getattr(kdviz, name)) as caught:
            eval(line.removeprefix(">>> "), {"kd": kdviz})
        assert str(caught.value).startswith(text.removesuffix("..."))


def test_the_objects_pictures_and_the_table_are_up_to_date():
    module = catalogue()
    advice = "Run `make docs` to draw the objects anew."
    pictures = module.pictures()
    for path, svg in pictures.items():
        assert path.is_file(), advice
        assert path.read_bytes() == svg.encode(), advice
    folders = {path.parent for path in pictures}
    assert {path for folder in folders for path in folder.glob("*.svg")} == set(pictures), advice
    assert (ROOT / "docs" / "components.md").read_text() == module.sheet(), advice
    assert module.readme(README) == README, advice


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
