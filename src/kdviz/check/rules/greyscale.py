"""greyscale: what can be seen by its colour only, since it lies on an ink that is as light."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.inks import LEAST_LIGHTER, lighter
from kdviz.check.picture import Picture
from kdviz.check.places import around
from kdviz.check.vanishing import Vanishing, vanishing


def greyscale(picture: Picture) -> Iterator[Finding]:
    """Yield each thing that would be lost on another without colour, its worst part once."""
    lost: dict[tuple[int, int, bool], list[Vanishing]] = {}
    for found in vanishing(picture):
        key = found.mark.thing, found.on.thing, found.mark.is_text
        lost.setdefault(key, []).append(found)
    for of_thing in lost.values():
        found = max(of_thing, key=lambda one: one.share)
        apart = lighter(picture.theme, found.ink, found.on_ink)
        yield Finding(
            "error",
            f"{_what_on_what(picture, found)}, which is as light: {found.share:.0%} of it cannot "
            f"be seen without colour (in steps from black, 0, to white, 100, they are {apart:.0f} "
            f"apart, and {LEAST_LIGHTER:.0f} are needed).",
            "Move it off, draw one of the two in another ink, or leave the lower one unfilled.",
            around(*(one.mark for one in of_thing)),
        )


def _what_on_what(picture: Picture, found: Vanishing) -> str:
    """Return which thing's ink lies on which thing's."""
    mark, ink, on, on_ink, _ = found
    if mark.is_text:
        what = f"The {ink} text {mark.words!r}"
    else:
        name = picture.name_of(mark)
        what = f"The {ink} of {name[0].lower() + name[1:]}"
    if mark.thing == on.thing and not mark.is_text:
        return f"{what} lies on its own {on_ink}"
    under = picture.name_of(on)
    return f"{what} lies on the {on_ink} of {under[0].lower() + under[1:]}"
