"""Articles in plain text: paragraphs with empty lines between, and short lines as headings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdviz.ideas.article.document import END, Document, Paragraph, Section

LONGEST_HEADING = 70
"""The most letters of a line that may be a heading."""

UNDERLINE = re.compile(r"[=\-~^*#]{3,}\s*$")
"""A line below a heading."""

BROKEN = re.compile(r"[^\W\d_]-$")
"""How a line ends in the middle of a word."""


def read_plain(text: str) -> Document:
    r"""Return an article that is plain text.

    Args:
        text: the whole of it.

    Example:
        >>> document = read_plain("Drift\n\nThe target moves.\nNobody looks.\n")
        >>> document.title, document.sections[0].paragraphs[0].text
        ('Drift', 'The target moves. Nobody looks.')
    """
    sections = list(_sections(text))
    if not any(section.paragraphs for section in sections):
        lines = (Paragraph(" ".join(line.split())) for line in text.splitlines() if line.strip())
        return Document("", (Section("", tuple(lines)),))
    title = sections[0].heading if sections else ""
    return Document(title, tuple(sections))


def _sections(text: str) -> Iterator[Section]:
    heading, at, paragraphs = "", 0, list[Paragraph]()
    for lines, end in _blocks(text):
        if _is_heading(lines):
            if heading or paragraphs:
                yield Section(heading, tuple(paragraphs), at)
            heading, at, paragraphs = lines[0].strip().strip("#*_ "), end, []
        else:
            paragraphs.append(Paragraph(" ".join(" ".join(_unbroken(lines)).split())))
    if heading or paragraphs:
        yield Section(heading, tuple(paragraphs), at)


def _blocks(text: str) -> Iterator[tuple[list[str], int]]:
    """Yield lines that stand together, and how many letters come before what follows them."""
    block: list[str] = []
    end = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            block.append(line)
        elif block:
            yield block, end
            block = []
        end += len(line)
    if block:
        yield block, end


def _is_heading(lines: list[str]) -> bool:
    first = lines[0].strip()
    if len(lines) == 2 and UNDERLINE.match(lines[1]):
        return True
    return (
        len(lines) == 1
        and 0 < len(first) <= LONGEST_HEADING
        and not END.match(first[-1])
        and first[-1] not in ":;,"
        and not first.startswith(("-", "*", "•", ">"))
        and any(map(str.isalpha, first))
    )


def _unbroken(lines: list[str]) -> Iterator[str]:
    """Yield lines; a word that is broken at the end of one is whole again."""
    held: list[str] = []
    for line in lines:
        words = line.strip()
        if not BROKEN.search(words[-2:]):
            yield "".join((*held, words))
            held = []
            continue
        words, _, broken = words.rpartition(" ")
        if words:
            yield "".join((*held, words))
            held = []
        held.append(broken.removesuffix("-"))
    if held:
        yield "".join(held)
