"""greyscale: what can be seen by its colour only, since it lies on an ink that is as light."""

from __future__ import annotations

from collections.abc import Iterator

from kdviz.check.finding import Finding
from kdviz.check.inks import LEAST_LIGHTNESS_STEP, compare_lightness
from kdviz.check.picture import Picture
from kdviz.check.scopes import of_colours
from kdviz.check.vanishing import Vanishing, find_vanishing
from kdviz.geometry.boxes import union


@of_colours
def greyscale(picture: Picture) -> Iterator[Finding]:
    """Yield each thing that would be lost on another without colour, its worst part once."""
    lost: dict[tuple[int, int, bool], list[Vanishing]] = {}
    for vanishing in find_vanishing(picture):
        key = vanishing.mark.thing, vanishing.on.thing, vanishing.mark.is_text
        lost.setdefault(key, []).append(vanishing)
    for of_thing in lost.values():
        worst = max(of_thing, key=lambda one: one.share)
        apart = compare_lightness(picture.theme, worst.ink, worst.on_ink)
        yield Finding(
            "error",
            f"{_tell_what_on_what(picture, worst)}, which is as light: {worst.share:.0%} of it "
            f"cannot be seen without colour (in steps from black, 0, to white, 100, they are "
            f"{apart:.0f} apart, and {LEAST_LIGHTNESS_STEP:.0f} are needed).",
            "Move it off, draw one of the two in another ink, or leave the lower one unfilled.",
            union(one.mark.box for one in of_thing),
        )


def _tell_what_on_what(picture: Picture, vanishing: Vanishing) -> str:
    """Return which thing's ink lies on which thing's."""
    mark, ink, on, on_ink, _ = vanishing
    if mark.is_text:
        what = f"The {ink} text {mark.words!r}"
    else:
        what = f"The {ink} of {picture.name_of(mark)}"
    if mark.thing == on.thing and not mark.is_text:
        return f"{what} lies on its own {on_ink}"
    return f"{what} lies on the {on_ink} of {picture.name_of(on)}"
