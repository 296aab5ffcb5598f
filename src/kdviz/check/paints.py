"""Paints of an SVG: which are neither an ink nor nothing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kdviz.check.colours import INK_WITHIN, MOST_NAMED, name_inks, name_nearest_ink
from kdviz.check.finding import Finding
from kdviz.check.svgfile import EFFECTS, OPACITIES, Paint, Paints
from kdviz.render.raster import rgb
from kdviz.style.ink import INKS
from kdviz.style.theme import Theme

NO_PAINT = frozenset(
    {"none", "transparent", "inherit", "initial", "unset", "revert", "revert-layer", "auto"}
    | {"currentcolor", "context-fill", "context-stroke", "normal", "0"}
)
"""What paints nothing of its own; what is inherited is told where it comes from."""

REFERENCE = re.compile(r"url\(\s*['\"]?([^'\")]*)['\"]?\s*\)\s*(.*)")


def find_odd_paints(paints: Paints, theme: Theme) -> Iterator[Finding]:
    """Yield a finding for colours that are no inks, and for each way around the inks.

    An SVG whose paints are all inks, and all solid, has no other colours in any size: where two of
    them meet, they blend. So nothing needs to be drawn to know it.

    Args:
        paints: what the SVG says about colour.
        theme: whose inks are allowed.
    """
    inks = [rgb(theme.colour(ink)) for ink in INKS]
    colours: Counter[str] = Counter()
    where: dict[str, Counter[str]] = {}
    others: Counter[str] = Counter()
    refers = any(paint.value.startswith("currentcolor") for paint in paints.counts)
    for paint, count in paints.counts.items():
        if paint.name == "color" and not refers:
            continue  # a color shows only where a paint refers to it
        fault = _find_fault(paint, paints.patterns)
        if fault.startswith("#"):
            # The channels of an ink in another notation may be off by rounding.
            levels = rgb(fault[:7])
            apart = (max(abs(a - b) for a, b in zip(levels, ink, strict=True)) for ink in inks)
            if min(apart) > INK_WITHIN:
                colours[fault] += count
                where.setdefault(fault, Counter())[f"{paint.name} {_name_element(paint)}"] += count
        elif fault:
            others[fault] += count
    if colours:
        worst = [colour for colour, _ in colours.most_common(MOST_NAMED)]
        named = [_name_colour(colour, where[colour], theme) for colour in worst]
        more = len(colours) - len(named)
        yield Finding(
            "error",
            f"It is painted with colours that are no inks of the theme {theme.name!r}: "
            f"{', '.join(named)}{f' and {more} more' if more else ''}.",
            f"Paint with nothing but its inks: {name_inks(theme)}.",
        )
    for fault, count in others.most_common(MOST_NAMED):
        yield Finding(
            "error",
            f"{fault[0].upper()}{fault[1:]} can show colours that are no inks of the theme"
            f"{f' ({count} times)' if count > 1 else ''}.",
            "Draw it as shapes with solid lines and fills in the inks of the theme.",
        )


def _name_colour(colour: str, where: Counter[str], theme: Theme) -> str:
    place, count = where.most_common(1)[0]
    many = sum(where.values())
    times = f", {many} times" if many > 1 else ""
    also = " and elsewhere" if count < many else ""
    return f"{colour} ({place}{also}{times}, nearest is {name_nearest_ink(colour[:7], theme)})"


def _name_element(paint: Paint) -> str:
    return "in <style>" if paint.element == "style" else f"of <{paint.element}>"


def _find_fault(paint: Paint, patterns: frozenset[str]) -> str:
    """Return a colour as ``#rrggbb`` with its spelling, what is wrong otherwise, or nothing."""
    element, name, value = paint
    here = _name_element(paint)
    if not name:
        return f"{value} (<{element}>)"
    if name == "href":
        return f"{value}, that <{element}> refers to,"
    if name in OPACITIES:
        return "" if _is_solid(value) else f"the {name} {value[:20]} {here}"
    if name in EFFECTS:
        return "" if value in NO_PAINT else f"the {name} {value[:40]!r} {here}"
    if match := REFERENCE.match(value):
        if not match[1].startswith("#") or match[1][1:] not in patterns:
            return f"the {name} {value[:40]!r} {here}, which is no single colour,"
        value = match[2] or "none"
    if value in NO_PAINT:
        return ""
    if value == "currentcolor without color":
        return f"the {name} 'currentColor' {here}, where no color is set,"
    if value.startswith("black, as"):
        return f"#000000 {value}"
    colour = _read_colour(value)
    return f"the {name} {value[:40]!r} {here}" if colour is None else colour


def _is_solid(value: str) -> bool:
    """Return whether an opacity is all or nothing: only what lies between mixes colours."""
    try:
        number = float(value.rstrip("%")) / (100 if value.endswith("%") else 1)
    except ValueError:
        return value in NO_PAINT
    return number >= 1 or number <= 0


@lru_cache(maxsize=1024)
def _read_colour(value: str) -> str | None:
    """Return a CSS colour as ``#rrggbb`` and its spelling; of an invisible one nothing.

    It is None if it is no colour, or one that what lies behind shines through.
    """
    if re.fullmatch("#[0-9a-f]{6}", value):
        return value
    from coloraide import Color

    match = Color.match(value, fullmatch=True)
    if match is None:
        return None
    alpha = match.color.alpha(nans=False)
    if alpha < 1:
        return "" if alpha <= 0 else None
    name = match.color.convert("srgb").clip().to_string(hex=True)
    return f"{name} as {value[:30]!r}" if name != value else name
