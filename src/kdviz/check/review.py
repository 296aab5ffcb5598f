"""Review: a Visual held to every rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kdviz import hooks
from kdviz.check.finding import LEVELS, Finding, Level, tell_once, words_of
from kdviz.check.picture import Picture
from kdviz.check.registry import Rule, load_rules
from kdviz.errors import CheckError, KdvizError, ParameterError, did_you_mean, join_words
from kdviz.picture.visual import Visual


class Silenced(NamedTuple):
    """A finding that the picture's author has looked at and lets stand, and why."""

    finding: Finding
    reason: str


class Review(NamedTuple):
    """What the rules found in a picture.

    Attributes:
        findings: what is wrong, the worst first.
        silenced: what would be, had the author not given a reason.
    """

    findings: tuple[Finding, ...]
    silenced: tuple[Silenced, ...] = ()

    def of(self, level: Level) -> tuple[Finding, ...]:
        """Return the findings of a level."""
        return tuple(finding for finding in self.findings if finding.level == level)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that make a picture fail."""
        return self.of("error")


def review(visual: Visual, only: Iterable[str] | None = None) -> Review:
    """Hold a Visual to the rules.

    Args:
        visual: the picture.
        only: the ids of the rules, or None for all of them.

    Returns:
        What they find; what the Visual silences is apart, with its reason.

    Raises:
        ParameterError: it is no Visual, or there is no rule of an id, also of one that is silenced.
        CheckError: a rule of another package fails.
        KdvizError: the picture cannot be drawn at all.

    Example:
        >>> import kdviz as kd
        >>> drift = kd.Visual("Less", "Say less. " * 12, kd.Basket().label("words"))
        >>> [finding.rule for finding in review(drift, only=["words"]).findings]
        ['words']
    """
    if not isinstance(visual, Visual):
        raise ParameterError(f"review: visual must be a Visual, not {visual!r}.")
    known = load_rules()
    reasons = dict(visual.silenced)
    wanted = tuple(known) if only is None else tuple(only)
    for name in (*wanted, *reasons):
        if name not in known:
            raise ParameterError(
                f"There is no rule {name!r}. There are: {join_words(known, 'and')}."
                f"{did_you_mean(name, known)}"
            )
    picture = Picture(visual)
    findings = [finding for name in wanted for finding in _ask(name, known[name], picture)]
    findings = list(_leave_out_twice(findings))
    findings.sort(key=lambda finding: LEVELS.index(finding.level))
    return Review(
        tuple(finding for finding in findings if finding.rule not in reasons),
        tuple(Silenced(f, reasons[f.rule]) for f in findings if f.rule in reasons),
    )


def leave_out(reviewed: Review, told: set[tuple[str, ...]]) -> Review:
    """Return a review without what has been told of the same picture in another frame or theme.

    Args:
        reviewed: what was found.
        told: the words of what has been told; those of what is told now are added.
    """
    new = [one for one in tell_once(reviewed.findings) if one.words not in told]
    told.update(one.words for one in new)
    kept = {one.words for one in new}
    findings = (one for one in reviewed.findings if words_of(one) in kept)
    return reviewed._replace(findings=tuple(findings))


def refuse_errors(visual: Visual) -> None:
    """Do nothing if a Visual's review finds no error.

    Args:
        visual: the picture.

    Raises:
        CheckError: the review finds errors; it tells all of them, each with what to do.
    """
    if errors := tell_once(review(visual).errors):
        many = f"{len(errors)} error{'s' * (len(errors) > 1)}"
        told = "".join(f"\n  {error.finding.rule}: {error.sentence}" for error in errors)
        raise CheckError(f"{visual.words[0] or visual.words[1]!r} has {many}:{told}")


hooks.refuse_errors = refuse_errors


def _leave_out_twice(findings: list[Finding]) -> Iterator[Finding]:
    """Yield what is found, but for lines across a thing where it is told that the two merge."""
    merged = {finding.place for finding in findings if finding.rule == "merging"}
    for finding in findings:
        if finding.rule != "crossing" or finding.place not in merged:
            yield finding


def _ask(name: str, rule: Rule, picture: Picture) -> Iterator[Finding]:
    try:
        for finding in rule(picture):
            yield finding._replace(rule=name)
    except KdvizError:
        raise
    except Exception as error:  # whatever another package's rule raises
        raise CheckError(f"The rule {name!r} failed: {type(error).__name__}: {error}") from error
