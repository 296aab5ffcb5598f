"""Names of files: a visual's file is named for what the visual is about."""

from __future__ import annotations

import builtins
import keyword
import sys
from contextlib import suppress
from functools import cache
from importlib.machinery import PathFinder
from importlib.metadata import PackageNotFoundError, packages_distributions, requires

from kdviz.errors import GalleryError
from kdviz.reference.kebab import kebab

LONGEST = 40
"""The most letters of a name."""


def variable(name: str) -> str:
    """Return the name of a file, and of a variable, for a visual about something.

    Args:
        name: in any spelling, as in ``"Concept Drift"`` or ``"concept-drift"``.

    Raises:
        GalleryError: no such name can be made of it.

    Example:
        >>> variable("ConceptDrift"), variable("on a phone!")
        ('concept_drift', 'on_a_phone')
    """
    if "/" in name or "\\" in name:
        raise GalleryError(
            f"A visual's name is a word or a few, not a path like {name!r}. "
            "--folder says where its file goes."
        )
    made_of = kebab(name.strip().removesuffix(".py")).replace("-", "_")
    allowed = "A name has letters, digits and _, and begins with a letter, as in 'concept_drift'."
    if not made_of.isidentifier():
        why = "begins with a digit" if made_of[:1].isdigit() else "has no letter or digit"
        why = why if made_of[:1].isdigit() or not made_of else "has signs that are neither"
        raise GalleryError(f"{name!r} {why}. {allowed}")
    if len(made_of) > LONGEST:
        raise GalleryError(
            f"{name!r} has {len(made_of)} letters, and a name at most {LONGEST}. "
            "Call it by one or two words."
        )
    if keyword.iskeyword(made_of) or made_of in ("kd", "kdviz"):
        whose = "kdviz" if made_of in ("kd", "kdviz") else "Python"
        raise GalleryError(
            f"{made_of!r} is a word of {whose} itself. Add to it, as in '{made_of}_picture'."
        )
    if made_of in sys.stdlib_module_names or _is_needed(made_of):
        whose = "a module of Python" if made_of in sys.stdlib_module_names else "a package"
        raise GalleryError(
            f"{made_of!r} is {whose}, which the file {made_of}.py would hide, so that it could not "
            f"be run. Add to it, as in '{made_of}_picture'."
        )
    # A variable that hides one of Python's own functions may be a trap.
    return f"{made_of}_" if hasattr(builtins, made_of) else made_of


def _is_needed(module: str) -> bool:
    """Return whether a name is that of a module that kdviz, or what it imports, imports."""
    # To find out what is needed takes long, and hardly a name is that of any module.
    return PathFinder.find_spec(module) is not None and module in _find_needed()


@cache
def _find_needed() -> frozenset[str]:
    """Return the names of all modules that kdviz imports, of those that it imports, and so on."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    needed, waiting = set(), ["kdviz"]
    while waiting:
        package = canonicalize_name(waiting.pop())
        if package in needed:
            continue
        needed.add(package)
        with suppress(PackageNotFoundError):
            for wanted in map(Requirement, requires(package) or ()):
                if not wanted.marker or wanted.marker.evaluate({"extra": ""}):
                    waiting.append(wanted.name)
    return frozenset(
        module
        for module, packages in packages_distributions().items()
        if needed.intersection(map(canonicalize_name, packages))
    )
