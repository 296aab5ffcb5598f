"""What the lines of a page of ideas are: headings, items, and what is to be left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from kdviz.ideas.listed.idea import ListName

LISTS: tuple[ListName, ...] = get_args(ListName)
"""Where ideas stand, in the order of the page."""

_MARGIN = re.compile(r" ?[-*+][ \t]+(\[[^\]\n]\][ \t]+)?")
_EMPTY_MARK = re.compile(r"\[[^\]\n]\]")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*\r?\n?")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*))?")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*\r?\n?")
_FENCE = re.compile(r"(`{3,})(?=[^`]*$)|(~{3,})")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]|\r(?!\n?\\Z)")
_INDENTED = re.compile(r" {2}| ?\t")
_OTHER = re.compile(r" {0,3}(?:[-*+][ \t\r\n]|[0-9]{1,9}[.)][ \t]|[>|<=]|$)")


class Item(NamedTuple):
    """A line with an idea, in parts.

    Attributes:
        head: what makes it an item of a list.
        words: what it says.
        tail: the spaces and the end of the line.
    """

    head: str
    words: str
    tail: str


class Passage(NamedTuple):
    """Lines from a heading to the next one.

    Attributes:
        on: the list that ideas among them are on; none where they are about something else.
        first: the number of the first line below the heading.
        last: the number of the line of the next heading.
        level: how many signs its heading begins with; 0 before the first one.
        is_own: whether its heading is the name of the list.
    """

    on: ListName | None
    first: int
    last: int
    level: int
    is_own: bool


def split_item(line: str) -> Item | None:
    """Return the parts of a line with an idea, or None if it has none.

    Example:
        >>> split_item("- [ ] drift  ")
        Item(head='- [ ] ', words='drift', tail='  ')
        >>> split_item("   - a note on drift")
    """
    margin = _MARGIN.match(line)
    if not margin or _CONTROL.search(line) or _RULE.fullmatch(line):
        return None
    rest = line[margin.end() :]
    words = rest.rstrip(" \t\r\n")
    if not words or (not margin[1] and _EMPTY_MARK.fullmatch(words)):
        return None
    return Item(margin[0], words, rest[len(words) :])


def find_passages(lines: Sequence[str], hidden: dict[int, int]) -> Iterator[Passage]:
    """Yield what there is under each heading, and first what there is before any.

    Args:
        lines: all lines of a page.
        hidden: the lines that are neither headings nor items.
    """
    passage = Passage("long list", 0, 0, 0, is_own=False)
    above: list[tuple[int, ListName | None]] = []
    for number, below, level, words in _find_headings(lines, hidden):
        yield passage._replace(last=number)
        name = _read_name(words)
        above = [one for one in above if one[0] < level]
        # A smaller heading parts the list that it is in.
        within = above[-1][1] if above else None
        on = name or within
        above.append((level, on))
        passage = Passage(on, below, 0, level, is_own=name is not None)
        if _has_name(words, "ideas") and on is None:
            passage = passage._replace(on="long list")
    yield passage._replace(last=len(lines))


def _find_headings(
    lines: Sequence[str], hidden: dict[int, int]
) -> Iterator[tuple[int, int, int, str]]:
    """Yield of each heading its line, the one below it, its level, and its words."""
    for number, line in enumerate(lines):
        if number in hidden:
            continue
        if found := _HEADING.match(line) if "#" in line[:4] else None:
            yield number, number + 1, len(found[1]), found[2] or ""
        elif _is_underlined(lines, number, hidden):
            yield number, number + 2, 1 if "=" in lines[number + 1] else 2, line.strip()


def _is_underlined(lines: Sequence[str], number: int, hidden: dict[int, int]) -> bool:
    """Whether a line stands alone above one of dashes or equals signs: then it is a heading."""
    line, below = lines[number], number + 1
    if below == len(lines) or below in hidden or not _UNDERLINE.fullmatch(lines[below]):
        return False
    is_first = number == 0 or not lines[number - 1].strip()
    return is_first and not _OTHER.match(line) and not _INDENTED.match(line)


def find_end(lines: Sequence[str], hidden: dict[int, int], first: int, last: int) -> int:
    """Return the number of the line after an item and the notes that belong to it.

    Args:
        lines: all lines of a page.
        hidden: the lines in blocks, with the number of the first line of each.
        first: the number of the line of the item.
        last: where it ends at the latest.
    """
    end = first + 1
    while end < last:
        place = end
        while place < last and not lines[place].strip():
            place += 1
        if place == last:
            break
        opens = lines[hidden.get(place, place)]
        goes_on = place == end and place not in hidden and not _OTHER.match(opens)
        if not _INDENTED.match(opens) and not (goes_on and not _RULE.fullmatch(opens)):
            break
        end = place + 1
    return end


def find_hidden(lines: Sequence[str]) -> dict[int, int]:
    """Return the lines of code, comments and the head of a page, each with the first of its block.

    What is begun and never ended is no block.
    """
    hidden: dict[int, int] = {}
    endless: set[str] = set()
    number = 0
    while number < len(lines):
        last = _find_last(lines, number, endless)
        for inside in range(number, last + 1):
            hidden[inside] = number
        number = max(number, last) + 1
    return hidden


def _find_last(lines: Sequence[str], number: int, endless: set[str]) -> int:
    """Return the number of the last line of a block that begins here; -1 if none does."""
    line = lines[number].strip()
    if number == 0 and line == "---" and len(lines) > 1 and re.match(r"[\w-]+:", lines[1]):
        ends = (at for at, one in enumerate(lines) if at and one.rstrip() in ("---", "..."))
        return next(ends, -1)
    if line.startswith("<!--"):
        if "-->" in line[4:]:
            return number
        return _look_for("-->", lines, number, endless)
    if line.startswith(("```", "~~~")) and (fence := _FENCE.match(line)):
        return _look_for(fence[0], lines, number, endless)
    return -1


def _look_for(sign: str, lines: Sequence[str], number: int, endless: set[str]) -> int:
    """Return the number of the first line below that ends a block, or -1.

    Args:
        sign: what ends it.
        lines: all lines of a page.
        number: where it begins.
        endless: the signs that are known not to come any more; one more is added.
    """
    if sign in endless:
        return -1
    for below in range(number + 1, len(lines)):
        line = lines[below]
        if sign in line and (sign == "-->" or _is_fence(line.strip(), sign)):
            return below
    endless.add(sign)
    return -1


def _is_fence(line: str, sign: str) -> bool:
    return line.startswith(sign) and set(line) == {sign[0]}


def _read_name(heading: str) -> ListName | None:
    return next((name for name in LISTS if _has_name(heading, name)), None)


def _has_name(heading: str, name: str) -> bool:
    """Return whether a heading is a name, whatever signs and numbers are around it."""
    letters = "".join(re.findall(r"[^\W\d_]+", heading.casefold()))
    return letters == name.replace(" ", "")
