"""The part of SVG that every viewer draws alike, and nothing else is written."""

import re
from collections import Counter
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"

NUMBER = r"-?(\d+(\.\d+)?|\.\d+)"
LENGTH = NUMBER.removeprefix("-?")
INK = "ink"
ANYTHING = r"(?s:.*)"

NAME = "[a-z][a-z0-9-]*"

PAINT = {"fill": INK, "stroke": INK, "stroke-width": LENGTH}
ROUND = {"stroke-linecap": "round", "stroke-linejoin": "round"}
ATTRIBUTES = {
    "svg": {
        "width": r"\d+",
        "height": r"\d+",
        "viewBox": f"0 0 {LENGTH} {LENGTH}",
        "role": "img",
        "aria-labelledby": NAME,
        "aria-describedby": NAME,
        "data-kdviz": "[0-9a-f]{8}",
        "lang": "[a-z]{2,3}(-[A-Za-z0-9]{2,8})*",
        "stroke": "none",
    },
    "title": {"id": NAME},
    "desc": {"id": NAME},
    "g": {"id": NAME},
    "path": {"id": NAME, "d": r"M[MLHVCSQTAZmlhvcsqtaz0-9 .-]*", "data-words": ANYTHING}
    | PAINT
    | ROUND,
    "circle": {"id": NAME, "cx": NUMBER, "cy": NUMBER, "r": LENGTH} | PAINT,
    "rect": {"id": NAME, "x": NUMBER, "y": NUMBER, "width": LENGTH, "height": LENGTH, "fill": INK},
}
INSIDE = {
    "svg": {"title", "desc", "rect", "g", "path", "circle"},
    "g": {"g", "path", "circle"},
}
WORDS = {"title", "desc"}
DRAWN = {"path", "circle", "rect"}


def faults_of(svg: str, theme) -> list[str]:
    """Return everything in an SVG that kdviz does not write, or nothing.

    Example:
        >>> import kdviz as kd
        >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5)).svg()
        >>> faults_of(picture, kd.theme("default"))
        []
        >>> faults_of(picture.replace("<circle", "<ellipse"), kd.theme("default"))
        ['<ellipse> is not allowed in <svg>.']
    """
    try:
        root = ElementTree.fromstring(svg)
    except ElementTree.ParseError as error:
        return [f"It is not well-formed: {error}."]
    # The parser leaves these out; words cannot contain them, because their < is escaped.
    faults = [f"{start} ...> is not allowed." for start in re.findall(r"<[?!][\w-]*", svg)]
    inks = {"none", theme.background, theme.white, theme.red, theme.blue}
    if root.tag != SVG + "svg":
        return [*faults, f"The root is {root.tag!r}, not {SVG + 'svg'!r}."]
    faults += _faults(root, inks)
    ids = Counter(element.get("id") for element in root.iter() if "id" in element.attrib)
    faults += [f"id={name!r} is there {count} times." for name, count in ids.items() if count > 1]
    if not _paints_first(root, theme.background):
        faults.append("The background is not painted first.")
    return faults


def _paints_first(root, background):
    """Tell whether the first thing drawn is a rectangle as large as the picture."""
    first = next((element for element in root.iter() if _name(element) in DRAWN), root)
    sides = zip(("x", "y", "width", "height"), root.get("viewBox", "").split(), strict=False)
    named = {name: value for name, value in first.attrib.items() if name != "id"}
    return named == {**dict(sides), "fill": background}


def _faults(element, inks):
    """Yield the faults of an element and what is in it."""
    name = _name(element)
    allowed = ATTRIBUTES[name]
    for attribute, value in element.attrib.items():
        pattern = allowed.get(attribute)
        if pattern is None:
            yield f"<{name}> {attribute}={value!r} is not allowed."
        elif pattern == INK and value not in inks:
            yield f"<{name}> {attribute}={value!r} is not an ink of the theme."
        elif pattern != INK and not re.fullmatch(pattern, value):
            yield f"<{name}> {attribute}={value!r} is not written so."
    # What it does not say itself is lost when it is copied, and not inherited everywhere.
    if name in DRAWN and "fill" not in element.attrib:
        yield f"<{name}> has no fill, which means black."
    if name == "path" and "stroke" in element.attrib and "stroke-linecap" not in element.attrib:
        yield f"<{name}> has no stroke-linecap, which means butt."
    words = [element.text, *(child.tail for child in element)]
    if name not in WORDS and any(word and not word.isspace() for word in words):
        yield f"<{name}> contains words."
    for child in element:
        if child.tag.startswith(SVG) and _name(child) in INSIDE.get(name, ()):
            yield from _faults(child, inks)
        else:
            yield f"<{_name(child)}> is not allowed in <{name}>."


def _name(element):
    return element.tag.rpartition("}")[2]
