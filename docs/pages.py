"""Draws the pictures of the pages that answer a newcomer's questions, each by the page's own code.

A picture stands right below its program, and shows what that program ends with: a Visual or a
Motion as it is, a shape or a list of shapes by itself as in a notebook, or several of either side
by side. All programs of a page are one, in their order.

Run it with ``make docs`` after changing a page; ``make test`` says when it is due.
"""

import ast
import re
from collections.abc import Iterable, Iterator
from contextlib import chdir
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import kdviz as kd
from kdviz.files import write_whole
from kdviz.picture.notebook import show_alone

HERE = Path(__file__).parent
PAGES = ("placing", "labelling", "drawing-on", "wider", "frames", "motion")
PROGRAM = re.compile(r"^```python\n((?:.*\n)*?)```\n\n?((?:<img .*\n)*)", flags=re.M)


def programs(page: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each program of a page, and the files of the pictures below it."""
    for code, below in PROGRAM.findall((HERE / f"{page}.md").read_text()):
        yield code, re.findall(r'<img src="(.*?)"', below)


def run(code: str, names: dict[str, Any]) -> Any:
    """Return what the last statement of a program is worth, or None; what it writes is lost."""
    tree = ast.parse(code)
    last = tree.body[-1]
    if isinstance(last, ast.Expr | ast.Assign):
        targets = last.targets if isinstance(last, ast.Assign) else []
        tree.body[-1] = ast.Assign([ast.Name("_", ast.Store()), *targets], last.value)
    names["_"] = None
    with TemporaryDirectory() as folder, chdir(folder):
        exec(compile(ast.fix_missing_locations(tree), "page", "exec"), names)
    return names["_"]


def draw(thing: kd.Visual | kd.Motion | kd.Shape | Iterable[kd.Shape]) -> str:
    """Return the SVG of a picture, which may move, or of shapes by themselves."""
    if isinstance(thing, kd.Motion):
        file = StringIO()
        thing.save(file, format="svg")
        return file.getvalue()
    if isinstance(thing, kd.Visual):
        return thing.svg()
    return show_alone(thing if isinstance(thing, kd.Shape) else kd.Group(tuple(thing))).svg


def pictures(page: str, names: dict[str, Any]) -> dict[Path, str]:
    """Return the files of a page's pictures, and the SVG that belongs in each.

    Args:
        page: its name.
        names: what its programs begin with; afterwards, also what they have defined.
    """
    drawn: dict[Path, str] = {}
    for code, files in programs(page):
        ended = run(code, names)
        things = ended if len(files) > 1 else [ended] * len(files)
        drawn |= {HERE / file: draw(one) for file, one in zip(files, things, strict=True)}
    return drawn


def guide() -> str:
    """Return the picture of the guide to own objects, drawn by its own code."""
    names: dict[str, Any] = {"__name__": "guide"}
    for code, _ in list(programs("own-objects"))[:2]:
        run(code, names)
    picture: str = names["time"].svg()
    return picture


if __name__ == "__main__":
    write_whole(HERE / "own-object.svg", guide().encode())
    (HERE / "pictures").mkdir(exist_ok=True)
    for page in PAGES:
        for path, svg in pictures(page, {}).items():
            write_whole(path, svg.encode())
