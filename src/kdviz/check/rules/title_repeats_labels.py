"""title-repeats-labels: a title or a message with nothing in it that the labels do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdviz.check import wording
from kdviz.check.drawn import Drawn
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.places import around

LISTED = re.compile(r",|&|/|\+|\b(?:and|or|versus|vs|to)\b", re.IGNORECASE)
"""What parts a title that names several things, as in "Batch and stream"."""

LEAST_IN_MESSAGE = 2
"""A message of fewer words that say something is too short to be a list of the labels."""


def title_repeats_labels(picture: Picture) -> Iterator[Finding]:
    """Yield whether the title, and whether the message, says only what labels say."""
    labels = wording.labels(picture)
    if not labels:
        return
    said = {label: wording.content(label.words) for label in labels}
    title = wording.title(picture)
    if title:
        yield from _repeated(title, said)
    message = wording.message(picture)
    words = wording.content(message.words)
    if len(words) >= LEAST_IN_MESSAGE and words <= frozenset().union(*said.values()):
        yield Finding(
            "warning",
            f"The message {message.words!r} has no word that the labels do not have.",
            "Say in it what happens between the things that the labels name.",
            message.box,
        )


def _repeated(title: Drawn, said: dict[Drawn, frozenset[str]]) -> Iterator[Finding]:
    """Yield whether a title says only what labels say."""
    words = wording.content(title.words)
    same = [label for label, content in said.items() if content == words]
    if same:
        yield Finding(
            "hint",
            f"The label {same[0].words!r} says the title {title.words!r} once more.",
            "Leave the label out, or call the thing what it is only here.",
            around(*same),
        )
        return
    # A title that lists several things announces them together; the labels say which is which.
    if words <= frozenset().union(*said.values()) and not LISTED.search(title.words):
        repeating = [label for label, content in said.items() if content & words]
        yield Finding(
            "hint",
            f"The title {title.words!r} has no word that the labels do not have.",
            "Call the picture by its idea, or shorten the labels by what the title says.",
            around(*repeating),
        )
