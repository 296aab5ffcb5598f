"""The pages as files: what goes where, in the colours of the pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kdviz.gallery.own_objects import OwnObject, collect_own_objects, tell_apart
from kdviz.gallery.site.cards import Card, cards, counted, sentence, tallied
from kdviz.gallery.site.elsewhere import find_same_verb, list_beginnings
from kdviz.gallery.site.highlight import highlight
from kdviz.reference.cards import draw_card
from kdviz.reference.catalogue import components, entries
from kdviz.reference.entries import Entry
from kdviz.render.marking import OPEN, UNSEALED, seal_text
from kdviz.style.theme import Theme

PICTURES = "pictures"
"""The folder of the pictures."""

ASSETS = ("filter.js", "keys.js", "copy.js")
"""The scripts of the pages."""

FONT = "manrope.ttf"
"""What the file of the font is called."""

ICON = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" data-kdviz="00000000">
<rect width="32" height="32" rx="6" fill="{background}"/>
<circle cx="7" cy="16" r="3.5" fill="{blue}"/>
<circle cx="16" cy="16" r="3.5" fill="{white}"/>
<circle cx="25" cy="16" r="3.5" fill="{red}"/>
</svg>
"""
"""The pages' icon, to be given its colours."""


class Gallery(NamedTuple):
    """What all pages are made of."""

    title: str
    theme: Theme
    cards: tuple[Card, ...]
    failed: tuple[Mapping[str, Any], ...]
    sources: Mapping[str, str]
    own: Mapping[str, OwnObject]

    @property
    def authors(self) -> tuple[str, ...]:
        """Who made the visuals, each once."""
        return tuple(dict.fromkeys(card.author for card in self.cards if card.author))


def make_gallery(
    manifest: Mapping[str, Any], sources: Mapping[str, str], title: str, theme: Theme
) -> Gallery:
    """Return what pages are made of.

    Args:
        manifest: what there is of visuals and their pictures.
        sources: the text of each file that the manifest names.
        title: what the gallery is called.
        theme: whose colours the pages have.
    """
    failed = tuple(manifest.get("failed", ()))
    visuals = tell_apart(manifest["visuals"])
    manifest = {**manifest, "visuals": visuals}
    own = collect_own_objects(visuals)
    return Gallery(title, theme, cards(manifest), failed, sources, own)


def render_pages(shown: Gallery) -> dict[str, bytes]:
    """Return the content of every file by its path, with ``/`` between, but for the pictures."""
    known = {name: entries()[name] for name in components()}
    known |= {name: own.entry for name, own in shown.own.items()}
    known = dict(sorted(known.items(), key=lambda item: item[0].casefold()))
    uses = {name: [c for c in shown.cards if name in c.components] for name in known}
    made = {**dict(_assets(shown.theme)), **_cards()}
    for name, own in shown.own.items():
        made[f"components/{name}.svg"] = own.card.encode()
        made[f"components/{name}-anchors.svg"] = own.anchored.encode()
    everywhere = {"gallery": shown, "uses": uses, "objects": known}
    made["index.html"] = _page("index.html", root="", filters=_filters(shown.cards), **everywhere)
    made["components.html"] = _page(
        "components.html", root="", example=lambda o: highlight(o.example), **everywhere
    )
    for number, card in enumerate(shown.cards):
        made[f"visuals/{card.name}.html"] = _page(
            "visual.html",
            root="../",
            card=card,
            number=number,
            before=shown.cards[number - 1] if number else None,
            after=shown.cards[number + 1] if number + 1 < len(shown.cards) else None,
            alike=list(find_same_verb(card, shown.cards)),
            beginnings=list(list_beginnings(card)),
            highlighted=highlight,
            sources={
                name: highlight(shown.sources[name], _address(known))
                for name in (card.source, *card.helpers)
            },
            **everywhere,
        )
    return made


def _page(template: str, **values: Any) -> bytes:
    page = _environment().get_template(template).render(values)
    # A file's name may hold what is no letter.
    return seal_text(page.encode(errors="backslashreplace").decode()).encode()


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("kdviz.gallery.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(path=quote, counted=counted, sentence=sentence)
    environment.globals.update(
        unsealed=Markup(OPEN),
        fragment=lambda **wanted: f"#{urlencode(wanted)}",
        tongue=_tell_language,
    )
    return environment


def _tell_language(card: Card) -> Markup:
    """Return the attribute for the words of a visual that are in another language than the page."""
    language = card.language
    return Markup(' lang="{}"').format(language) if language not in ("", "en") else Markup()


def _filters(shown: tuple[Card, ...]) -> dict[str, list[tuple[str, int]]]:
    """Return what a wall can be narrowed to: each value, and how many visuals have it."""
    return {
        "component": tallied(name for card in shown for name in card.components),
        "concept": tallied(card.concept for card in shown),
        "metaphor": tallied(card.metaphor for card in shown),
        "verb": tallied(name for card in shown for name in card.relations),
    }


def _address(known: Mapping[str, Entry]) -> Callable[[str], str | None]:
    """Return how to find the place where an object is told of."""
    return lambda name: f"../components.html#{name}" if name in known else None


@cache
def _cards() -> dict[str, bytes]:
    """Return the pictures of all objects, alone and with their anchors."""
    drawn = {}
    for name, kind in components().items():
        drawn[f"components/{name}.svg"] = draw_card(kind()).encode()
        drawn[f"components/{name}-anchors.svg"] = draw_card(kind(), anchors=True).encode()
    return drawn


def _seal(text: str) -> bytes:
    """Return a script or a style with a comment that seals it."""
    return seal_text(f"/* data-kdviz {UNSEALED} */\n{text}").encode()


def _assets(theme: Theme) -> Iterator[tuple[str, bytes]]:
    own = files("kdviz.gallery.site") / "assets"
    for name in ASSETS:
        yield f"assets/{name}", _seal((own / name).read_text(encoding="utf-8"))
    inks = {ink: getattr(theme, ink) for ink in ("background", "white", "red", "blue")}
    yield "assets/icon.svg", seal_text(ICON.format(**inks)).encode()
    colours = "".join(f"  --{ink}: {colour};\n" for ink, colour in inks.items())
    style = (own / "site.css").read_text(encoding="utf-8")
    yield "assets/site.css", _seal(f":root {{\n{colours}}}\n\n{style}")
    import font_manrope

    font = Path(font_manrope.font_files["ManropeVariableFont_wght"])
    yield f"assets/{FONT}", font.read_bytes()
    # The font's licence asks that it goes along.
    yield "assets/manrope-licence.txt", (font.parent / "OFL.txt").read_bytes()
