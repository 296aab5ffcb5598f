"""The rules that there are: those of kdviz, one a file, and those of installed packages."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from importlib.metadata import entry_points

from kdviz.check import rules as folder
from kdviz.check.finding import Finding
from kdviz.check.picture import Picture
from kdviz.errors import CheckError

Rule = Callable[[Picture], Iterable[Finding]]
"""A plain function that yields what it finds; its id is the name that it is registered under."""

ENTRY_POINTS = "kdviz.rules"
"""The entry points of other packages' rules: ``no-cats = "their_package.cats:no_cats"``."""


@cache
def load_rules() -> dict[str, Rule]:
    """Return all rules by their ids: those of kdviz, then those of installed packages.

    A package adds one in its ``pyproject.toml``::

        [project.entry-points."kdviz.rules"]
        no-cats = "their_package.cats:no_cats"

    Raises:
        CheckError: a package's rule cannot be loaded, or takes an id that is taken.

    Example:
        >>> "palette" in load_rules()
        True
    """
    found: dict[str, Rule] = {}
    for module in pkgutil.iter_modules(folder.__path__):
        loaded = import_module(f"{folder.__name__}.{module.name}")
        found[module.name.replace("_", "-")] = getattr(loaded, module.name)
    for point in sorted(entry_points(group=ENTRY_POINTS), key=lambda point: point.name):
        owner = point.dist.name if point.dist else point.value
        if point.name in found:
            raise CheckError(
                f"The rule {point.name!r} of {owner} has the id of another rule. "
                "Register it under a name of its own."
            )
        try:
            found[point.name] = point.load()
        except Exception as error:  # whatever another package's code raises when it is imported
            raise CheckError(
                f"The rule {point.name!r} of {owner} cannot be loaded from {point.value!r}: "
                f"{type(error).__name__}: {error}"
            ) from error
    return found
