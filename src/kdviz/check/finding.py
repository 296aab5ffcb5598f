"""Finding: what a rule has to say about a place in a picture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from kdviz.geometry.boxes import Box

Level = Literal["error", "warning", "hint"]
"""An error makes a picture fail, a warning should be looked at, a hint may help."""

NUMBER = re.compile(r"(?<![\w'])\d+(\.\d+)?(?![\w'])")
"""A number that a finding tells, unless it is a part of somebody's words."""

LEVELS: tuple[Level, ...] = get_args(Level)


class Finding(NamedTuple):
    """One thing that is wrong, where, and what to do about it.

    Attributes:
        level: how bad it is.
        what: what is wrong, in one sentence for someone who knows no words of design.
        remedy: what to do, in one sentence.
        place: the box in the picture that it is about, in units, or None for the whole of it.
        rule: the id of the rule; the review fills it in.

    Example:
        >>> Finding("hint", "The title has nine words.", "Cut it to six.").level
        'hint'
    """

    level: Level
    what: str
    remedy: str
    place: Box | None = None
    rule: str = ""


class Remark(NamedTuple):
    """A finding as it is told: once, however often its rule says the same.

    Attributes:
        finding: the first that says it.
        times: how many say it.
        places: where all of them are, for those that are somewhere.
    """

    finding: Finding
    times: int
    places: tuple[Box, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """What is the same in all of them."""
        return words_of(self.finding)

    @property
    def sentence(self) -> str:
        """What is wrong, how often if more than once, and what to do."""
        often = f" ({self.times} times)" if self.times > 1 else ""
        return f"{self.finding.what}{often} {self.finding.remedy}"


def tell_once(findings: Iterable[Finding]) -> tuple[Remark, ...]:
    """Return findings in their order, those that say the same, apart from numbers, as one.

    Args:
        findings: of one picture.

    Example:
        >>> one = Finding("hint", "A line is short.", "Draw it longer.")
        >>> tell_once([one, one])[0].sentence
        'A line is short. (2 times) Draw it longer.'
    """
    same: dict[tuple[str, ...], list[Finding]] = {}
    for finding in findings:
        same.setdefault(words_of(finding), []).append(finding)
    return tuple(
        Remark(ones[0], len(ones), tuple(one.place for one in ones if one.place))
        for ones in same.values()
    )


def words_of(finding: Finding) -> tuple[str, ...]:
    """Return what a finding says, apart from its numbers."""
    said = (NUMBER.sub("#", words) for words in (finding.what, finding.remedy))
    return finding.level, finding.rule, *said
