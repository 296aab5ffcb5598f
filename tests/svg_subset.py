"""The part of SVG that every viewer draws alike, and nothing else is written."""

import re
from collections import Counter
from xml.etree import ElementTree

SVG = "{http://www.w3.org/2000/svg}"

NUMBER = r"-?(\d+(\.\d+)?|\.\d+)"
LENGTH = NUMBER.removeprefix("-?")
INK = "ink"
ANYTHING = r"(?s:.*)"

PAINT = {"fill": INK, "stroke": INK, "stroke-width": LENGTH}
ATTRIBUTES = {
    "svg": {"width": r"\d+", "height": r"\d+", "viewBox": f"0 0 {LENGTH} {LENGTH}", "role": "img"},
    "title": {},
    "desc": {},
    "g": {
        "id": "[a-z][a-z0-9-]*",
        "fill": INK,
        "stroke-linecap": "round",
        "stroke-linejoin": "round",
    },
    "path": {"d": r"M[MLHVCSQTAZmlhvcsqtaz0-9 .-]*", "aria-label": ANYTHING} | PAINT,
    "circle": {"cx": NUMBER, "cy": NUMBER, "r": LENGTH} | PAINT,
    "line": {"x1": NUMBER, "y1": NUMBER, "x2": NUMBER, "y2": NUMBER} | PAINT,
    "rect": {"x": NUMBER, "y": NUMBER, "width": LENGTH, "height": LENGTH, "fill": INK},
}
INSIDE = {"svg": {"title", "desc", "rect", "g"}, "g": {"g", "path", "circle", "line", "rect"}}
WORDS = {"title", "desc"}
DRAWN = {"path", "circle", "line", "rect"}


def faults_of(svg: str, theme) -> list[str]:
    """Return everything in an SVG that kdviz does not write, or nothing.

    Example:
        >>> import kdviz as kd
        >>> picture = kd.Visual("Less", "Give people less.", kd.Circle(5)).svg()
        >>> faults_of(picture, kd.theme("default"))
        []
        >>> faults_of(picture.replace("<circle", "<ellipse"), kd.theme("default"))
        ['<ellipse> is not allowed in <g>.']
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
    faults += _faults(root, inks, "black")
    ids = Counter(element.get("id") for element in root.iter() if "id" in element.attrib)
    faults += [f"id={name!r} is there {count} times." for name, count in ids.items() if count > 1]
    if not _paints_first(root, theme.background):
        faults.append("The background is not painted first.")
    return faults


def _paints_first(root, background):
    """Tell whether the first thing drawn is a rectangle as large as the picture."""
    first = next((element for element in root.iter() if _name(element) in DRAWN), root)
    sides = zip(("x", "y", "width", "height"), root.get("viewBox", "").split(), strict=False)
    return first.attrib == {**dict(sides), "fill": background}


def _faults(element, inks, fill):
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
    fill = element.get("fill", fill)
    if name in DRAWN and fill == "black":
        yield f"<{name}> has no fill, which means black."
    words = [element.text, *(child.tail for child in element)]
    if name not in WORDS and any(word and not word.isspace() for word in words):
        yield f"<{name}> contains words."
    for child in element:
        if child.tag.startswith(SVG) and _name(child) in INSIDE.get(name, ()):
            yield from _faults(child, inks, fill)
        else:
            yield f"<{_name(child)}> is not allowed in <{name}>."


def _name(element):
    return element.tag.rpartition("}")[2]
