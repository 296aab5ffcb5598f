"""Draws every object of the library, for the table in the README and the page of objects.

Run it with ``make docs`` after adding an object; ``make test`` says when it is due.
"""

import inspect
from pathlib import Path

from kdviz.files import write_whole
from kdviz.reference.cards import card, components
from kdviz.scene.component import Component

HERE = Path(__file__).parent
COMMON = ("pose", "labels")
COLUMNS = 6
START, END = "<!-- components -->\n", "<!-- end of components -->"


def pictures() -> dict[Path, str]:
    """Return the files of each object's pictures, and the SVG that belongs in each."""
    drawn = {}
    for name, kind in components().items():
        drawn[HERE / "components" / f"{name.lower()}.svg"] = card(kind())
        drawn[HERE / "anchors" / f"{name.lower()}.svg"] = card(kind(), anchors=True)
    return drawn


def table() -> str:
    """Return the README's table: each object's picture and meaning."""
    cells = [
        f'<img src="docs/components/{name.lower()}.svg" width="100" alt=""><br>**{name}**'
        for name in components()
    ]
    rows = [cells[first : first + COLUMNS] for first in range(0, len(cells), COLUMNS)]
    rows[-1] += [""] * (COLUMNS - len(rows[-1]))
    lines = ["|" + " |" * COLUMNS, "|" + "---|" * COLUMNS]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines) + "\n"


def sheet() -> str:
    """Return the page of all objects, with their parameters and anchors."""
    parts = [
        "# Objects",
        "Every object of the library, with its anchors marked in red.",
    ]
    for name, kind in components().items():
        summary = (kind.__doc__ or "").split("\n")[0]
        parts.append(f"## {name}\n\n{summary}")
        parts.append(f'<img src="anchors/{name.lower()}.svg" width="320" alt="{name}">')
        fields = {n: f for n, f in kind.model_fields.items() if n not in COMMON}
        rows = [f"| `{n}` | {f.description} | `{f.default!r}` |" for n, f in fields.items()]
        parts.append("\n".join(["| Parameter | | Default |", "|---|---|---|", *rows]))
        verbs = ", ".join(f"`{verb}`" for verb in verbs_of(kind))
        parts.append(f"Verbs: {verbs}." if verbs else "")
    return "\n\n".join(part for part in parts if part) + "\n"


def verbs_of(kind: type) -> list[str]:
    """Return the names of the methods that an object adds to what every object has."""
    return [
        name
        for name, value in vars(kind).items()
        if inspect.isfunction(value) and not name.startswith("_") and not hasattr(Component, name)
    ]


def readme(text: str) -> str:
    """Return the README with its table brought up to date."""
    before, _, rest = text.partition(START)
    after = rest.partition(END)[2]
    return f"{before}{START}{table()}{END}{after}"


if __name__ == "__main__":
    for path, svg in pictures().items():
        path.parent.mkdir(exist_ok=True)
        write_whole(path, svg.encode())
    page = HERE.parent / "README.md"
    write_whole(page, readme(page.read_text()).encode())
    write_whole(HERE / "components.md", sheet().encode())
