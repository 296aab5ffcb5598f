"""``kdviz new``, ``preview``, ``components`` and ``doctor``: what helps to work on a visual."""

from __future__ import annotations

import shlex
import signal
from pathlib import Path
from typing import Annotated

import typer

from kdviz.cli.completing import complete_examples, complete_objects, complete_themes
from kdviz.cli.ending import FAILED, end_on_refusal, split_words
from kdviz.cli.options import Frames, Memory, Timeout, offer


def new(
    name: Annotated[str, typer.Argument(help="What the visual is about, in a word or a few.")],
    metaphor: Annotated[
        str,
        offer(
            "--metaphor",
            "The object or pattern to begin with, a scale if none is; kdviz metaphor finds one.",
            complete_objects,
        ),
    ] = "",
    verb: Annotated[str, typer.Option(help="What the object does, as in --verb leak.")] = "",
    message: Annotated[str, typer.Option(help="What the picture says, in a sentence.")] = "",
    example: Annotated[
        str,
        offer("--from", "An example to begin with; kdviz examples lists them.", complete_examples),
    ] = "",
    folder: Annotated[Path, typer.Option(help="The folder of the new file.")] = Path("gallery"),
) -> None:
    """Start a visual: write a small file that runs, and is then changed."""
    from kdviz.ideas.offering import choose
    from kdviz.ideas.starter import start

    with end_on_refusal():
        metaphor, saying = choose(metaphor, verb, message)
        path = start(name, metaphor, folder, example=example, said=saying)
    typer.echo(f"Wrote {path}. See it while you change it: kdviz preview {shlex.quote(str(path))}")


def preview(
    file: Annotated[Path, typer.Argument(help="The Python file with the visual.")],
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Where to serve it; 0 takes any free port.")
    ] = 0,
    frames: Frames = "",
    theme: Annotated[
        str,
        offer("--theme", "The name of a theme, if not the visual's own.", complete_themes),
    ] = "",
    timeout: Timeout = 10.0,
    memory: Memory = 8192,
    open_browser: Annotated[
        bool, typer.Option("--open", help="Open the page in the browser.")
    ] = False,
) -> None:
    """Show a visual in the browser, anew after each save.

    Only this machine can see the page.
    """
    from kdviz.gallery.preview.live import preview_file

    def begin(address: str) -> None:
        typer.echo(f"Preview of {file} at {address} (Ctrl-C stops it)")
        if open_browser:
            import webbrowser

            webbrowser.open(address)

    # Whoever ends it with another program ends what it started, too.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        with end_on_refusal():
            preview_file(
                file,
                port=port,
                frames=split_words(frames),
                theme=theme.strip().lower(),
                timeout=timeout,
                memory=memory,
                on_start=begin,
            )
    except KeyboardInterrupt:
        typer.echo("\nStopped.")
    finally:
        signal.signal(signal.SIGTERM, before)


def components(
    name: Annotated[
        str | None,
        typer.Argument(
            help="An object to tell all about; none lists them.",
            autocompletion=complete_objects,
        ),
    ] = None,
    draw: Annotated[bool, typer.Option("--draw", help="Draw it in the terminal, too.")] = False,
    does: Annotated[
        str, typer.Option(help="List only the objects that do this, as in --does holds.")
    ] = "",
    fit: Annotated[
        str,
        typer.Option("--for", help="List the objects for this, as in --for 'balance two goals'."),
    ] = "",
) -> None:
    """List the objects that there are, or tell all about one.

    Ends with status 1 if none does what is asked for.
    """
    from kdviz.cli.objects import show, show_all, show_doing, show_fitting
    from kdviz.errors import ParameterError

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
                raise typer.Exit(FAILED)
        elif name is None:
            if draw:
                raise ParameterError("--draw draws one object: name it, as in Catapult --draw.")
            show_all()
        else:
            show(name, draw=draw)


def examples(
    name: Annotated[
        str | None,
        typer.Argument(
            help="An example to print the code of; none lists them.",
            autocompletion=complete_examples,
        ),
    ] = None,
    about: Annotated[
        str,
        typer.Option(help="List only those that say this or use it, as in --about catapult."),
    ] = "",
    to: Annotated[
        str | None, typer.Option(help="Write all of them into this folder instead.")
    ] = None,
) -> None:
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
            typer.echo(find_example(name).code, nl=False)
        elif to:
            count = len(copy_examples(to))
            typer.echo(
                f"Wrote {count} files to {to}. Draw them: kdviz build {shlex.quote(str(to))}"
            )
        elif not show_examples(about):
            raise typer.Exit(FAILED)


def doctor(
    out: Annotated[
        Path, typer.Option("--out", "-o", help="The folder that pictures are to go to.")
    ] = Path("build/gallery"),
) -> None:
    """Look whether kdviz has all that it needs here.

    Ends with status 1 if something is wrong that stops it from working.
    """
    from kdviz.gallery.doctor import examine, tell_diagnoses

    diagnoses = examine(out)
    typer.echo(tell_diagnoses(diagnoses))
    if any(each.health == "wrong" for each in diagnoses):
        raise typer.Exit(FAILED)
