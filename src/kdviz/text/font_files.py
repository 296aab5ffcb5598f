"""Font files: where a font lies that is named by its file, by its family, or comes along."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from kdviz.errors import FontError, did_you_mean, join_words
from kdviz.style.font_names import BUNDLED

LONGEST_PATH = 300
"""How many letters of a path are told back, where there is no such file."""

ENDINGS = (".ttf", ".otf")
"""What the names of font files end in."""

PLAIN_STYLES = ("regular", "book", "roman", "normal", "medium")
"""What the styles of a family are called that are neither bold nor slanted, the best first."""


def find_font_file(name: str) -> Path:
    """Return the file of a font.

    Args:
        name: one of those that come along, a path, or a family that is installed.

    Raises:
        FontError: there is none.
    """
    if name == BUNDLED[0]:
        import font_manrope

        return Path(font_manrope.font_files["ManropeVariableFont_wght"])
    if name == BUNDLED[1]:
        # It lies in a library that sets formulas, of which nothing else is loaded.
        found = find_spec("ziafont")
        if found and found.origin:
            return Path(found.origin).parent / "fonts" / "DejaVuSans.ttf"
    path = Path(name)
    try:
        if path.is_file():
            return path
    except (OSError, ValueError):  # no file can be called so
        pass
    if path.suffix.lower() not in ENDINGS and "/" not in name and "\\" not in name:
        if installed := _find_families().get(name.casefold()):
            return installed
        hint = did_you_mean(name, [*BUNDLED, *_find_families()])
    else:
        hint = ""
    raise FontError(
        f"There is no font {name[:LONGEST_PATH]!r}. A theme's fonts are "
        f"{join_words(map(repr, BUNDLED), 'and')}, families that are installed, "
        f"or paths of .ttf or .otf files.{hint}"
    )


@cache
def _find_families() -> dict[str, Path]:
    """Return the file of each family that is installed, by its name in small letters."""
    from ziafont.findfont import font_list, readnames

    found: dict[str, tuple[int, Path]] = {}
    for path in sorted(font_list()):
        try:
            names = readnames(path)
        except Exception:  # it is a file of anybody's, and none that this could name
            continue
        style = names.subfamily.casefold()
        rank = PLAIN_STYLES.index(style) if style in PLAIN_STYLES else len(PLAIN_STYLES)
        family = names.family.casefold()
        if family and (family not in found or rank < found[family][0]):
            found[family] = rank, path
    return {family: path for family, (_, path) in found.items()}
