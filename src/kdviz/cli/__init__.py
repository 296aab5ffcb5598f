"""Cli: the command ``kdviz``, one file for the subcommands that belong together."""

from __future__ import annotations

from importlib import import_module

import click

from kdviz.cli.streams import settle_streams
from kdviz.errors import did_you_mean

COMMANDS = {
    "new": "working",
    "preview": "previewing",
    "build": "building",
    "check": "checking",
    "site": "showing",
    "components": "working",
    "examples": "working",
    "metaphor": "suggesting",
    "idea": "listing",
    "ideas": "listing",
    "sketch": "sketching",
    "read": "suggesting",
    "doctor": "working",
}
"""The subcommands, each with the file of this room that it is in, as the help lists them."""


class _Subcommands(click.Group):
    """Subcommands that are loaded when they are asked for: a Tab waits for none of the others."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all."""
        return [*COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one by its name, if there is one."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"kdviz.cli.{COMMANDS[cmd_name]}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return which subcommand is meant, or say which might be."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            ctx.fail(f"No such command {name!r}.{did_you_mean(name, COMMANDS)}")
        return super().resolve_command(ctx, args)


TAB = (
    'A Tab completes names and options once the shell has run: eval "$(_KDVIZ_COMPLETE=bash_source '
    'kdviz)", with zsh_source or fish_source in another shell. Keep that line in its start file.'
)
"""How a shell is told to complete."""


@click.group(cls=_Subcommands, context_settings={"show_default": True}, epilog=TAB)
@click.version_option(package_name="kdviz", message="%(prog)s %(version)s")
def app() -> None:
    """Pictures that say one thing."""


def run() -> None:
    """Run the command ``kdviz`` with what was written behind it."""
    with settle_streams():
        app(prog_name="kdviz")
