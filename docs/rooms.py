"""The rooms of the house, from the ground up: the one place where their order is kept.

The table in ``architecture.md`` is made from it, and ``make test`` holds every import of the
library to it: a room takes from those below it and from itself, never from those above.
"""

import ast
from pathlib import Path

HERE = Path(__file__).parent
SRC = HERE.parent / "src" / "kdviz"

ROOMS = (
    "errors",
    "hooks",
    "names",
    "files",
    "fields",
    "geometry",
    "style",
    "text",
    "scene",
    "primitives",
    "layout",
    "metaphors",
    "concepts",
    "patterns",
    "render",
    "picture",
    "motion",
    "__init__",
    "reference",
    "check",
    "ideas",
    "gallery",
    "cli",
    "__main__",
)

START, END = "<!-- rooms -->\n", "<!-- end of rooms -->"


def rank(module: str) -> int:
    """Return how high the room of a module is, given its name below ``kdviz``."""
    return ROOMS.index(module.partition(".")[0] or "__init__")


def table() -> str:
    """Return the table of rooms, the highest first, each with the first line of its docstring."""
    lines = ["| Room | What it is |", "|---|---|"]
    for room in reversed(ROOMS):
        folder = SRC / room
        source = folder / "__init__.py" if folder.is_dir() else folder.with_suffix(".py")
        words = (ast.get_docstring(ast.parse(source.read_text())) or "").split("\n")[0]
        name = f"{room}/" if folder.is_dir() else source.name
        lines.append(f"| `{name}` | {words.partition(': ')[2] or words} |")
    return "\n".join(lines) + "\n"


def page(text: str) -> str:
    """Return ``architecture.md`` with its table brought up to date."""
    before, _, rest = text.partition(START)
    return f"{before}{START}{table()}{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    architecture = HERE / "architecture.md"
    architecture.write_text(page(architecture.read_text()))
