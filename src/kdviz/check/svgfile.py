"""Reading an SVG from anywhere: its paints, in bounded memory and time, following no reference."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any, NamedTuple, NoReturn
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from kdviz.errors import CheckError

SVG_SPACE = "http://www.w3.org/2000/svg"
"""The namespace of SVG."""

XHTML_SPACE = "http://www.w3.org/1999/xhtml"
"""The namespace of web pages, of which an SVG may hold parts."""

MOST_ELEMENTS = 100_000
"""How many elements a drawing may have: ours have a few hundred."""

MOST_DEPTH = 200
"""How deep elements may be inside each other: ours are three deep."""

MOST_PAINTS = 2_000
"""How many different paints a drawing may have: ours have four."""

PAINTING = frozenset({"fill", "stroke", "color", "background", "background-color"})
"""The properties that paint."""

OPACITIES = frozenset({"opacity", "fill-opacity", "stroke-opacity"})
"""The properties that let what lies behind shine through."""

EFFECTS = frozenset(
    {"filter", "mask", "mask-image", "mix-blend-mode", "backdrop-filter", "text-shadow"}
)
"""What can change the colours of all that is below it."""

PARTIAL = {
    "stop-color": "stop",
    "stop-opacity": "stop",
    "flood-color": "fe",
    "flood-opacity": "fe",
    "lighting-color": "fe",
}
"""Properties that matter only on elements whose names begin like this; others carry them idly."""

COLOURING = PAINTING | OPACITIES | EFFECTS | PARTIAL.keys()
"""The properties that decide about colour, as attributes, in ``style`` and in ``<style>``."""

REFUSED_ELEMENTS = {
    "image": "a picture of pixels",
    "feimage": "a picture of pixels",
    "foreignobject": "a part of a web page",
    "iframe": "a part of a web page",
    "video": "a film",
    "canvas": "a picture of pixels",
    "script": "a script",
    "animate": "an animation",
    "animatecolor": "an animation",
    "set": "an animation",
}
"""Elements that may bring any colour, and what they are."""

FILLED_ELEMENTS = frozenset({"path", "rect", "circle", "ellipse", "polygon", "polyline", "text"})
"""What is filled with black if nothing says otherwise; a ``line`` has no inside."""

KEPT_FOR = {"defs": "use", "symbol": "use", "clippath": "clip", "marker": "", "pattern": ""}
"""What the shapes inside are kept for: to be filled by a ``<use>``, to be no shapes, or nothing."""

ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
"""A letter of CSS that is written as its number, or after a backslash."""

FETCHING = re.compile(r"@import|@font-face|url\(\s*+['\"]?+\s*+[^#]")
"""What fetches something; it never goes back, so that blanks without end cost nothing."""


class Paint(NamedTuple):
    """One thing that an SVG says about colour.

    Attributes:
        element: the name of the element, ``"style"`` for a style sheet.
        name: the property, or nothing if the element itself is what matters.
        value: its value, in lower case.
    """

    element: str
    name: str
    value: str


class Paints(NamedTuple):
    """All that an SVG says about colour: how often each, and which ids are of patterns."""

    counts: Counter[Paint]
    patterns: frozenset[str]


def read_svg(data: bytes, name: str) -> Paints:
    """Return all that an SVG says about colour; nothing is drawn, fetched or kept of the rest.

    Args:
        data: the file, whose size the caller has limited.
        name: what to call it.

    Raises:
        CheckError: it is no SVG, or larger or deeper than any drawing of ours.

    Example:
        >>> svg = b'<svg xmlns="http://www.w3.org/2000/svg"><path fill="red" d="M0 0H1"/></svg>'
        >>> list(read_svg(svg, "less.svg").counts)
        [Paint(element='path', name='fill', value='red')]
    """
    reader = _Reader(name)
    try:
        # At once: Expat reads a token that arrives in pieces again from its beginning each time.
        parser = _Parser(target=reader)
        parser.feed(data)
        parser.close()
    except DefusedXmlException as error:
        raise CheckError(
            f"{name} declares entities, which can unfold to any size: they are not read. "
            "Save it again as plain SVG."
        ) from error
    except (ParseError, ValueError, LookupError) as error:
        raise CheckError(f"{name} is not well-formed XML: {str(error).rstrip('.')}.") from error
    return reader.paints()


class _Parser(DefusedXMLParser):
    """A parser that takes a document's type, as many programs write it, but nothing inside it."""

    def __init__(self, target: Any) -> None:
        super().__init__(target=target, forbid_dtd=True)

    def defused_start_doctype_decl(
        self, name: str, sysid: str | None, pubid: str | None, has_internal_subset: bool
    ) -> None:
        if has_internal_subset:
            super().defused_start_doctype_decl(name, sysid, pubid, has_internal_subset)


