"""Reports: what a review of several pictures is told as, for people, programs and GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kdviz.check.finding import LEVELS, Finding
from kdviz.check.review import Review

ReportFormat = Literal["text", "json", "github"]
"""How a report is told: to people, to programs, or beside the files of a change on GitHub."""

WORKFLOW_COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}
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
"""What became of a picture that was to be reviewed."""


def all_pass(outcomes: Iterable[Outcome]) -> bool:
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
    paragraphs = [_tell_findings(one) for one in outcomes]
    return "\n".join([*filter(None, paragraphs), summarise(outcomes)])


def _tell_findings(one: Outcome) -> str:
    if isinstance(one, Unread):
        return f"{one.path}\n  {one.message}\n"
    lines = [
        f"  {found.level} {found.rule}: {found.what} {found.remedy}{_tell_place(found)}"
        for found in one.review.findings
    ]
    if not lines:
        return ""
    heading = f"{one.name} ({one.path})" if one.name != one.path.name else str(one.path)
    return "\n".join([heading, *lines, ""])


def _tell_place(found: Finding) -> str:
    if found.place is None:
        return ""
    left, top, right, bottom = (round(side) for side in found.place)
    return f" [from {left}, {top} to {right}, {bottom}]"


def summarise(outcomes: Sequence[Outcome]) -> str:
    """Return in a sentence how many pictures were reviewed and what was found."""
    reviewed = [one for one in outcomes if isinstance(one, Reviewed)]
    levels = Counter(found.level for one in reviewed for found in one.review.findings)
    parts = [_count(levels[level], level) for level in LEVELS if levels[level]]
    if silenced := sum(len(one.review.silenced) for one in reviewed):
        parts.append(f"{silenced} silenced")
    if unread := len(outcomes) - len(reviewed):
        parts.append(f"{unread} could not be reviewed")
    return f"{_count(len(reviewed), 'picture')}: {', '.join(parts) or 'nothing found'}."


def _count(number: int, what: str) -> str:
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
                    "findings": [finding_as_json(found) for found in one.review.findings],
                    "silenced": [
                        finding_as_json(finding) | {"reason": reason}
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


def finding_as_json(found: Finding) -> dict[str, Any]:
    """Return a finding as JSON has it."""
    place = [round(side, 2) for side in found.place] if found.place else None
    return found._asdict() | {"place": place}


def as_github(outcomes: Sequence[Outcome]) -> str:
    """Return workflow commands, which GitHub shows beside the files of a change."""
    return "\n".join([*_write_commands(outcomes), summarise(outcomes)])


def _write_commands(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for one in outcomes:
        if isinstance(one, Unread):
            yield _write_command("error", one.path, "cannot be reviewed", one.message)
            continue
        for found in one.review.findings:
            text = f"{one.name}: {found.what} {found.remedy}"
            yield _write_command(WORKFLOW_COMMANDS[found.level], one.path, found.rule, text)


def _write_command(command: str, path: Path, title: str, text: str) -> str:
    # As GitHub documents them: a line each, with what would end it written in hex.
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    file = path.as_posix().replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return f"::{command} file={file},title=kdviz {title}::{text}"


REPORTS: dict[ReportFormat, Callable[[Sequence[Outcome]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}
