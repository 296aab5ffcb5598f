"""Reports: what a review of several pictures is told as, for people, programs and GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kdviz.check.finding import LEVELS, Finding
from kdviz.check.review import Review

Format = Literal["text", "json", "github"]

COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}
"""What the levels are called in the workflow commands of GitHub Actions."""


class Reviewed(NamedTuple):
    """A picture, where it comes from, and what was found in it."""

    name: str
    path: Path
    review: Review


class Unread(NamedTuple):
    """What could not be reviewed, and why."""

    path: Path
    message: str


Outcome = Reviewed | Unread


def passed(outcomes: Iterable[Outcome]) -> bool:
    """Return whether all could be reviewed and none has an error."""
    return all(isinstance(one, Reviewed) and not one.review.errors for one in outcomes)


def as_text(outcomes: Sequence[Outcome]) -> str:
    """Return a paragraph for each picture in which something was found, and a summary.

    Example:
        >>> found = Finding("hint", "The title is long.", "Cut it.", rule="words")
        >>> print(as_text([Reviewed("less", Path("less.py"), Review((found,)))]))
        less (less.py)
          hint words: The title is long. Cut it.
        <BLANKLINE>
        1 picture: 1 hint.
    """
    paragraphs = [_paragraph(one) for one in outcomes]
    return "\n".join([*filter(None, paragraphs), summary(outcomes)])


def _paragraph(one: Outcome) -> str:
    if isinstance(one, Unread):
        return f"{one.path}\n  {one.message}\n"
    lines = [
        f"  {found.level} {found.rule}: {found.what} {found.remedy}{_where(found)}"
        for found in one.review.findings
    ]
    if not lines:
        return ""
    heading = f"{one.name} ({one.path})" if one.name != one.path.name else str(one.path)
    return "\n".join([heading, *lines, ""])


def _where(found: Finding) -> str:
    if found.place is None:
        return ""
    left, top, right, bottom = (round(side) for side in found.place)
    return f" [from {left}, {top} to {right}, {bottom}]"


def summary(outcomes: Sequence[Outcome]) -> str:
    """Return in a sentence how many pictures were reviewed and what was found."""
    reviewed = [one for one in outcomes if isinstance(one, Reviewed)]
    levels = Counter(found.level for one in reviewed for found in one.review.findings)
    parts = [_many(levels[level], level) for level in LEVELS if levels[level]]
    if silenced := sum(len(one.review.silenced) for one in reviewed):
        parts.append(f"{silenced} silenced")
    if unread := len(outcomes) - len(reviewed):
        parts.append(f"{unread} could not be reviewed")
    return f"{_many(len(reviewed), 'picture')}: {', '.join(parts) or 'nothing found'}."


def _many(number: int, what: str) -> str:
    return f"{number} {what}{'s' * (number != 1)}"


def as_json(outcomes: Sequence[Outcome]) -> str:
    """Return everything as JSON, places as left, top, right and bottom in units."""
    reviewed = [one for one in outcomes if isinstance(one, Reviewed)]
    return json.dumps(
        {
            "pictures": [
                {
                    "name": one.name,
                    "path": one.path.as_posix(),
                    "findings": [found_json(found) for found in one.review.findings],
                    "silenced": [
                        found_json(finding) | {"reason": reason}
                        for finding, reason in one.review.silenced
                    ],
                }
                for one in reviewed
            ],
            "failed": [
                {"path": one.path.as_posix(), "message": one.message}
                for one in outcomes
                if isinstance(one, Unread)
            ],
        },
        indent=2,
        ensure_ascii=False,
    )


def found_json(found: Finding) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    place = [round(side, 2) for side in found.place] if found.place else None
    return found._asdict() | {"place": place}


def as_github(outcomes: Sequence[Outcome]) -> str:
    """Return workflow commands, which GitHub shows beside the files of a change."""
    return "\n".join([*_commands(outcomes), summary(outcomes)])


def _commands(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for one in outcomes:
        if isinstance(one, Unread):
            yield _command("error", one.path, "cannot be reviewed", one.message)
            continue
        for found in one.review.findings:
            text = f"{one.name}: {found.what} {found.remedy}"
            yield _command(COMMANDS[found.level], one.path, found.rule, text)


def _command(command: str, path: Path, title: str, text: str) -> str:
    # As GitHub documents them: a line each, with what would end it written in hex.
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = path.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{command} file={file},title=kdviz {title}::{text}"


REPORTS: dict[Format, Callable[[Sequence[Outcome]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
