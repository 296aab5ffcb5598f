"""Whether fuzzing notices a check that is gone: fifty are removed from a copy, one at a time.

Run as ``python -m fuzz.removals``; the list is ``removals.txt``. ``--choose`` makes a new list.
"""

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIST = Path(__file__).parent / "removals.txt"
NUMBER = 50
ROOMS = ("concepts", "fields", "geometry", "layout", "metaphors", "patterns", "picture",
         "primitives", "scene", "style", "text")  # fmt: skip
BOUNDS = {"ge", "gt", "le", "lt", "min_length", "max_length"}
DECORATORS = {"checked", "called_right"}
CASES = "4000"


class _Walker(ast.NodeTransformer):
    """Goes through a file, and calls each single check in it by where it is and what it says.

    Args:
        unwanted: the check that is removed, or nothing.

    Attributes:
        found: all checks: a refusal, a bound of a field, a decorator that checks a call.
    """

    def __init__(self, unwanted=""):
        self._unwanted = unwanted
        self._where = []
        self.found = []

    def _is_unwanted(self, kind, what):
        check = f"{kind} {'.'.join(self._where)} {what}"
        self.found.append(check)
        return check == self._unwanted

    def _enter(self, name, node):
        self._where.append(name)
        self.generic_visit(node)
        self._where.pop()
        return node

    def visit_ClassDef(self, node):
        return self._enter(node.name, node)

    def visit_FunctionDef(self, node):
        self._where.append(node.name)
        node.decorator_list = [
            each
            for each in node.decorator_list
            if not (
                isinstance(each, ast.Name)
                and each.id in DECORATORS
                and self._is_unwanted("decorator", each.id)
            )
        ]
        self._where.pop()
        return self._enter(node.name, node)

    def visit_AnnAssign(self, node):
        return self._enter(ast.unparse(node.target), node)

    def visit_Assign(self, node):
        return self._enter(ast.unparse(node.targets[0]), node)

    def visit_If(self, node):
        refuses = len(node.body) == 1 and isinstance(node.body[0], ast.Raise) and not node.orelse
        if refuses and self._is_unwanted("if", ast.unparse(node.test)):
            node.test = ast.Constant(False)
        return self.generic_visit(node)

    def visit_Call(self, node):
        node.keywords = [
            each
            for each in node.keywords
            if not (
                each.arg in BOUNDS
                and isinstance(each.value, ast.Constant)
                and self._is_unwanted("bound", ast.unparse(each))
            )
        ]
        return self.generic_visit(node)


def find_checks():
    """Yield every single check, by its file, its place in that, and what it says."""
    for room in ROOMS:
        for path in sorted((ROOT / "src/kdviz" / room).rglob("*.py")):
            walker = _Walker()
            walker.visit(ast.parse(path.read_text()))
            for check in walker.found:
                yield f"{path.relative_to(ROOT / 'src').as_posix()} {check}"


def is_noticed(check):
    """Return whether a run of the fuzzer without a check fails, as it should."""
    file, unwanted = check.split(" ", 1)
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "src", Path(folder, "src"))
        path = Path(folder, "src", file)
        walker = _Walker(unwanted)
        path.write_text(ast.unparse(walker.visit(ast.parse(path.read_text()))))
        assert unwanted in walker.found, f"{check} is not there: choose another list"
        run = subprocess.run(
            [sys.executable, "-m", "fuzz", "--short", "--cases", CASES, "--jobs", "1"],
            cwd=ROOT,
            env=os.environ | {"PYTHONPATH": f"{folder}/src:{ROOT / 'tests'}"},
            capture_output=True,
            check=False,
        )
    return run.returncode != 0


def main():
    """Remove each check of the list, and tell which nobody noticed."""
    asked = argparse.ArgumentParser(prog="python -m fuzz.removals")
    asked.add_argument("--choose", action="store_true")
    if asked.parse_args().choose:
        chosen = random.Random(11).sample(sorted(set(find_checks())), NUMBER)
        LIST.write_text("".join(f"{check}\n" for check in sorted(chosen)))
        return
    checks = LIST.read_text().splitlines()
    with ThreadPoolExecutor(2) as pool:
        noticed = list(pool.map(is_noticed, checks))
    for check, seen in zip(checks, noticed, strict=True):
        if not seen:
            print("not noticed:", check)
    print(f"{sum(noticed)} of {len(checks)} removed checks are noticed.")


if __name__ == "__main__":
    main()
