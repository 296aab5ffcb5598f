"""``kdviz sketch``: from an idea to a file that draws, with a clock beside it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kdviz.cli.completing import complete_objects
from kdviz.cli.ending import end_on_refusal
from kdviz.cli.options import PATH, WORDS, offered, text_option
from kdviz.errors import IdeaError, KdvizError

if TYPE_CHECKING:
    from kdviz.ideas.offering import Metaphor


@click.command()
@click.argument("idea", type=WORDS, help="What the picture is about, in a word or a few.")
@click.option("--minutes", type=click.FloatRange(0.1, 240), default=10, help="How long you have.")
@text_option("--message", help="What it says; else it is asked for.")
@text_option("--verb", help="What happens in it; else it is asked for.")
@text_option(
    "--object",
    "thing",
    help="The object, or pattern; else it is asked for.",
    shell_complete=offered(complete_objects),
)
@click.option("--folder", type=PATH, default=Path("gallery"), help="The folder of the new file.")
@click.option("--file", type=PATH, default=Path("ideas.md"), help="The list of ideas.")
@click.option(
    "--preview/--no-preview", default=None, help="Show it at the end; in a terminal it is."
)
def sketch(
    idea: str,
    minutes: float,
    message: str,
    verb: str,
    thing: str,
    folder: Path,
    file: Path,
    preview: bool | None,
) -> None:
    """Ask for a message, a verb and an object, and write a file that draws. Rough is good.

    Each question comes with suggestions: answer by a number, or in your own words.
    """
    from kdviz.ideas.file_names import variable
    from kdviz.ideas.sketching import Sketch, suggest_messages, suggest_verbs, write_sketch

    clock = Clock(60 * minutes)
    with end_on_refusal():
        variable(idea)  # a name that no file can have is told before anything is asked
        if not message:
            clock.tell("The message: what should somebody know, in a sentence of a dozen words?")
            message = _ask("Message", suggest_messages(idea))
        asked = not verb
        if asked:
            clock.tell("The verb: what happens? Not what it is, but what it does.")
            relations = suggest_verbs(idea, message)
            verb = _ask("Verb", [relation.name for relation in relations])
        metaphor = _choose(verb, thing, clock, asked=asked)
        path = write_sketch(Sketch(idea, message, verb, metaphor), folder)
        try:
            _note(file, idea, path)
        except BaseException:
            # Half of it is nothing that anybody asked for.
            path.unlink(missing_ok=True)
            raise
    clock.tell(f"Wrote {path}, and noted it in {file}. Rough is good: now change it.")
    if preview if preview is not None else sys.stdin.isatty():
        from kdviz.cli.previewing import show_preview

        show_preview(path, open_browser=True)
    else:
        click.echo(f"See it while you change it: kdviz preview {path}")


class Clock:
    """The time that is left.

    Attributes:
        seconds: how long there is.
    """

    def __init__(self, seconds: float, now: Callable[[], float] = time.monotonic) -> None:
        self.seconds = seconds
        self._now = now
        self._begin = now()

    def tell(self, words: str) -> None:
        """Print words after the time that is left."""
        click.echo(f"\n[{self.left}] {words}")

    @property
    def left(self) -> str:
        """How much is left, as in ``9:30 left``."""
        left = self.seconds - (self._now() - self._begin)
        sign, whole = ("over", int(-left)) if left < 0 else ("left", int(left))
        return f"{whole // 60}:{whole % 60:02} {sign}"


def _ask(what: str, suggested: Sequence[str]) -> str:
    """Return an answer: one of what is suggested, by its number, or somebody's own words."""
    for number, words in enumerate(suggested, start=1):
        click.echo(f"  {number}  {words}")
    if not suggested:
        click.echo("  Nothing is suggested here: write your own.")
    while True:
        answer = str(click.prompt(what, default="1" if suggested else None)).strip()
        if answer.isdigit():
            if 1 <= int(answer) <= len(suggested):
                return suggested[int(answer) - 1]
            choose = f"choose from 1 to {len(suggested)}, or " if suggested else ""
            click.echo(f"There is no {answer}: {choose}write words.")
        elif answer:
            return answer


def _choose(verb: str, thing: str, clock: Clock, *, asked: bool) -> Metaphor:
    """Return the metaphor that somebody chooses, or has named already.

    Args:
        verb: what happens.
        thing: the object that was named, or its number among those that are suggested, or nothing.
        clock: the time.
        asked: whether the verb was asked for: then one that nobody knows is somebody's own.
    """
    from kdviz.cli.metaphors import tell
    from kdviz.ideas.offering import metaphors, name_metaphor

    if thing and not thing.isdigit():
        return name_metaphor(thing, verb)
    suggested: Sequence[Metaphor] = ()
    try:
        suggested = metaphors(verb)
    except KdvizError as error:
        if not asked:
            raise
        click.echo(f"{error}")
    if thing:
        if 1 <= int(thing) <= len(suggested):
            return suggested[int(thing) - 1]
        raise IdeaError(f"--object {thing}: there are {len(suggested)} for {verb!r}.")
    clock.tell(f"The object: which of these {verb_of(verb)}? Or name another.")
    for wrong in suggested[0].relation.wrong if suggested else ():
        click.echo(f"     What can go wrong: {wrong}")
    lines = [f"{tell(metaphor)}: {metaphor.reason}" for metaphor in suggested]
    while True:
        answer = _ask("Object", lines)
        if answer in lines:
            return suggested[lines.index(answer)]
        try:
            return name_metaphor(answer, verb)
        except KdvizError as error:
            click.echo(f"{error}")


def verb_of(verb: str) -> str:
    """Return a verb as a question asks for it: by itself, or as ``does it: ...`` if it is long."""
    return verb if len(verb.split()) <= 3 else f"does it: {verb}"


def _note(file: Path, idea: str, path: Path) -> None:
    """Note in the list of ideas that one is drawn, adding it if it is not there."""
    from datetime import date

    from kdviz.ideas.listed.keeping import change_ideas
    from kdviz.ideas.listed.listing import add_idea, find_idea, mark_drawn

    today = date.today()

    def change(text: str) -> str:
        if find_idea(text, idea) is None:
            text = add_idea(text, idea, today)
        return mark_drawn(text, idea, str(path), today)

    change_ideas(file, change)
