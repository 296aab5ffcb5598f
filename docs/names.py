"""Writes the table of public names that kdviz loads from, out of the stub that editors read.

A program that is one file, from a zip or frozen, has no stub beside its code. Run it with
``make docs`` after naming something in ``src/kdviz/__init__.pyi``; ``make test`` says when it is
due.
"""

import ast
from pathlib import Path

SRC = Path(__file__).parent.parent / "src" / "kdviz"
STUB = SRC / "__init__.pyi"
TABLE = SRC / "names.py"


def homes() -> dict[str, list[str]]:
    """Return the public names of each module, given its name below ``kdviz``."""
    found: dict[str, list[str]] = {}
    for node in ast.parse(STUB.read_text()).body:
        if isinstance(node, ast.ImportFrom) and node.module:
            found.setdefault(node.module, []).extend(alias.name for alias in node.names)
    return found


def rooms() -> list[str]:
    """Return the names of the rooms that are public as a whole."""
    nodes = (node for node in ast.parse(STUB.read_text()).body if isinstance(node, ast.ImportFrom))
    return [alias.name for node in nodes if not node.module for alias in node.names]


def quote(name: str) -> str:
    """Return a name as it stands in code."""
    return f'"{name}"'


def written() -> str:
    """Return the source of the table."""
    lines = [
        '"""The public names by the module where each lives: written from the stub."""',
        "",
        f"ROOMS = [{', '.join(map(quote, rooms()))}]",
        '"""The rooms that are public as a whole, as in ``kdviz.ideas``."""',
        "",
        "HOMES = {",
        *(
            f'    "{module}": [{", ".join(map(quote, names))}],'
            for module, names in homes().items()
        ),
        "}",
        '"""Of each module, given its name below ``kdviz``, the names that are public."""',
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(written())
