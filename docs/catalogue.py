"""Draws every object of the library to docs/components/, for the table in the README.

Run it with ``make components`` after adding an object; ``make test`` says when it is due.
"""

from pathlib import Path

from kdviz.anchors import anchor_names
from kdviz.catalogue import card, components
from kdviz.files import write_whole

HERE = Path(__file__).parent
COMMON = ("pose", "labels")
START, END = "<!-- components -->\n", "<!-- end of components -->"


def pictures() -> dict[Path, str]:
    """Return the file of each object's picture, and the SVG that belongs in it."""
    return {
        HERE / "components" / f"{name.lower()}.svg": card(kind())
        for name, kind in components().items()
    }


def table() -> str:
    """Return the README's table: each object's picture, meaning, parameters and anchors."""
    lines = ["| | Object | Parameters | Anchors |", "|---|---|---|---|"]
    for name, kind in components().items():
        picture = f'<img src="docs/components/{name.lower()}.svg" width="120" alt="{name}">'
        summary = (kind.__doc__ or "").split("\n")[0]
        parameters = ", ".join(f"`{field}`" for field in kind.model_fields if field not in COMMON)
        anchors = ", ".join(f"`{anchor}`" for anchor in anchor_names(kind)) or "those of its box"
        lines.append(f"| {picture} | **{name}**<br>{summary} | {parameters} | {anchors} |")
    return "\n".join(lines) + "\n"


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
