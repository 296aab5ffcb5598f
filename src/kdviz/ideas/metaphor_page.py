"""A page of metaphors: what could show a verb, as pictures with code to copy, in one file."""

from __future__ import annotations

import os
from base64 import b64encode
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined

from kdviz.errors import IdeaError
from kdviz.files import write_whole
from kdviz.ideas.offering import OFFERED, find_relations, metaphors
from kdviz.style.theme import theme


def write_page(verb: str, path: Path, count: int = OFFERED, *, overwrite: bool = False) -> Path:
    """Write a page of what could show a verb, and return where.

    Args:
        verb: what happens, in anybody's words.
        path: the file of the page; it needs no other.
        count: how many metaphors at most.
        overwrite: whether a file that is there is written over.

    Raises:
        IdeaError: a file is there.
        ParameterError: nothing is known that means so.
        SaveError: the file cannot be written there.
    """
    page = render_page(verb, count)
    refuse_written(path, overwrite=overwrite)
    return write_whole(path, page.encode())


def render_page(verb: str, count: int = OFFERED) -> str:
    """Return a page of what could show a verb.

    Args:
        verb: what happens, in anybody's words.
        count: how many metaphors at most.

    Raises:
        ParameterError: nothing is known that means so.
    """
    relation = find_relations(verb)[0].relation
    shown = [
        {
            "name": metaphor.title,
            "reason": metaphor.reason,
            "picture": b64encode(metaphor.visual.svg().encode()).decode(),
            "alt": metaphor.visual.description,
            "code": metaphor.code("my_idea"),
        }
        for metaphor in metaphors(verb, count)
    ]
    environment = Environment(
        loader=PackageLoader("kdviz.ideas"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("metaphors.html").render(
        verb=relation.name,
        also=relation.also,
        wrong=relation.wrong,
        shown=shown,
        theme=theme("default"),
    )


def refuse_written(path: Path, *, overwrite: bool) -> None:
    """Refuse to write over a file that is there.

    Raises:
        IdeaError: it is, and nobody said that it may be written over.
    """
    if os.path.lexists(path) and not overwrite:
        raise IdeaError(
            f"{str(path)!r} is there already, and is not written over. Choose another name, or say "
            "--overwrite."
        )
