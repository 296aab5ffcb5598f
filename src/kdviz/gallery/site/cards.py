"""What the pages say of each visual, worked out of the manifest of their pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from kdviz.check.finding import LEVELS
from kdviz.gallery.site.downloads import Download, choose_picture, list_downloads
from kdviz.ideas.searching import relations_of
from kdviz.ideas.thesaurus import relations
from kdviz.style.frame import SHORT_SIDE


class Card(NamedTuple):
    """A visual on the wall and on its page; whatever its author left out is empty.

    Attributes:
        source: the name of its file.
        helpers: the names of the files beside that one that it imports.
        relations: the verbs of the thesaurus that it shows.
        means: all words for these, by which it is found.
        alt: what the picture shows, for those who do not see it.
        language: the language of its words.
        author: who made it.
        picture: what the manifest says of the picture to look at, or nothing if there is none.
        downloads: all of its pictures.
        found: how many findings there are, as words.
        marks: where they are in the picture, as left, top, width and height in units.
        view: the picture's width and height in units.
    """

    name: str
    title: str
    message: str
    concept: str
    verb: str
    metaphor: str
    relations: tuple[str, ...]
    means: str
    alt: str
    language: str
    author: str
    components: tuple[str, ...]
    source: str
    helpers: tuple[str, ...]
    picture: Mapping[str, Any] | None
    downloads: tuple[Download, ...]
    findings: tuple[dict[str, Any], ...]
    silenced: tuple[dict[str, Any], ...]
    found: str
    marks: tuple[tuple[float, float, float, float], ...]
    view: tuple[float, float]

    @property
    def form(self) -> str:
        """Whether the picture is wide, tall or square."""
        width, height = self.view
        return "square" if width == height else "wide" if width > height else "tall"


def cards(manifest: Mapping[str, Any]) -> tuple[Card, ...]:
    """Return the visuals of a manifest in its order."""
    return tuple(_card(visual) for visual in manifest["visuals"])


def _card(visual: Mapping[str, Any]) -> Card:
    pictures = list(visual.get("pictures", ()))
    picture = choose_picture(pictures)
    findings = sorted(visual.get("findings", ()), key=lambda f: LEVELS.index(f["level"]))
    title = visual["title"] or visual["name"]
    verb = visual.get("verb") or ""
    shown = relations_of([verb])
    if verb and not shown:  # in words of its author's own, so that the rest has to tell
        shown = relations_of(visual.get(key) or "" for key in ("title", "concept"))
    said = ("message", "concept", "verb", "metaphor", "language", "author")
    return Card(
        name=visual["name"],
        title=title,
        **{key: visual.get(key) or "" for key in said},
        relations=shown,
        means=", ".join(words for name in shown for words in relations()[name].words),
        alt=visual.get("alt") or sentence(title),
        components=tuple(visual.get("components", ())),
        source=visual["source"],
        helpers=tuple(visual.get("helpers", ())),
        picture=picture,
        downloads=tuple(list_downloads(pictures)),
        findings=tuple(findings),
        silenced=tuple(visual.get("silenced", ())),
        found=_found(findings),
        marks=tuple(_mark(*place) for place in _find_places(findings, picture)),
        view=_units(picture) if picture else (SHORT_SIDE, SHORT_SIDE),
    )


def counted(number: int, what: str) -> str:
    """Return a number of things.

    Example:
        >>> counted(1, "visual"), counted(3, "visual")
        ('1 visual', '3 visuals')
    """
    return f"{number} {what}{'s' * (number != 1)}"


def sentence(words: str) -> str:
    """Return words as a sentence, and none as none.

    Example:
        >>> sentence("the radius in units"), sentence("")
        ('The radius in units.', '')
    """
    return f"{words[:1].upper()}{words[1:].removesuffix('.')}." if words else ""


def _found(findings: Iterable[Mapping[str, Any]]) -> str:
    levels = Counter(finding["level"] for finding in findings)
    return ", ".join(counted(levels[level], level) for level in LEVELS if levels[level])


def _find_places(
    findings: Iterable[Mapping[str, Any]], picture: Mapping[str, Any] | None
) -> Iterator[list[float]]:
    """Yield where findings are, of those that are about the picture to look at."""
    for finding in findings:
        if picture and finding["rendition"] == picture["rendition"]:
            yield from finding["places"]


def _mark(
    left: float, top: float, right: float, bottom: float
) -> tuple[float, float, float, float]:
    # A little wider than what it marks, which it must not cover.
    x, y, width, height = left - 1, top - 1, right - left + 2, bottom - top + 2
    return round(x, 2), round(y, 2), round(width, 2), round(height, 2)


def _units(picture: Mapping[str, Any]) -> tuple[float, float]:
    width, height = picture["width"], picture["height"]
    unit = min(width, height) / SHORT_SIDE
    return round(width / unit, 3), round(height / unit, 3)


def tallied(values: Iterable[str]) -> list[tuple[str, int]]:
    """Return each value and how often it is there, in alphabetical order; no empty ones.

    Example:
        >>> tallied(["drift", "", "Bias", "drift"])
        [('Bias', 1), ('drift', 2)]
    """
    tally = Counter(value for value in values if value)
    return sorted(tally.items(), key=lambda item: (item[0].casefold(), item[0]))
