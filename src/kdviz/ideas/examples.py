"""Examples: the pictures that come with the library, as the code that draws them."""

from __future__ import annotations

import ast
import os
import re
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path
from typing import TypeGuard

from kdviz.errors import GalleryError, did_you_mean
from kdviz.files import make_folder, read_whole, write_whole
from kdviz.reference.catalogue import components
from kdviz.reference.kebab import kebab
from kdviz.reference.stems import says

ELSE_FIND = " Find one by its words: kdviz examples --about WORD."

ABOUT = ("title", "message", "concept", "verb", "metaphor")
"""What a Visual says of itself in words."""


class Example:
    """A file that draws a picture, or a few.

    Attributes:
        name: what it is called, as in ``class-imbalance``.
        code: the whole file.
    """

    def __init__(self, name: str, code: str) -> None:
        self.name = name
        self.code = code

    @cached_property
    def _about(self) -> dict[str, ast.Constant]:
        """What the first picture says of itself in plain words, by the names of parameters."""
        calls = (node for node in ast.walk(self._tree) if _is_visual(node))
        first = next(calls, None)
        return {
            given.arg: given.value
            for given in (first.keywords if first else ())
            if given.arg in ABOUT and isinstance(given.value, ast.Constant)
        }

    @cached_property
    def _tree(self) -> ast.Module:
        return ast.parse(self.code)

    @property
    def summary(self) -> str:
        """What it says, and what that is shown as."""
        message = self._words("message")
        metaphor = self._words("metaphor") and f"{self._words('metaphor')}."
        return " ".join(filter(None, (message, f"{metaphor[:1].upper()}{metaphor[1:]}")))

    @property
    def title(self) -> str:
        """What it is called."""
        return self._words("title")

    @property
    def message(self) -> str:
        """The sentence that it says."""
        return self._words("message")

    @property
    def concept(self) -> str:
        """What it is about."""
        return self._words("concept")

    @property
    def saying(self) -> tuple[str, ...]:
        """What it says of what happens in it: its verb, its title and what it is about."""
        return self._words("verb"), self.title, self.concept

    def _words(self, name: str) -> str:
        return str(self._about[name].value) if name in self._about else ""

    @cached_property
    def objects(self) -> tuple[str, ...]:
        """What of the library it uses, by name: ``Catapult``, ``row``."""
        return tuple(dict.fromkeys(re.findall(r"\bkd\.(\w+)", self.code)))

    def is_about(self, words: str) -> bool:
        """Return whether it says all these words, in any form, or uses objects of these names."""
        said = map(self._words, ABOUT)
        return says(words, " ".join((self.name, *said, *self.objects)))

    def renamed(self, variable: str) -> str:
        """Return its code for a picture of another name, which is then changed.

        The variable is called so, and so is the title. Where there are several pictures, or none
        that has a plain title, all stays as it is.

        Args:
            variable: what the variable is called that is the picture.

        Example:
            >>> "my_idea = kd.Visual(" in find_example("drift").renamed("my_idea")
            True
        """
        assigned = [
            node.targets[0].id
            for node in self._tree.body
            if isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Name)
            and _is_visual(node.value)
        ]
        if len(assigned) != 1 or "title" not in self._about:
            return self.code
        old = self._about["title"]
        lines = self.code.encode().split(b"\n")
        line = lines[old.lineno - 1]
        title = variable.replace("_", " ").strip().capitalize()
        # Places in a line are told in bytes.
        lines[old.lineno - 1] = (
            line[: old.col_offset] + f'"{title}"'.encode() + line[old.end_col_offset :]
        )
        code = b"\n".join(lines).decode()
        return re.sub(rf"^{assigned[0]}(?= = kd\.Visual)", variable, code, flags=re.M)


def _is_visual(node: ast.AST) -> TypeGuard[ast.Call]:
    """Return whether code makes a picture."""
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "kd.Visual"


@cache
def examples() -> dict[str, Example]:
    """Return all examples by their names, sorted.

    Example:
        >>> examples()["drift"].summary
        'The target moved. The aim did not. A catapult and a hoop.'
    """
    within = files("kdviz") / "examples"
    # Beside the source of the library, they are the gallery.
    folder = within if within.is_dir() else Path(__file__).parents[3] / "gallery"
    sources = sorted(
        (each for each in folder.iterdir() if each.name.endswith(".py")), key=lambda each: each.name
    )
    names = [(kebab(source.name.removesuffix(".py")), source) for source in sources]
    return {name: Example(name, source.read_text(encoding="utf-8")) for name, source in names}


def find_example(name: str) -> Example:
    """Return an example by its name, in any spelling.

    Args:
        name: as in ``"Class imbalance"``, ``"class_imbalance.py"`` or ``"class-imbalance"``.

    Raises:
        GalleryError: there is none of this name.

    Example:
        >>> find_example("Class imbalance").name
        'class-imbalance'
    """
    plain = kebab(name.strip().removesuffix(".py"))
    known = examples()
    if plain not in known:
        hint = _tell_object(name) or did_you_mean(plain, known) or ELSE_FIND
        raise GalleryError(f"There is no example {name!r}.{hint} All of them: kdviz examples.")
    return known[plain]


def _tell_object(name: str) -> str:
    """Return that a name is that of an object, and how one begins with that, or nothing."""
    plain = kebab(name.strip()).replace("-", "")
    kind = next((each for each in components() if each.lower() == plain), None)
    return f" {kind} is an object: begin with it by --metaphor {kind}." if kind else ""


def copy_examples(folder: str | os.PathLike[str]) -> list[Path]:
    """Write all examples into a folder, and return where.

    Args:
        folder: where to; it is made if it is not there.

    Raises:
        GalleryError: a file of the name of one is there, and is another; nothing is written.
        SaveError: a file cannot be written there.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Path(folder, "drift.py") in copy_examples(folder)
        True
    """
    codes = {
        Path(folder) / f"{each.name.replace('-', '_')}.py": each.code.encode()
        for each in examples().values()
    }
    for path, code in codes.items():
        if os.path.lexists(path) and read_whole(path) != code:
            raise GalleryError(
                f"{str(path)!r} is there already, and is not written over. Choose another folder."
            )
    make_folder(Path(folder))
    return [write_whole(path, code) for path, code in codes.items()]
