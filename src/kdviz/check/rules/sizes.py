"""sizes: people and robots of one picture that are of different sizes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence, name_another
from kdviz.check.picture import Picture
from kdviz.geometry.boxes import union

MOST_TIMES = 1.4
"""How many times as large as another one somebody may be drawn and look of the same size."""

GROWING = 3
"""So many sizes are a row that grows, and meant."""

ONE_SIZE = 0.02
"""By which share two sizes may differ and be one."""


def sizes(picture: Picture) -> Iterator[Finding]:
    """Yield one finding if the largest person or robot is much larger than the smallest."""
    somebody = sorted(
        (thing for thing in picture.things if thing.figure and thing.is_seen),
        key=lambda thing: thing.scale,
    )
    if len(somebody) < 2:
        return
    smallest, largest = somebody[0], somebody[-1]
    times = largest.scale / smallest.scale
    steps = 1 + sum(
        after.scale > before.scale * (1 + ONE_SIZE) for before, after in pairwise(somebody)
    )
    if times > MOST_TIMES and steps < GROWING:
        name = name_another(smallest.name, [largest.name])
        yield Finding(
            "warning",
            f"{begin_sentence(largest.name)} is drawn {times:.2g} times as large as {name}; people "
            "and robots of one picture are of one size.",
            "Draw them at one scale.",
            union([smallest.box, largest.box]),
        )
