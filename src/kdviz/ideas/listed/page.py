"""The page of ideas: its text with one idea changed, and all else left to the letter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from kdviz.ideas.listed.idea import Idea, ListName, fold, read_idea
from kdviz.ideas.listed.lines import (
    LISTS,
    Passage,
    find_end,
    find_hidden,
    find_passages,
    split_item,
)

NEW_PAGE = "# Ideas\n" + "".join(f"\n## {name.capitalize()}\n" for name in LISTS)
"""A page without an idea."""

BOM = "\ufeff"
"""What some editors put before the first letter of a file."""


class Listed(NamedTuple):
    """An idea and its lines.

    Attributes:
        idea: the idea.
        first: the number of its line.
        last: the number of the line after its notes.
    """

    idea: Idea
    first: int
    last: int


class Page(NamedTuple):
    """What a text is, read as a page of ideas.

    Attributes:
        bom: what stands before the first line.
        lines: all lines, each with its end.
        entries: the ideas among them.
        passages: what there is under each heading.
    """

    bom: str
    lines: tuple[str, ...]
    entries: tuple[Listed, ...]
    passages: tuple[Passage, ...]

    def find(self, title: str) -> Listed | None:
        """Return an idea by its title, in capitals or not, or None if there is none."""
        wanted = fold(title)
        return next((one for one in self.entries if fold(one.idea.title) == wanted), None)

    def replaced(self, entry: Listed, idea: Idea) -> str:
        """Return the text with an idea told anew, and moved if it is on another list now.

        The notes below it move with it.
        """
        item = split_item(self.lines[entry.first])
        assert item  # or it would be no entry
        head = item.head
        if idea.on in ("drawn", "posted"):
            head = head.replace("[ ]", "[x]")
        notes = self.lines[entry.first + 1 : entry.last]
        block = [f"{head}{idea.words}{item.tail}", *notes]
        before, after = self.lines[: entry.first], self.lines[entry.last :]
        if idea.on == entry.idea.on:
            return self._join(before, block, after)
        return read_page(self._join(before, after))._with(block, idea.on, self._end_of_line)

    def added(self, idea: Idea) -> str:
        """Return the text with one more idea, the last one of its list."""
        mark = "x" if idea.on in ("drawn", "posted") else " "
        return self._with([f"- [{mark}] {idea.words}"], idea.on, self._end_of_line)

    @property
    def _end_of_line(self) -> str:
        return "\r\n" if self.lines and self.lines[0].endswith("\r\n") else "\n"

    def _with(self, block: list[str], on: ListName, end: str) -> str:
        """Return the text with the lines of an idea at the end of a list."""
        if not block[-1].endswith("\n"):
            block[-1] += end
        passage = self._find_passage(on)
        if passage is None:
            place = len(self.lines)
            level = next((one.level for one in self.passages if one.is_own), 2)
            block = [f"{'#' * level} {on.capitalize()}{end}", end, *block]
            if place and self.lines[-1].strip():
                block.insert(0, end)
        elif within := [
            one.last for one in self.entries if passage.first <= one.first < passage.last
        ]:
            place = within[-1]
        else:
            place = self._skip_words(passage)
            if place < passage.last:
                place += 1
            else:
                block.insert(0, end)
            if place < len(self.lines) and self.lines[place].strip():
                block.append(end)
        if place and not self.lines[place - 1].endswith("\n"):
            # The last line has no end, and neither has the one that comes after it.
            block = [end, *block[:-1], block[-1].removesuffix("\n").removesuffix("\r")]
        return self._join(self.lines[:place], block, self.lines[place:])

    def _find_passage(self, on: ListName) -> Passage | None:
        """Return where an idea is added: below the list's own heading, or to others like it."""
        own = next(
            (passage for passage in self.passages if passage.on == on and passage.is_own), None
        )
        if own:
            return own
        first = next((one.first for one in self.entries if one.idea.on == on), -1)
        return next(
            (passage for passage in self.passages if passage.first <= first < passage.last), None
        )

    def _skip_words(self, passage: Passage) -> int:
        """Return the number of the line after the last one of a passage that is not blank."""
        place = passage.last
        while place > passage.first and not self.lines[place - 1].strip():
            place -= 1
        return place

    def _join(self, *parts: Iterable[str]) -> str:
        return self.bom + "".join("".join(part) for part in parts)


@lru_cache(maxsize=2)
def read_page(text: str) -> Page:
    r"""Return what the lines of a text are.

    An idea is an item at the margin, below the heading of one of the five lists or before any
    heading. What is in code, in a comment or in the head of a page is none.

    Args:
        text: all of the file.

    Example:
        >>> page = read_page("## Long list\n- drift\n\n# Food\n- milk\n")
        >>> [entry.idea.title for entry in page.entries]
        ['drift']
    """
    bom = BOM if text.startswith(BOM) else ""
    lines = tuple(re.findall(r"[^\n]*\n|[^\n]+", text[len(bom) :]))
    hidden = find_hidden(lines)
    passages = tuple(find_passages(lines, hidden))
    entries = []
    for passage in passages:
        number = passage.first
        while passage.on and number < passage.last:
            last = number + 1
            item = split_item(lines[number]) if number not in hidden else None
            if item:
                last = find_end(lines, hidden, number, passage.last)
                entries.append(Listed(read_idea(item.words, passage.on), number, last))
            number = last
    return Page(bom, lines, tuple(entries), passages)
