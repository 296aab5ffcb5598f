"""The house is one that people can find their way in: rooms in order, no circles, no crowding."""

import ast
import importlib.util
import subprocess
from collections import defaultdict
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SRC = ROOT / "src" / "kdviz"

LATE = {
    ("__init__", "errors"): "what is needed only to tell of a mistake",
    ("scene", "geometry"): "arrays are loaded only where things are to touch",
    ("picture", "render"): "a picture can be composed without loading what writes it",
    ("picture", "motion"): "a picture that varies makes one that moves, which stands on it",
    ("picture", "check"): "strict saving: the review is above, and fills in a hook when loaded",
    ("render", "render"): "the formats are known without loading what writes them",
    ("reference", "render"): "objects are listed without loading what draws them",
    ("ideas", "ideas"): "an article is read without loading what reads the forms of others",
    ("gallery", "*"): "the doctor looks whether a part loads; a preview's child loads what draws",
    ("__main__", "cli"): "Ctrl-C is to end the loading of it, too",
    ("cli", "*"): "a command loads only what it needs, so that it starts at once",
}
"""Imports inside functions, from which room to which, and why each has to be late."""


TOPS = (
    *(".ci", ".gitattributes", ".gitignore", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md"),
    *("benchmarks", "docs", "gallery", "pyproject.toml", "src", "tests"),
)
"""What there is at the top."""

UPWARD = {("picture", "check"), ("picture", "motion")}
"""Those of them that point up. What they return is named for type checkers, too; an import that is
neither late nor for these would fail, since what is above needs what is below."""


def loaded(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


rooms = loaded("rooms")


def module_of(path):
    """The name of a file's module below ``kdviz``; nothing for the package itself."""
    parts = path.relative_to(SRC).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


FILES = {module_of(path): path for path in sorted(SRC.rglob("*.py"))}


def imports(path):
    """Each import of a part of the library in a file: what is imported, and whether it is late."""

    def walk(node, late):
        for child in ast.iter_child_nodes(node):
            inner = late or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            if isinstance(child, ast.ImportFrom) and (child.module or "").startswith("kdviz"):
                base = child.module.removeprefix("kdviz").lstrip(".")
                for alias in child.names:
                    whole = f"{base}.{alias.name}".lstrip(".")
                    yield (whole if whole in FILES else base or "__init__"), late
            elif isinstance(child, ast.Call) and ast.unparse(child.func) == "import_module":
                name = child.args[0]
                if isinstance(name, ast.Constant) and str(name.value).startswith("kdviz."):
                    yield name.value.removeprefix("kdviz."), late
            elif isinstance(child, ast.Import):
                for alias in child.names:
                    if alias.name.partition(".")[0] == "kdviz":
                        yield alias.name.removeprefix("kdviz").lstrip(".") or "__init__", late
            yield from walk(child, inner)

    yield from walk(ast.parse(path.read_text()), late=False)


def room(module):
    return module.partition(".")[0]


def test_every_room_has_its_place_in_the_order():
    assert {room(module) for module in FILES} == set(rooms.ROOMS)


@pytest.mark.parametrize("module", FILES)
def test_imports_point_one_way(module):
    for other, _ in imports(FILES[module]):
        if (room(module), room(other)) in UPWARD:
            continue
        assert rooms.rank(other) <= rooms.rank(module), f"{module} imports {other}, which is above"


def test_each_late_import_has_its_reason():
    found = {
        (room(module), room(other))
        for module, path in FILES.items()
        for other, late in imports(path)
        if late
    }
    told = {(here, "*" if (here, "*") in LATE else there) for here, there in found}
    assert told == set(LATE)


def test_no_file_needs_itself():
    graph = defaultdict(set)
    for module, path in FILES.items():
        needed = {other for other, _ in imports(path) if other != module}
        graph[module] |= {other for other in needed if (room(module), room(other)) not in UPWARD}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(f"a circle: {' -> '.join(error.args[1])}")


def test_the_table_of_rooms_is_up_to_date():
    page = (ROOT / "docs" / "architecture.md").read_text()
    assert rooms.page(page) == page, "Run `make docs`."


def test_no_file_is_longer_than_a_room():
    for path in (*SRC.rglob("*.py"), *(ROOT / "tests").rglob("*.py")):
        assert len(path.read_text().splitlines()) <= 400, f"{path} is perhaps two rooms."


# Names.


def named(path):
    """The public classes and functions that a file defines, and its public constants."""
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, "code"
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id, "constant"
        elif isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Name):
                    yield target.id, "constant"


def taken_elsewhere():
    """The names that a file takes from another one of the library."""
    for path in FILES.values():
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kdviz"):
                yield from (alias.name for alias in node.names)


def test_no_two_things_share_a_public_name():
    imported = set(taken_elsewhere())
    homes = defaultdict(set)
    for module, path in FILES.items():
        # A rule is called as its file, a command's function as its command.
        if module.startswith(("check.rules.", "cli.")):
            continue
        for name, what in named(path):
            if not name.startswith("_") and (what == "code" or name in imported):
                homes[name].add(module)
    shared = {name: sorted(found) for name, found in homes.items() if len(found) > 1}
    assert shared == {}


def test_nothing_is_left_lying_about():
    """What a test saves where it runs would be committed with the rest."""
    told = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if told.returncode:
        pytest.skip("it is no repository")
    tops = {name.partition("/")[0] for name in told.stdout.decode().split("\0") if name}
    assert tops <= set(TOPS)
