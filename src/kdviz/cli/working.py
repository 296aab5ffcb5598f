"""``kdviz new``, ``components``, ``examples`` and ``doctor``: what helps to work on a visual."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from kdviz.cli.completing import complete_examples, complete_objects
from kdviz.cli.ending import FAILED, end_on_refusal
from kdviz.cli.options import PATH, WORDS, offered, text_option


@click.command()
@click.argument("name", type=WORDS, help="What the visual is about, in a word or a few.")
@text_option(
    "--metaphor",
    help="The object or pattern to begin with, a scale if none is; kdviz metaphor finds one.",
    shell_complete=offered(complete_objects),
)
@text_option("--verb", help="What the object does, as in --verb leak.")
@text_option("--message", help="What the picture says, in a sentence.")
@text_option(
    "--from",
    "example",
    help="An example to begin with; kdviz examples lists them.",
    shell_complete=offered(complete_examples),
)
@click.option("--folder", type=PATH, default=Path("gallery"), help="The folder of the new file.")
def new(name: str, metaphor: str, verb: str, message: str, example: str, folder: Path) -> None:
    """Start a visual: write a small file that runs, and is then changed."""
    from kdviz.ideas.offering import choose
    from kdviz.ideas.starter import start

    with end_on_refusal():
        metaphor, saying = choose(metaphor, verb, message)
        path = start(name, metaphor, folder, example=example, said=saying)
    click.echo(f"Wrote {path}. See it while you change it: kdviz preview {shlex.quote(str(path))}")


@click.command()
@click.argument(
    "name",
    required=False,
    help="An object to tell all about; none lists them.",
    shell_complete=offered(complete_objects),
)
@click.option("--draw", is_flag=True, help="Draw it in the terminal, too.")
@text_option("--does", help="List only the objects that do this, as in --does holds.")
@text_option(
    "--for",
    "fit",
    help="List the objects for this, as in --for 'balance two goals'.",
)
def components(name: str | None, draw: bool, does: str, fit: str) -> None:
    """List the objects that there are, or tell all about one.

    Ends with status 1 if none does what is asked for.
    """
    from kdviz.errors import ParameterError

    if not (name or draw or does or fit):
        from kdviz.cli.overview import show_all

        # The others load every object.
        show_all()
        return
    from kdviz.cli.objects import show, show_doing, show_fitting

    with end_on_refusal():
        if does or fit:
            if name or draw or (does and fit):
                option = "--does" if does else "--for"
                raise ParameterError(
                    f"{option} lists objects: it takes no name and no --draw."
                    if name or draw
                    else "--does and --for are two ways of asking: choose one."
                )
            if fit:
                show_fitting(fit)
            elif not show_doing(does):
                raise SystemExit(FAILED)
        elif not name:
            raise ParameterError("--draw draws one object: name it, as in Catapult --draw.")
        else:
            show(name, draw=draw)


@click.command()
@click.argument(
    "name",
    required=False,
    help="An example to print the code of; none lists them.",
    shell_complete=offered(complete_examples),
)
@text_option(
    "--about",
    help="List only those that say this or use it, as in --about catapult.",
)
@click.option("--to", help="Write all of them into this folder instead.")
def examples(name: str | None, about: str, to: str | None) -> None:
    """List the pictures that come with kdviz, or print the code of one.

    Ends with status 1 if none says what is asked for.
    """
    from kdviz.cli.objects import show_examples
    from kdviz.errors import GalleryError
    from kdviz.ideas.examples import copy_examples, find_example

    with end_on_refusal():
        if to is not None and to.strip() in ("", "-"):
            raise GalleryError(f"--to takes a folder, not {to!r}. Name one, as in --to examples.")
        if sum(map(bool, (name, about, to))) > 1:
            raise GalleryError("A name, --about and --to are three ways of asking: choose one.")
        if name:
            click.echo(find_example(name).code, nl=False)
        elif to:
            count = len(copy_examples(to))
            click.echo(
                f"Wrote {count} files to {to}. Draw them: kdviz build {shlex.quote(str(to))}"
            )
        elif not show_examples(about):
            raise SystemExit(FAILED)


@click.command()
@click.option(
    "--out",
    "-o",
    type=PATH,
    default=Path("build/gallery"),
    help="The folder that pictures are to go to.",
)
def doctor(out: Path) -> None:
    """Look whether kdviz has all that it needs here.

    Ends with status 1 if something is wrong that stops it from working.
    """
    from kdviz.gallery.doctor import examine, tell_diagnoses

    diagnoses = examine(out)
    click.echo(tell_diagnoses(diagnoses))
    if any(each.health == "wrong" for each in diagnoses):
        raise SystemExit(FAILED)
