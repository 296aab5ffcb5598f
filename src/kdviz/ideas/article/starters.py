"""Starters for an article: one file with a first picture for each part, all on one base."""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from kdviz.errors import IdeaError
from kdviz.files import make_folder, write_whole
from kdviz.ideas.article.document import Section
from kdviz.ideas.article.proposing import Proposal, shorten
from kdviz.ideas.article.reading import Reading
from kdviz.ideas.drawable import draw_code, settable
from kdviz.ideas.metaphor_page import refuse_written
from kdviz.ideas.starter import Shows, broken, quoted, stand_alone
from kdviz.reference.kebab import kebab

WHOLE_PICTURE = "whole"
"""What the picture for all of an article is called in its file."""

LONGEST_NAME = 32
"""The most letters of a picture's name."""

LONGEST_TITLE = 5
"""The most words of a picture's title."""

BASE = '''


def _picture(title, message, verb, metaphor, scene):
    """Return a picture of the series: what all of them share is said here, once."""
    return kd.Visual(title=title, message=message, verb=verb, metaphor=metaphor, scene=scene)

'''
"""What the pictures of a file have in common."""


class Part(NamedTuple):
    """A part of an article that gets a picture.

    Attributes:
        name: what its picture is called in the file.
        section: the section, or None for the whole.
        proposal: what could be drawn.
    """

    name: str
    section: Section | None
    proposal: Proposal


def list_parts(reading: Reading) -> list[Part]:
    """Return which parts of an article get a picture: the whole first, or that alone.

    Args:
        reading: what it says.

    Raises:
        IdeaError: nothing is proposed for it.
    """
    if reading.whole is None or not reading.whole.metaphors:
        language = f"in {reading.language!r}" if reading.language else "in a language not known"
        raise IdeaError(
            f"Pictures are proposed for articles in English, and this one is {language}. If that "
            "is wrong, say --language en."
            if reading.language != "en"
            else "No verb of the thesaurus is in this article, so that nothing can be proposed."
        )
    found = [Part(WHOLE_PICTURE, None, reading.whole)]
    taken = {WHOLE_PICTURE}
    for section, proposal in () if reading.is_one else reading.sections:
        if proposal.metaphors:
            found.append(Part(_name(section.heading, taken), section, proposal))
    return found


def write_starters(reading: Reading, path: Path, *, overwrite: bool = False) -> Path:
    """Write a file with a first picture for each part of an article, and return where.

    Args:
        reading: what the article says.
        path: the file, which ends in ``.py``.
        overwrite: whether a file that is there is written over.

    Raises:
        IdeaError: nothing is proposed for it, or a file is there, or it is to be called otherwise.
        KdvizError: a picture of it cannot be drawn.
        SaveError: the file cannot be written there.
    """
    if path.suffix != ".py":
        raise IdeaError(f"Starters are Python: {str(path)!r} should end in .py.")
    code = starters(reading)
    draw_code(code)
    refuse_written(path, overwrite=overwrite)
    make_folder(path.parent)
    return write_whole(path, code.encode())


def starters(reading: Reading) -> str:
    """Return the code of a first picture for each part of an article.

    Args:
        reading: what the article says.

    Raises:
        IdeaError: nothing is proposed for it.
    """
    title = " ".join(reading.document.title.split()) or "an article"
    made = list_parts(reading)
    shown = [_show(part.proposal) for part in made]
    imports = dict.fromkeys(line for each in shown for line in each.imported)
    lines = [_docstring(title), "", *imports]
    taken: set[str] = {part.name for part in made}
    code = "\n".join(lines) + BASE
    for part, each in zip(made, shown, strict=True):
        code += "\n" + "\n".join(_picture(part, each, taken)) + "\n"
    return code


def _show(proposal: Proposal) -> Shows:
    """Return the first of the metaphors that are proposed."""
    metaphor = proposal.metaphors[0]
    assert metaphor.deed is not None
    return stand_alone(metaphor.deed.kind, metaphor.saying(proposal.message))


def _picture(part: Part, shown: Shows, taken: set[str]) -> Iterator[str]:
    """Yield the lines that make a picture; no two things of a file have one name."""
    made, scene = list(shown.made), list(shown.scene)
    old = made[0].partition(" = ")[0]
    new = _free(old, taken)
    made = [re.sub(rf"(?<![\w.\"]){old}\b", new, line) for line in made]
    scene = [re.sub(rf"(?<![\w.\"]){old}\b", new, line) for line in scene]
    others = [metaphor.title.lower() for metaphor in part.proposal.metaphors[1:]]
    if others:
        yield f"# Or: {', '.join(others)}."
    yield from (line for each in made for line in broken(each))
    title = settable(shorten(part.proposal.heading, LONGEST_TITLE), "The whole", as_title=True)
    message = settable(shown.message, "What is it?")
    yield f"{part.name} = _picture("
    for words in (title, message, shown.verb, shown.metaphor):
        yield f"    {quoted(words)},"
    yield "    ["
    yield from (f"        {line.replace('{label}', 'this')}," for line in scene)
    yield "    ],"
    yield ")"


def _name(heading: str, taken: set[str]) -> str:
    """Return a variable for a heading, which is taken from now on."""
    # Python reads letters that are alike in kind as one.
    plain = kebab(normalize("NFKC", heading))
    words = re.sub(r"^[\d\W]+", "", plain).replace("-", "_")[:LONGEST_NAME].strip("_")
    name = words if words.isidentifier() else "part"
    if keyword.iskeyword(name) or hasattr(builtins, name) or name in ("kd", "kdviz"):
        name = f"{name}_part"
    return _free(name, taken)


def _free(name: str, taken: set[str]) -> str:
    """Return a name that is not taken, which it is from now on."""
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name}_{number}"
    taken.add(free)
    return free


def _docstring(title: str) -> str:
    """Return what a file says of itself, whatever is in the title."""
    plain = title.replace("\\", "").replace('"', "'")
    return f'"""Pictures for: {shorten(plain, 12)}"""'
