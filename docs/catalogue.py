"""Draws every object of the library, and writes the pages that tell of all that is public.

Run it with ``make docs`` after adding an object; ``make test`` says when it is due.
"""

import json
from collections import Counter
from pathlib import Path

from kdviz.files import write_whole
from kdviz.reference.cards import draw_card
from kdviz.reference.catalogue import components, sections
from kdviz.reference.entries import Entry

HERE = Path(__file__).parent
SUMMARIES = HERE.parent / "src" / "kdviz" / "reference" / "summaries.json"
COLUMNS = 6
START = "<!-- components -->\n"
END = "<!-- end of components -->"


def pictures() -> dict[Path, str]:
    """Return the files of each object's pictures, and the SVG that belongs in each."""
    drawn = {}
    for name, kind in components().items():
        drawn[HERE / "components" / f"{name.lower()}.svg"] = draw_card(kind())
        drawn[HERE / "anchors" / f"{name.lower()}.svg"] = draw_card(kind(), anchors=True)
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
    """Return the page of all that is public: what each takes, has and does."""
    parts = [
        "# Objects, and all else that pictures are made of",
        "Objects have their anchors marked in red. Every shape also has the anchors of its box, "
        "and what [Shape](#shape) says that it can do.",
    ]
    met = Counter[str]()
    for title, entries in sections().items():
        links = " · ".join(f"[{entry.name}](#{_slug(entry.name, met)})" for entry in entries)
        parts.append(f"**{title}**: {links}")
    for title, entries in sections().items():
        parts.append(f"# {title}")
        parts += [part for entry in entries for part in _told(entry)]
    return "\n\n".join(part for part in parts if part) + "\n"


def summaries() -> str:
    """Return the data of what the command lists: all that is public, each in a sentence."""
    told = {
        title: {entry.name: entry.summary for entry in entries}
        for title, entries in sections().items()
    }
    return json.dumps(told, indent=1, ensure_ascii=False) + "\n"


def _slug(name: str, met: Counter[str]) -> str:
    """Return what a headline is found by: the second of a name, whatever its case, has a number."""
    slug = name.lower()
    met[slug] += 1
    return slug if met[slug] == 1 else f"{slug}-{met[slug] - 1}"


def _told(entry: Entry) -> list[str]:
    """Return the paragraphs of an entry."""
    picture = f'<img src="anchors/{entry.name.lower()}.svg" width="320" alt="{entry.name}">'
    return [
        f"## {entry.name}",
        entry.summary,
        *entry.more,
        f"It can {', '.join(entry.does)}." if entry.does else "",
        f"{picture}\n\n{_size(entry.name)}" if entry.name in components() else "",
        _listed(
            ("Parameter", "Takes", "Default", ""),
            [(f"`{p.star}{p.name}`", p.takes, _code(p.default), p.means) for p in entry.parameters],
        ),
        f"Returns {_lower(entry.returns)}" if entry.returns else "",
        _listed(("Anchor", ""), [(f"`{one.name}`", one.means) for one in entry.anchors]),
        _listed(("Verb", ""), [(f"`{verb.call}`", verb.means) for verb in entry.verbs]),
        _listed(("Raises", ""), [(f"`{error}`", when) for error, when in entry.raises]),
        f"```python\n{entry.example}\n```" if entry.example else "",
    ]


def _size(name: str) -> str:
    """Return how wide and high an object is if nothing else is said."""
    box = components()[name]().box
    return f"{box.width:.3g} units wide and {box.height:.3g} high, as it is here."


def _listed(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """Return rows as a table, or nothing if there are none."""
    if not rows:
        return ""
    lines = [f"| {' | '.join(head)} |", "|" + "---|" * len(head)]
    lines += [f"| {' | '.join(cell.replace('|', '&#124;') for cell in row)} |" for row in rows]
    return "\n".join(lines)


def _code(value: str) -> str:
    return f"`{value}`" if value else ""


def _lower(words: str) -> str:
    return f"{words[:1].lower()}{words[1:]}"


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
    write_whole(SUMMARIES, summaries().encode())
