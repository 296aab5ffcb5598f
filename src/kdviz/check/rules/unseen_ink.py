"""unseen-ink: an object that was given red or blue, and shows none of it as it is."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.naming import begin_sentence
from kdviz.check.picture import Picture
from kdviz.scene.component import Component, given_ink


def unseen_ink(picture: Picture) -> Iterator[Finding]:
    """Yield each object whose ink is that of a part which is not there in its present state."""
    for thing in picture.things:
        shape = thing.shape
        if not isinstance(shape, Component) or "ink" not in type(shape).model_fields:
            continue
        if (ink := given_ink(shape)) == shape.main_ink():
            continue
        means = type(shape).model_fields["ink"].description
        yield Finding(
            "warning",
            f"{begin_sentence(thing.name)} is given {ink}, and shows none of it"
            + (f": that is {means}." if means else "."),
            "Give it a state in which that part is there, or leave the ink out.",
            thing.box,
        )
