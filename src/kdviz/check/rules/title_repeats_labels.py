"""title-repeats-labels: a title or a message with nothing in it that the labels do not say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kdviz.check import wording
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.check.seen_marks import SeenText
from kdviz.geometry.boxes import union

LISTING = re.compile(r",|&|/|\+|\b(?:and|or|versus|vs|to)\b", re.IGNORECASE)
"""What parts a title that names several things, as in "Batch and stream"."""

LEAST_IN_MESSAGE = 2
"""A message of fewer words that say something is too short to be a list of the labels."""


def title_repeats_labels(picture: Picture) -> Iterator[Finding]:
    """Yield whether the title, and whether the message, says only what labels say."""
    if not picture.labels_in_view:
        return
    said = {label: wording.pick_content(label.words) for label in picture.labels_in_view}
    if picture.title:
        yield from _find_repeated(picture.title, said)
    message = picture.message
    words = wording.pick_content(message.words)
    if len(words) >= LEAST_IN_MESSAGE and words <= frozenset().union(*said.values()):
        yield Finding(
            "warning",
            f"The message {message.words!r} has no word that the labels do not have.",
            "Say in it what happens between the things that the labels name.",
            message.box,
        )


def _find_repeated(title: SeenText, said: dict[SeenText, frozenset[str]]) -> Iterator[Finding]:
    """Yield whether a title says only what labels say."""
    words = wording.pick_content(title.words)
    same = [label for label, content in said.items() if content == words]
    if same:
        yield Finding(
            "hint",
            f"The label {same[0].words!r} says the title {title.words!r} once more.",
            "Leave the label out, or call the thing what it is only here.",
            union(label.box for label in same),
        )
        return
    # A title that lists several things announces them together; the labels say which is which.
    if words <= frozenset().union(*said.values()) and not LISTING.search(title.words):
        repeating = [label for label, content in said.items() if content & words]
        yield Finding(
            "hint",
            f"The title {title.words!r} has no word that the labels do not have.",
            "Call the picture by its idea, or shorten the labels by what the title says.",
            union(label.box for label in repeating),
        )
