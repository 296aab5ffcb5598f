"""The options that several commands have, each said once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from kdviz.cli.completing import complete_frames, complete_several_themes


def offer(option: str, words: str, complete: Callable[[str], list[str]]) -> Any:
    """Return an option for which the shell offers what there is.

    Args:
        option: how it is written, as in ``"--theme"``.
        words: what the help says of it.
        complete: returns what is offered for what has been written of it.
    """
    return typer.Option(option, help=words, autocompletion=complete)


Folder = Annotated[Path, typer.Argument(help="The folder of Python files with the visuals.")]
"""Which visuals."""

Frames = Annotated[
    str,
    offer(
        "--frame",
        "Names of frames with commas, or all (but the banner), if not each visual's own.",
        complete_frames,
    ),
]
"""Which frames, with commas between."""

Themes = Annotated[
    str,
    offer(
        "--theme",
        "Names of themes with commas, or all, if not each visual's own.",
        complete_several_themes,
    ),
]
"""Which themes, with commas between."""

Overwrite = Annotated[
    bool, typer.Option("--overwrite", help="Write over files that kdviz did not make, too.")
]
"""Whether somebody else's files are written over."""

Timeout = Annotated[float, typer.Option(help="How long a file may run, in seconds.")]
"""How long a file may run."""

Memory = Annotated[int, typer.Option(help="How much memory a file may take, in MB, on Linux.")]
"""How much memory a file may take."""

STANDARD_INPUT = Path("-")
"""What stands for code that comes by standard input, where a path is expected."""
