"""The public surface: what is promised is there, says what it is, and costs nothing unused."""

import ast
import inspect
import re
import subprocess
import sys
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from pydantic import BaseModel

import kdviz as kd
from examples import example_of, kinds, names
from kdviz.geometry.boxes import BOX_ANCHORS
from kdviz.names import HOMES, ROOMS

STUB = Path(kd.__file__).with_suffix(".pyi")
VALUES = {"Ink", "Weight", "Dash", "Number", "Positive", "NotNegative", "Share",
          "PointLike"}  # fmt: skip
"""Names that are neither a class nor a function: their words stand below them in the source."""

HEAVY = ["numpy", "drawsvg", "cairosvg", "uharfbuzz", "pydantic", "coloraide", "PIL", "svg",
         "resvg_py", "click", "rich"]  # fmt: skip


def promised():
    """The names of the stub, each with the module where it lives."""
    found = {}
    for node in ast.parse(STUB.read_text()).body:
        assert isinstance(node, ast.ImportFrom)
        assert node.level == 1
        for alias in node.names:
            assert alias.asname == alias.name, "only what is renamed to itself is public"
            found[alias.name] = f"kdviz.{node.module}" if node.module else "kdviz"
    return found


def loaded_by(program):
    """Which heavy packages a fresh process has imported after a program."""
    told = f"\nimport sys\nprint(*[name for name in {HEAVY} if name in sys.modules])"
    run = subprocess.run(
        [sys.executable, "-c", program + told], capture_output=True, text=True, check=True
    )
    return set(run.stdout.split())


# Names.


def test_what_is_promised_is_there_and_nothing_else():
    names = promised()
    assert sorted(names) == sorted(kd.__all__) == sorted(dir(kd))
    for name, module in names.items():
        value = getattr(kd, name)
        assert getattr(sys.modules[module], name) is value
        if name not in (*VALUES, *ROOMS):
            assert value.__module__ == module


def test_the_stub_is_in_alphabetical_order_of_modules():
    modules = list(promised().values())
    assert modules == sorted(modules)


def test_the_table_of_names_is_that_of_the_stub():
    homes = {}
    assert [name for name, module in promised().items() if module == "kdviz"] == ROOMS
    for name, module in promised().items():
        if name in ROOMS:
            continue
        homes.setdefault(module.removeprefix("kdviz."), []).append(name)
    assert homes == HOMES, "Run `make docs`."


def test_from_a_zip_it_is_imported_and_draws(tmp_path):
    package = Path(kd.__file__).parent
    with zipfile.ZipFile(tmp_path / "kdviz.zip", "w") as archive:
        for path in (*package.rglob("*.py"), *package.rglob("*.json")):
            archive.write(path, path.relative_to(package.parent))
    program = (
        "import sys; sys.path.insert(0, 'kdviz.zip'); import kdviz as kd\n"
        "assert 'kdviz.zip' in kd.__file__\n"
        "assert kd.Visual('Less', 'Give people less.', kd.Basket()).svg()"
    )
    command = [sys.executable, "-c", program]
    subprocess.run(command, cwd=tmp_path, check=True)


def test_a_star_import_gives_the_public_names():
    space = {}
    exec("from kdviz import *", space)
    assert set(space) - {"__builtins__"} == set(kd.__all__)


def test_every_kind_of_shape_of_kdviz_is_public():
    assert {kind.__name__ for kind in kinds()} <= set(kd.__all__)


# Words.


@pytest.mark.parametrize("name", sorted(promised()))
def test_every_public_name_says_what_it_is(name):
    if name in VALUES:
        body = ast.parse(Path(sys.modules[promised()[name]].__file__).read_text()).body
        after = {
            node.targets[0].id: following
            for node, following in pairwise(body)
            if isinstance(node, ast.Assign)
        }
        words = after[name].value.value
    else:
        words = inspect.getdoc(getattr(kd, name))
        assert getattr(kd, name).__doc__, "its own words, not those of its base"
    summary = words.split("\n\n")[0]
    assert summary.endswith((".", ":"))
    assert summary[0].isupper()


def methods(value):
    """The public functions and properties that a class defines itself, with their names."""
    for name, member in vars(value).items():
        if name.startswith(("_", "model_")):
            continue
        function = getattr(member, "fget", None) or getattr(member, "func", member)
        if inspect.isfunction(function) or isinstance(member, kd.anchor):
            yield name, member


@pytest.mark.parametrize("name", sorted(name for name in promised() if name not in VALUES))
def test_every_public_method_says_what_it_does(name):
    value = getattr(kd, name)
    for method, member in methods(value) if inspect.isclass(value) else ():
        assert inspect.getdoc(member), f"{name}.{method}"


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_every_kind_shows_an_example_and_names_its_anchors(kind):
    words = inspect.getdoc(kind)
    assert "\nExample:\n    >>> import kdviz as kd\n" in words
    assert "\nAnchors:\n" in words


def anchors_in_words(kind):
    """The names that stand before a colon or between commas in the section on anchors."""
    section = inspect.getdoc(kind).partition("\nAnchors:\n")[2].partition("\n\n")[0]
    told = re.sub(r"\s+", " ", section)
    if told.strip().startswith("The nine of"):
        return []
    found = []
    for part in re.split(r";|\. (?=[a-z])", told):
        listed = part.partition(":")[0].replace(" and the nine of its box.", "")
        found += [name for name in re.split(r",\s*|\s+and\s+", listed.strip(" .")) if name]
    return found


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_the_anchors_in_the_words_are_those_it_has(kind):
    shape = example_of(kind)
    told = anchors_in_words(kind)
    for name in told:
        assert shape.anchor(name) == getattr(shape, name) == shape.anchors[name]
    assert set(shape.own_anchors) == set(told)
    assert not set(told) & set(BOX_ANCHORS)


def models():
    found = [getattr(kd, name) for name in kd.__all__]
    return [m for m in [*found, *kinds()] if inspect.isclass(m) and issubclass(m, BaseModel)]


@pytest.mark.parametrize("model", models(), ids=names(models()))
def test_every_parameter_says_what_it_means(model):
    for name, field in model.model_fields.items():
        assert field.description, f"{model.__name__}.{name}"
        assert not field.description.endswith("."), f"{model.__name__}.{name}"


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_every_kind_has_a_schema(kind):
    schema = kind.model_json_schema()
    assert set(schema["properties"]) >= set(kind.model_fields)


# Costs.


def test_importing_kdviz_imports_nothing_heavy():
    assert loaded_by("import kdviz") == set()
    assert loaded_by("import kdviz; dir(kdviz); kdviz.__all__") == set()


def test_writing_an_svg_needs_no_rasteriser_and_no_arrays():
    heavy = loaded_by(
        "import kdviz as kd\n"
        "scene = kd.row(kd.Catapult(), kd.Basket(dash='dotted').label('now'))\n"
        "picture = kd.Visual('Drift', 'The target moved.', [*scene, kd.Dots([(0, 0)])])\n"
        "assert picture.svg()\n"
    )
    assert heavy == {"pydantic", "drawsvg", "uharfbuzz", "svg"}


def test_a_mistake_is_told_without_importing_what_draws():
    heavy = loaded_by("import kdviz as kd\ntry: kd.Circle(-1)\nexcept kd.ParameterError: pass\n")
    assert heavy == {"pydantic"}
