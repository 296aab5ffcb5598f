"""How each pattern is begun: with one thing, and another that is seen doing something."""

from __future__ import annotations

from typing import NamedTuple


class PatternScene(NamedTuple):
    """A first scene in the form of a pattern.

    Attributes:
        code: the line of the scene, of ``one`` and ``other``.
        means: what the pattern is, in a few words.
        verb: what happens in it.
        message: a sentence that it can say.
        bare: whether it is of plain things, as what is drawn often or small has to be.
    """

    code: str
    means: str
    verb: str
    message: str
    bare: bool = True


PATTERN_SCENES = {
    "before_after": PatternScene(
        "*kd.before_after(one, other)",
        "before and after",
        "changes",
        "It was so, and is not now.",
        bare=False,
    ),
    "contrast": PatternScene(
        '*kd.contrast(one.label("this"), other.label("that"))',
        "side by side",
        "differ",
        "The one is not the other.",
        bare=False,
    ),
    "growth": PatternScene(
        "*kd.growth(other, 3, factor=1.5)", "growing", "grows", "It gets more with each step."
    ),
    "hierarchy": PatternScene(
        "*kd.hierarchy(other, one, one)",
        "one above several",
        "depends on several",
        "What is above rests on what is below.",
    ),
    "part_of_whole": PatternScene(
        "*kd.part_of_whole(one, 1, 5)",
        "one of several",
        "is a part",
        "One in five is enough.",
    ),
    "recipe": PatternScene(
        '*kd.recipe(one.label("this"), one.label("that"), result=other.label("both"))',
        "one and one make a third",
        "makes one of two",
        "It takes both.",
    ),
    "sequence": PatternScene(
        "*kd.sequence(one, one, other)",
        "one after another",
        "leads to the next",
        "Each step leads to the next.",
    ),
    "spectrum": PatternScene(
        '*kd.spectrum(one, other, low="less", high="more")',
        "between two ends",
        "is somewhere in between",
        "It is a matter of degree.",
    ),
    "tally": PatternScene(
        "*kd.tally(other, 5)",
        "counted by seeing",
        "counts",
        "It is more than it seems.",
    ),
}
"""The first scene of each pattern, by its name."""
