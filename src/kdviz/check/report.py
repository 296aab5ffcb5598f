"""Reports: what a review of several pictures is told as, for people, programs and GitHub."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from kdviz.check.finding import LEVELS, Remark, tell_once
from kdviz.check.review import Review
from kdviz.geometry.boxes import Box

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
        >>> from kdviz.check.finding import Finding
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
        f"  {told.finding.level} {told.finding.rule}: {told.sentence}{_tell_places(told.places)}"
        for told in tell_once(one.review.findings)
    ]
    if not lines:
        return ""
    heading = f"{one.name} ({one.path})" if one.name != one.path.name else str(one.path)
    return "\n".join([heading, *lines, ""])


def _tell_places(places: Iterable[Box]) -> str:
    corners = (tuple(round(side) for side in place) for place in places)
    told = [f"from {left}, {top} to {right}, {bottom}" for left, top, right, bottom in corners]
    return f" [{'; '.join(told)}]" if told else ""


def summarise(outcomes: Sequence[Outcome]) -> str:
    """Return in a sentence how many pictures were reviewed and what was found."""
    reviewed = [one for one in outcomes if isinstance(one, Reviewed)]
    levels = Counter(
        told.finding.level for one in reviewed for told in tell_once(one.review.findings)
    )
    parts = [_count(levels[level], level) for level in LEVELS if levels[level]]
    if silenced := sum(len(tell_silenced(one.review)) for one in reviewed):
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
                    "findings": [remark_as_json(told) for told in tell_once(one.review.findings)],
                    "silenced": [
                        remark_as_json(told) | {"reason": reason}
                        for told, reason in tell_silenced(one.review)
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


def remark_as_json(told: Remark) -> dict[str, Any]:
    """Return a finding as JSON has it: with its first place, and with all of them."""
    places = [[round(side, 2) for side in place] for place in told.places]
    first = places[0] if places else None
    return told.finding._asdict() | {
        "place": first,
        "places": places,
        "times": told.times,
        "sentence": told.sentence,
    }


def tell_silenced(review: Review) -> list[tuple[Remark, str]]:
    """Return what a picture's author lets stand, each once, and why."""
    reasons = {kept.finding.rule: kept.reason for kept in review.silenced}
    told = tell_once(kept.finding for kept in review.silenced)
    return [(one, reasons[one.finding.rule]) for one in told]


def as_github(outcomes: Sequence[Outcome]) -> str:
    """Return workflow commands, which GitHub shows beside the files of a change."""
    return "\n".join([*_write_commands(outcomes), summarise(outcomes)])


def _write_commands(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for one in outcomes:
        if isinstance(one, Unread):
            yield _write_command("error", one.path, "cannot be reviewed", one.message)
            continue
        for told in tell_once(one.review.findings):
            command, text = WORKFLOW_COMMANDS[told.finding.level], f"{one.name}: {told.sentence}"
            yield _write_command(command, one.path, told.finding.rule, text)


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
