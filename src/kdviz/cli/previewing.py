"""``kdviz preview``: a visual in the browser, anew after each save."""

from __future__ import annotations

import signal
from pathlib import Path

import click

from kdviz.cli.completing import complete_themes
from kdviz.cli.ending import end_on_refusal, split_words
from kdviz.cli.options import PATH, frames, memory, offered, text_option, timeout


@click.command()
@click.argument("file", type=PATH, help="The Python file with the visual.")
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    help="Where to serve it; 0 takes any free port.",
)
@frames
@text_option(
    "--theme",
    help="The name of a theme, if not the visual's own.",
    shell_complete=offered(complete_themes),
)
@timeout(10.0)
@memory
@click.option("--open", "open_browser", is_flag=True, help="Open the page in the browser.")
def preview(
    file: Path,
    port: int,
    frames: str,
    theme: str,
    timeout: float,
    memory: int,
    open_browser: bool,
) -> None:
    """Show a visual in the browser, anew after each save.

    Only this machine can see the page.
    """
    show_preview(file, port, frames, theme, timeout, memory, open_browser=open_browser)


def show_preview(
    file: Path,
    port: int = 0,
    frames: str = "",
    theme: str = "",
    timeout: float = 10.0,
    memory: int = 8192,
    *,
    open_browser: bool = False,
) -> None:
    """Show a visual in the browser until somebody stops it.

    Args:
        file: the Python file with the visual.
        port: where to serve it; 0 takes any free port.
        frames: names of frames with commas between, if not the visual's own.
        theme: the name of a theme, if not the visual's own.
        timeout: how long the file may run, in seconds.
        memory: how much memory it may take, in MB.
        open_browser: whether to open the page.
    """
    from kdviz.gallery.preview.live import preview_file

    def begin(address: str) -> None:
        click.echo(f"Preview of {file} at {address} (Ctrl-C stops it)")
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
        click.echo("\nStopped.")
    finally:
        signal.signal(signal.SIGTERM, before)
