"""Kernel: what runs a notebook, and is told here that lists of pictures are pictures too."""

from __future__ import annotations

import sys
from typing import Any

from kdviz import hooks


def show_lists() -> None:
    """Have the kernel show a list or tuple of pictures as pictures.

    A list cannot say itself how it is shown. Without a kernel this does nothing, and it never
    loads IPython: where that is not loaded, there is no kernel.
    """
    ipython = sys.modules.get("IPython")
    shell = ipython and ipython.get_ipython()
    if shell is None:
        return
    formatter = shell.display_formatter.mimebundle_formatter
    for kind in (list, tuple):
        # Where somebody else already shows lists, they go on.
        if kind not in formatter:
            formatter.for_type(kind, _show)


def _show(values: Any) -> Any:
    """Return what a notebook shows of a list or tuple, or None to leave it as it is."""
    if type(values) in (list, tuple):
        hooks.load_public("Visual")
        return hooks.show_row(values)
    # A kind of list that knows how it is shown: IPython asks here in its place.
    own = getattr(type(values), "_repr_mimebundle_", None)
    return own and own(values)
