"""Writes the section ``Args`` of every public class: what its fields say of themselves.

An editor that does not run code shows the docstring as it stands; the fields are what is true.
Run it with ``make docs`` after changing a field; ``make test`` says when it is due.
"""

import ast
import inspect
import re
import textwrap
from pathlib import Path

from pydantic import BaseModel

from kdviz.reference.catalogue import public
from kdviz.reference.reading import read

LINE = 100
"""How long a line of code is at most, in letters."""

FOLLOWING = r"(?=^    (?:Returns|Raises|Attributes|Anchors|Example):\n)"
"""Where the section ends, or goes if there is none: before the first of these."""


def models() -> dict[str, type[BaseModel]]:
    """Return the public classes whose parameters are fields, by their names."""
    return {
        name: thing
        for name, thing in public().items()
        if isinstance(thing, type)
        and issubclass(thing, BaseModel)
        and not inspect.isabstract(thing)
    }


def section(model: type[BaseModel]) -> str:
    """Return the section on a class's parameters, as it stands in its docstring."""
    lines = ["    Args:"]
    for parameter in read(model).parameters:
        told = f"{parameter.name}: {parameter.means.removesuffix('.')}."
        lines += textwrap.wrap(
            told, LINE, initial_indent=8 * " ", subsequent_indent=12 * " ", break_on_hyphens=False
        )
    return "\n".join(lines) + "\n\n"


def written(source: str, model: type[BaseModel]) -> str:
    """Return the source of a module with the section of one of its classes brought up to date."""
    found = next(
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.ClassDef) and node.name == model.__name__
    )
    lines = source.splitlines(keepends=True)
    string = found.body[0]
    first, last = string.lineno - 1, string.end_lineno
    words = "".join(lines[first:last])
    if not read(model).parameters:
        return source
    words = re.sub(rf"^    Args:\n.*?{FOLLOWING}", "", words, flags=re.M | re.S)
    words, count = re.subn(
        FOLLOWING, section(model).replace("\\", r"\\"), words, count=1, flags=re.M
    )
    if not count:
        raise SystemExit(f"{model.__name__}: the docstring has no section such as Example.")
    return "".join([*lines[:first], words, *lines[last:]])


def sources() -> dict[Path, str]:
    """Return every file with a public class, as it ought to be."""
    texts: dict[Path, str] = {}
    for model in models().values():
        path = Path(inspect.getsourcefile(model) or "")
        texts[path] = written(texts.get(path) or path.read_text(), model)
    return texts


if __name__ == "__main__":
    for path, text in sources().items():
        if path.read_text() != text:
            path.write_text(text)
