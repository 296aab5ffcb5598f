"""SVG that moves: without any script, and still for those who want no motion.

What every element is in the finished picture stands in its attributes, so that this is what is
shown where nothing moves. Where it does, but whoever looks has asked for less motion, a copy of
what would move is shown instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import IO
from xml.etree import ElementTree
from xml.sax.saxutils import quoteattr

from kdviz.motion.animating import Clock
from kdviz.motion.frames import Film
from kdviz.motion.layers_in_time import SEEN, UNSEEN, LayersInTime, TimedLayer
from kdviz.render.marking import SEAL, UNSEALED, seal_text

BACKGROUND = "<rect "
"""How the background begins; before it stand only the words for those who cannot see it."""

STYLE = (
    "<style>@media (prefers-reduced-motion: reduce) {{ .{name}-moving {{ display: none }} "
    ".{name}-still {{ display: inline }} }}</style>\n"
)
"""What shows the copies to those who have asked for less motion."""


def write_moving_svg(film: Film, file: IO[bytes]) -> int:
    """Write a film as an SVG that moves, and return how many different frames it has.

    Args:
        film: what is seen.
        file: what is written to.
    """
    finished = film.draw(film.finished)
    layers = LayersInTime(_drawn(finished.svg))
    before, different = "", 0
    for shot in film.shots:
        svg = film.draw(shot.number).svg
        different += svg != before
        layers.add(shot.start, _drawn(svg))
        before = svg
    frames = film.shots[-1].end
    clock = Clock(frames, float(film.seconds(frames)), film.repeats)
    head = finished.svg[: finished.svg.index(BACKGROUND)]
    told = SEAL.sub(rb"\g<1>" + UNSEALED.encode(), head.encode(), count=1).decode()
    writer = _Writer(clock, finished.name)
    lines = [line for layer in layers.layers for line in writer.lines(layer)]
    text = told + STYLE.format(name=finished.name) + "\n".join([*lines, "</svg>\n"])
    file.write(seal_text(text).encode())
    return different


def _drawn(svg: str) -> ElementTree.Element:
    """Return what of an SVG is drawn."""
    root = ElementTree.fromstring(svg)
    for element in list(root):
        if element.tag.rpartition("}")[2] in ("title", "desc"):
            root.remove(element)
    return root


class _Writer:
    """Writes layers, each with what becomes of it.

    Args:
        clock: how times are told.
        name: what the picture is called.
    """

    def __init__(self, clock: Clock, name: str) -> None:
        self._clock = clock
        self._moving, self._still = {"class": f"{name}-moving"}, {"class": f"{name}-still"}
        self._taken = set[str]()

    def lines(self, layer: TimedLayer) -> Iterator[str]:
        """Yield a layer as lines of an SVG."""
        names = self._names(layer)
        if layer.tag == "g":
            yield _open("g", names) + ">"
            for inner in layer.inner:
                yield from self.lines(inner)
            yield "</g>"
            return
        ended = {name: changes[-1][1] for name, changes in layer.changes.items()}
        look = layer.finished or ended
        if not layer.moves:
            yield _open(layer.tag, names | look) + " />"
            return
        unseen = {"visibility": UNSEEN} if layer.finished is None else {}
        yield _open(layer.tag, names | look | self._moving | unseen) + ">"
        timed = layer.changes | {"visibility": layer.seen}
        base = {"visibility": SEEN} | look | unseen
        for name, changes in timed.items():
            if len(changes) > 1:
                yield self._clock.animate(name, changes, base[name])
        yield f"</{layer.tag}>"
        if layer.finished is not None:
            yield _open(layer.tag, look | self._still | {"display": "none"}) + " />"

    def _names(self, layer: TimedLayer) -> dict[str, str]:
        """Return what a layer is called: of two with one name, in different frames, the first."""
        names = dict(layer.names)
        if names.get("id") in self._taken:
            del names["id"]
        if "id" in names:
            self._taken.add(names["id"])
        return names


def _open(tag: str, attributes: Mapping[str, str]) -> str:
    """Return how an element begins."""
    return " ".join(
        [f"<{tag}", *(f"{name}={quoteattr(value)}" for name, value in attributes.items())]
    )
