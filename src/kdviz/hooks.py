"""Hooks: what a lower room asks of a higher one, filled in from there."""

from __future__ import annotations

TYPE_CHECKING = False  # to type checkers it is true; ``typing`` would make every start slower
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

public_names: Sequence[str] = ()
"""Every public name of kdviz, also of what is not loaded yet; from the package itself."""


def _none(_asked: Any) -> object:
    return None


load_public: Callable[[str], object] = _none
"""Loads what a public name stands for; from the package itself."""

refuse_errors: Callable[[Any], object] = _none
"""Refuses a Visual whose review finds errors; from ``check.review``, once it is loaded."""

show_alone: Callable[[Any], Any] = _none
"""Shows a shape by itself in a notebook; from ``picture.notebook``, loaded with ``Visual``."""

show_row: Callable[[Any], Any] = _none
"""Shows a list or tuple of pictures in a notebook, if it is one; from there as well."""