class _Reader:
    """Takes the elements of an SVG one after the other, and keeps what they say about colour."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.counts: Counter[Paint] = Counter()
        self.patterns: set[str] = set()
        self.elements = 0
        # For each open element: its name (nothing if it is of no concern), and whether it or one
        # around it has a fill and a color, and what it is kept for.
        self.open: list[tuple[str, bool, bool, str]] = []
        self.sheet: list[str] = []
        self.unfilled: Counter[str] = Counter()
        self.kept_unfilled = self.use_unfilled = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take an element's beginning."""
        space, _, local = tag.rpartition("}")
        name = local.lower() if space[1:] in (SVG_SPACE, XHTML_SPACE, "") else ""
        self.elements += 1
        if not self.open and tag != f"{{{SVG_SPACE}}}svg":
            self._refuse(f'is no SVG: it begins with <{local}>, not <svg xmlns="{SVG_SPACE}">')
        if self.elements > MOST_ELEMENTS:
            self._refuse(f"has more than {MOST_ELEMENTS} elements, and no line drawing needs them")
        if len(self.open) >= MOST_DEPTH:
            self._refuse(f"has elements more than {MOST_DEPTH} deep inside each other")
        _, filled, coloured, kept = self.open[-1] if self.open else ("", False, False, "")
        if name:
            for key, value in self._read_attributes(name, attributes):
                self._add(name, key, value)
                filled |= key == "fill"
                coloured |= key == "color"
                if value == "currentcolor" and not coloured:
                    self._add(name, key, "currentcolor without color")
            self._note(name, attributes, filled, kept)
        self.open.append((name, filled, coloured, KEPT_FOR.get(name, kept)))

    def _read_attributes(self, name: str, attributes: dict[str, str]) -> Iterator[tuple[str, str]]:
        """Yield what attributes say about colour; ``color`` first, which others refer to."""
        said = [(key, _fold_value(value)) for key, value in attributes.items() if key in COLOURING]
        said += read_declarations(attributes.get("style", ""))
        for key, value in sorted(said, key=lambda pair: pair[0] != "color"):
            if name.startswith(PARTIAL.get(key, "")):
                yield key, value

    def _note(self, name: str, attributes: dict[str, str], filled: bool, kept: str) -> None:
        """Take note of what an element is and refers to."""
        if name in REFUSED_ELEMENTS:
            self._add(name, "", REFUSED_ELEMENTS[name])
        if name == "pattern" and "id" in attributes:
            self.patterns.add(attributes["id"].lower())
        for key, value in attributes.items():
            local = key.rpartition("}")[2]
            if (
                local == "href"
                and name not in ("a", *REFUSED_ELEMENTS)
                and not value.strip().startswith("#")
            ):
                self._add(name, "href", "something outside of the file")
            elif local.startswith("on"):
                self._add(name, "", "a script")
        if not filled:
            if name == "use":
                self.use_unfilled += 1
            elif name in FILLED_ELEMENTS and kept == "use":
                self.kept_unfilled += 1
            elif name in FILLED_ELEMENTS and not kept:
                self.unfilled[name] += 1

    def data(self, text: str) -> None:
        """Take text, of which only style sheets matter."""
        if self.open and self.open[-1][0] == "style":
            self.sheet.append(text)

    def end(self, tag: str) -> None:
        """Take an element's end."""
        self.open.pop()

    def pi(self, target: str, text: str | None = None) -> None:
        """Take an instruction to the viewer."""
        if target.split()[0].lower() == "xml-stylesheet":
            self._add("style", "href", "something outside of the file")

    def close(self) -> None:
        """Do nothing at the end of the document."""

    def paints(self) -> Paints:
        """Return what was found, when all has been read."""
        sheet = re.sub(r"/\*.*?(?:\*/|$)", " ", "".join(self.sheet), flags=re.DOTALL)
        found = list(read_declarations(sheet))
        for key, value in found:
            self._add("style", key, value)
        if FETCHING.search(_unescape(sheet)):
            self._add("style", "href", "something outside of the file")
        # A style sheet that fills anything may fill these.
        if not any(key == "fill" for key, _ in found):
            for name, count in self.unfilled.items():
                self._add(name, "fill", "black, as it has no fill of its own", count)
            if self.kept_unfilled and self.use_unfilled:
                self._add("use", "fill", "black, as it has no fill of its own", self.use_unfilled)
        return Paints(self.counts, frozenset(self.patterns))

    def _add(self, element: str, name: str, value: str, count: int = 1) -> None:
        paint = Paint(element, name, value)
        if paint not in self.counts and len(self.counts) >= MOST_PAINTS:
            self._refuse(f"has more than {MOST_PAINTS} different paints, so it is no line drawing")
        self.counts[paint] += count

    def _refuse(self, why: str) -> NoReturn:
        raise CheckError(f"{self.name} {why}.")


def read_declarations(css: str) -> Iterator[tuple[str, str]]:
    """Yield what CSS says about colour, as properties and values in lower case.

    Example:
        >>> list(read_declarations("fill: RED !important; d: none"))
        [('fill', 'red')]
    """
    for piece in re.split("[{};]", _unescape(css)):
        key, colon, value = piece.partition(":")
        if colon and (key := key.strip()) in COLOURING:
            yield key, _fold_value(value)


def _unescape(css: str) -> str:
    return ESCAPE.sub(_replace_escape, css).lower()


def _replace_escape(match: re.Match[str]) -> str:
    if not match[1]:
        return match[2]
    code = int(match[1], 16)
    return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"


def _fold_value(text: str) -> str:
    return " ".join(text.lower().replace("!important", "").split())[:200]
