"""The options that several commands have, each said once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from kdviz.cli.completing import complete_frames, complete_several_themes


class _Words(click.ParamType[str]):
    """Words as somebody types them."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return words, if they can be written to a file."""
        try:
            value.encode()
        except UnicodeEncodeError:
            self.fail(f"{value!a} has letters that are not in UTF-8.", param, ctx)
        return value


WORDS = _Words()
"""What is taken as words; a path may have letters of any kind."""

PATH = click.Path(path_type=Path)
"""What is taken as a path; whether it is there is said by what opens it."""

Completion = Callable[[click.Context, click.Parameter, str], list[str]]
"""What a shell asks for what can be written: with what has been written of it."""


def offered(complete: Callable[[str], list[str]]) -> Completion:
    """Return what completes a word as the shell is to ask for it.

    Args:
        complete: returns what is offered for what has been written of it.
    """
    return lambda _context, _parameter, incomplete: complete(incomplete)


text_option = partial(click.option, type=WORDS, default="", show_default=False)
"""An option that is no words if nothing is said."""

folder = click.argument(
    "folder",
    type=PATH,
    default=Path("gallery"),
    help="The folder of Python files with the visuals.",
)
"""Which visuals."""

frames = text_option(
    "--frame",
    "frames",
    help="Names of frames with commas, or all (but the banner), if not each visual's own.",
    shell_complete=offered(complete_frames),
)
"""Which frames, with commas between."""

themes = text_option(
    "--theme",
    "themes",
    help="Names of themes with commas, or all, if not each visual's own.",
    shell_complete=offered(complete_several_themes),
)
"""Which themes, with commas between."""

overwrite = click.option(
    "--overwrite", is_flag=True, help="Write over files that kdviz did not make, too."
)
"""Whether somebody else's files are written over."""

overwrite_any = click.option("--overwrite", is_flag=True, help="Write over files that are there.")
"""Whether files are written over, whoever made them."""

memory = click.option(
    "--memory",
    type=int,
    default=8192,
    help="How much memory a file may take, in MB, on Linux.",
)
"""How much memory a file may take."""


def timeout(seconds: float) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the option for how long a file may run.

    Args:
        seconds: how long if nobody says.
    """
    return click.option(
        "--timeout", type=float, default=seconds, help="How long a file may run, in seconds."
    )


STANDARD_INPUT = Path("-")
"""What stands for code that comes by standard input, where a path is expected."""
