"""colour-alone: things alike in everything but their ink, with no words to tell which is which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kdviz.check.alike import Look, alike, lines
from kdviz.check.finding import Finding
from kdviz.check.inks import LEAST_LIGHTER, has_two_colours, lighter
from kdviz.check.picture import Picture, Thing
from kdviz.check.told_apart import Surroundings
from kdviz.geometry.boxes import union
from kdviz.scene.component import hyphenate
from kdviz.style.ink import Ink

Class = Sequence[Thing]

CROWD = 3
"""One thing among so many that are alike is pointed out by being the only light or dark one."""


def colour_alone(picture: Picture) -> Iterator[Finding]:
    """Yield each kind of thing that is there in two inks, and nothing else says which is which.

    It is WCAG 2.2, 1.4.1: colour is not the only means of telling things apart.
    """
    groups = [_by_inks(group) for group in (*alike(picture.things), *lines(picture.things))]
    mixed = [classes for classes in groups if len(classes) > 1]
    if not mixed:
        return
    surroundings = Surroundings(picture)
    told: set[int] = set()
    for classes in mixed:
        without = {thing.number for members in classes.values() for thing in members}
        pairs = []
        for (inks, ones), (other_inks, others) in combinations(classes.items(), 2):
            ink, other = next(
                pair for pair in zip(inks, other_inks, strict=True) if pair[0] != pair[1]
            )
            apart = lighter(picture.theme, ink, other)
            if _is_one_of_a_crowd(ones, others, apart):
                continue
            if not _told_apart(surroundings, ones, others, without):
                pairs.append((apart, ink, ones, other, others))
        if pairs and not without <= told:
            told |= without
            yield _finding(picture, *min(pairs, key=lambda pair: pair[0]))


def _by_inks(group: list[tuple[Thing, Look]]) -> dict[tuple[Ink, ...], list[Thing]]:
    classes: dict[tuple[Ink, ...], list[Thing]] = {}
    for thing, look in group:
        classes.setdefault(look.inks, []).append(thing)
    return classes


def _is_one_of_a_crowd(ones: Class, others: Class, apart: float) -> bool:
    """Whether one thing stands out of many also in grey: it is pointed at, not classed."""
    few, many = sorted((len(ones), len(others)))
    return few == 1 and many >= CROWD and apart >= LEAST_LIGHTER


def _told_apart(surroundings: Surroundings, ones: Class, others: Class, without: set[int]) -> bool:
    """Whether words or company are with one class that are not with the other.

    A name tells of the class if one member has it; company only if all members have it.
    """
    marks = [[surroundings.marks_of_place(thing, without) for thing in c] for c in (ones, others)]
    for own, foreign in (marks, marks[::-1]):
        elsewhere = set().union(*foreign)
        if any(isinstance(mark, str) for mark in set().union(*own) - elsewhere):
            return True
        if set.intersection(*own) - elsewhere:
            return True
    return False


def _finding(
    picture: Picture, apart: float, ink: Ink, ones: Class, other: Ink, others: Class
) -> Finding:
    these = f"{_named(ink, ones)} and {_named(other, others)}"
    these = these[0].upper() + these[1:]
    remedy = "Label them, or give one of them another shape, a dotted line or no fill."
    place = union(mark.box for thing in (*ones, *others) for mark in thing.marks)
    if has_two_colours(picture.theme):
        theme = f"the theme {picture.theme.name!r} draws red and blue like white"
        return Finding("warning", f"{these} look the same: {theme}.", remedy, place)
    if apart < LEAST_LIGHTER:
        who = "many who see little colour, and everybody in a grey print, see no difference"
        return Finding("warning", f"{these} differ in colour alone: {who}.", remedy, place)
    who = "nothing says what the difference means to those who do not see colour"
    return Finding("hint", f"{these} differ in colour alone: {who}.", remedy, place)


def _named(ink: Ink, things: Class) -> str:
    kind = hyphenate(type(things[0].shape).__name__).replace("-", " ")
    if len(things) == 1:
        return f"the {ink} {kind}"
    return f"the {len(things)} {ink} {kind}{'' if kind.endswith('s') else 's'}"
