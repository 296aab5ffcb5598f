"""colour-alone: things alike in everything but their ink, with no words to tell which is which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from kdviz.check.finding import Finding
from kdviz.check.forms import Form, group_alike, group_lines
from kdviz.check.inks import LEAST_LIGHTNESS_STEP, compare_lightness
from kdviz.check.naming import begin_sentence
from kdviz.check.picture import Picture, Thing
from kdviz.check.scopes import of_colours
from kdviz.check.surroundings import Surroundings
from kdviz.geometry.boxes import union
from kdviz.style.ink import Ink

Class = Sequence[Thing]
"""Things that are alike in everything, also in their inks."""

LEAST_CROWD = 3
"""One thing among so many that are alike is pointed out by being the only light or dark one."""


@of_colours
def colour_alone(picture: Picture) -> Iterator[Finding]:
    """Yield each kind of thing that is there in two inks, and nothing else says which is which.

    It is WCAG 2.2, 1.4.1: colour is not the only means of telling things apart.
    """
    groups = (*group_alike(picture.things), *group_lines(picture.things))
    mixed = [classes for group in groups if len(classes := _sort_by_inks(group)) > 1]
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
            apart = compare_lightness(picture.theme, ink, other)
            if _is_one_of_a_crowd(ones, others, apart):
                continue
            if not _are_told_apart(surroundings, ones, others, without):
                pairs.append((apart, ink, ones, other, others))
        if pairs and not without <= told:
            told |= without
            yield _tell_alike(picture, *min(pairs, key=lambda pair: pair[0]))


def _sort_by_inks(group: list[tuple[Thing, Form]]) -> dict[tuple[Ink, ...], list[Thing]]:
    """Return things that are alike in classes of the same inks."""
    classes: dict[tuple[Ink, ...], list[Thing]] = {}
    for thing, form in group:
        classes.setdefault(form.inks, []).append(thing)
    return classes


def _is_one_of_a_crowd(ones: Class, others: Class, apart: float) -> bool:
    """Whether one thing stands out of many also in grey: it is pointed at, not classed."""
    few, many = sorted((len(ones), len(others)))
    return few == 1 and many >= LEAST_CROWD and apart >= LEAST_LIGHTNESS_STEP


def _are_told_apart(
    surroundings: Surroundings, ones: Class, others: Class, without: set[int]
) -> bool:
    """Whether words or company are with one class that are not with the other.

    A name tells of the class if one member has it; company only if all members have it.
    """
    marks = [[surroundings.identify(thing, without) for thing in c] for c in (ones, others)]
    for own, foreign in (marks, marks[::-1]):
        elsewhere = set().union(*foreign)
        if any(isinstance(mark, str) for mark in set().union(*own) - elsewhere):
            return True
        if set.intersection(*own) - elsewhere:
            return True
    return False


def _tell_alike(
    picture: Picture, apart: float, ink: Ink, ones: Class, other: Ink, others: Class
) -> Finding:
    """Return what is to say about two classes of things that only their inks tell apart."""
    these = begin_sentence(f"{_name_class(ink, ones)} and {_name_class(other, others)}")
    remedy = "Label them, or give one of them another shape, a dotted line or no fill."
    place = union(mark.box for thing in (*ones, *others) for mark in thing.marks)
    if picture.theme.has_two_colours:
        theme = f"the theme {picture.theme.name!r} draws red and blue like white"
        return Finding("warning", f"{these} look the same: {theme}.", remedy, place)
    if apart < LEAST_LIGHTNESS_STEP:
        who = "many who see little colour, and everybody in a grey print, see no difference"
        return Finding("warning", f"{these} differ in colour alone: {who}.", remedy, place)
    who = "nothing says what the difference means to those who do not see colour"
    return Finding("hint", f"{these} differ in colour alone: {who}.", remedy, place)


def _name_class(ink: Ink, things: Class) -> str:
    kind = things[0].kind
    if len(things) == 1:
        return f"the {ink} {kind}"
    return f"the {len(things)} {ink} {kind}{'' if kind.endswith('s') else 's'}"
