"""A starter: the first file of a new visual, which runs as it is and is then changed."""

from __future__ import annotations

import ast
import builtins
import json
import keyword
import os
import re
from collections.abc import Iterator
from doctest import DocTestParser
from pathlib import Path
from typing import NamedTuple

import kdviz
from kdviz.errors import GalleryError
from kdviz.files import make_folder, write_whole
from kdviz.ideas.deeds import find_object
from kdviz.ideas.drawable import draw_code
from kdviz.ideas.examples import find_example
from kdviz.ideas.file_names import variable
from kdviz.ideas.pattern_scenes import PATTERN_SCENES
from kdviz.ideas.verb_forms import third_person
from kdviz.scene.component import Component, hyphenate, shows_ink
from kdviz.scene.facts import Starter
from kdviz.style.ink import Ink

LINE = 100
"""The most letters of a line."""

SIMPLEST = "Scale"
"""The object of a starter if none is chosen: almost any message can be put on a scale."""


class Saying(NamedTuple):
    """What a picture is to say, as far as it is known; the rest is for somebody to change.

    Attributes:
        message: the message.
        verb: what the object does, as in ``"leak"``.
        title: what the picture is called, if not as its file is.
        arguments: what it takes for the object to be seen doing it, as code.
        pattern: the pattern that the object is put into, as in ``"before_after"``, or nothing.
        concept: what it is about, if not what its file is called.
    """

    message: str = ""
    verb: str = ""
    title: str = ""
    arguments: str = ""
    pattern: str = ""
    concept: str = ""


TO_NAME = "name it"
"""The label of what is to be named by whoever has said what it does."""

NOTHING = Saying()


def start(
    name: str,
    metaphor: str = "",
    folder: str | os.PathLike[str] = "gallery",
    *,
    example: str = "",
    said: Saying = NOTHING,
) -> Path:
    """Write the first file of a new visual and return where.

    Args:
        name: what the visual is about; the file is named for it.
        metaphor: the name of an object or of a pattern, or nothing for the plainest.
        folder: where to; it is made if it is not there.
        example: the name of an example that it is a copy of, instead of a picture of one object.
        said: what it is to say.

    Raises:
        GalleryError: the name is none for a file of a visual, or such a file is there, or there is
            no such example, or both an object and an example are named.
        ParameterError: there is no such object.
        KdvizError: the words cannot be drawn.
        SaveError: the file cannot be written there.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     start("Concept Drift", "Catapult", folder).name
        'concept_drift.py'
    """
    if example and (metaphor or said != NOTHING):
        raise GalleryError(
            f"A visual begins with an object or as a copy of an example, not as both: "
            f"leave out {(metaphor or said.message or said.verb)!r} or {example!r}."
        )
    code = (
        find_example(example).renamed(variable(name))
        if example
        else starter(name, metaphor or SIMPLEST, said)
    )
    if said != NOTHING or not name.isascii():
        # What nobody has said can be drawn.
        draw_code(code)
    path = Path(folder) / f"{variable(name)}.py"
    if os.path.lexists(path):
        raise GalleryError(
            f"{str(path)!r} is there already, and is not written over. Choose another name."
        )
    make_folder(path.parent)
    return write_whole(path, code.encode())


def starter(name: str, metaphor: str = SIMPLEST, said: Saying = NOTHING) -> str:
    """Return the code of a small visual with one object, or with one in a pattern.

    Args:
        name: what the visual is about.
        metaphor: the name of an object, or of a pattern.
        said: what it is to say.

    Raises:
        GalleryError: the name is none for a file of a visual.
        ParameterError: there is no such object.

    Example:
        >>> print(starter("overfitting", "Suit"))
        import kdviz as kd
        <BLANKLINE>
        suit = kd.Suit(1, ink="red")
        ...
        >>> "kd.Bucket(holes=2" in starter("churn", "Bucket", Saying(arguments="holes=2"))
        True
    """
    picture = variable(name)
    subject = picture.replace("_", " ").strip()
    if metaphor in PATTERN_SCENES:
        said = said._replace(pattern=said.pattern or metaphor)
        metaphor = ""
    kind = find_object(metaphor) if metaphor else None
    put = _pattern(kind, said) if said.pattern else stand_alone(kind or find_object(SIMPLEST), said)
    title = said.title or f"{subject[0].upper()}{subject[1:]}"
    label = TO_NAME if said.verb else "idea" if "model" in subject else "model"
    names = {line.partition(" = ")[0] for line in put.made}
    lines = [
        *put.imported,
        "",
        *(line for made in put.made for line in broken(made)),
        "",
        # A file whose object has the name of the visual calls the visual by another.
        f"{picture if picture not in names else 'picture'} = kd.Visual(",
        f"    title={quoted(title)},",
        f"    message={quoted(put.message)},",
        f"    concept={quoted(said.concept or subject)},",
        f"    verb={quoted(put.verb)},",
        f"    metaphor={quoted(put.metaphor)},",
        # A pattern turns with the frame where the scene is a function.
        "    scene=lambda: [" if said.pattern else "    scene=[",
        *(f"        {line.replace('{label}', label)}," for line in put.scene),
        "    ],",
        ")",
    ]
    return "\n".join(lines) + "\n"


def quoted(words: str) -> str:
    """Return words as they stand in code."""
    return json.dumps(words, ensure_ascii=False)


class Shows(NamedTuple):
    """What a first picture shows, and what it says of it.

    Attributes:
        imported: the lines that import what it needs.
        made: the lines that make its things.
        scene: the lines of the scene; ``{label}`` stands for a word.
        message: what it says.
        verb: what happens in it.
        metaphor: what it is shown as.
    """

    imported: tuple[str, ...]
    made: tuple[str, ...]
    scene: tuple[str, ...]
    message: str
    verb: str
    metaphor: str


def stand_alone(kind: type[Component], said: Saying) -> Shows:
    """Return an object by itself, on the ground if it stands.

    Args:
        kind: the object.
        said: what the picture is to say.
    """
    words = _words_of(kind)
    it = _variable_of(kind)
    call = _call(kind, said.arguments) if said.arguments else words.call or _call(kind)
    verb = third_person(said.verb) if said.verb else words.verb
    message = said.message or (words.message if not said.verb else _sentence(kind, verb))
    ground = ("kd.Ground()",) if kind.stands else ()
    scene = (*ground, f"{it}{words.labels}", *words.more)
    return Shows(_imported(kind), (f"{it} = {call}",), scene, message, verb, article(kind))


def _pattern(kind: type[Component] | None, said: Saying) -> Shows:
    """Return a pattern of an object as it is, and as it does what is said; or of plain things."""
    form = PATTERN_SCENES[said.pattern]
    kind = None if form.bare else kind
    made = (
        (f"one = {_call(kind, '', ink=None)}", f"other = {_call(kind, said.arguments)}")
        if kind
        else ("one = kd.Ball(6)", 'other = kd.Ball(6, form="square", ink="blue")')
    )
    verb = third_person(said.verb) if said.verb else form.verb
    message = said.message or form.message
    metaphor = f"{article(kind)}, {form.means}" if kind else form.means
    imported = _imported(kind) if kind else ("import kdviz as kd",)
    return Shows(imported, made, (form.code,), message, verb, metaphor)


def _imported(kind: type[Component]) -> tuple[str, ...]:
    """Return what a file imports to have an object of the library, or of somebody else."""
    if kind.__module__.startswith("kdviz."):
        return ("import kdviz as kd",)
    return ("import kdviz as kd", f"from {kind.__module__} import {kind.__name__}")


def _sentence(kind: type[Component], verb: str) -> str:
    """Return that an object does something."""
    words = f"{article(kind)} {verb}."
    return f"{words[0].upper()}{words[1:]}"


def _words_of(kind: type[Component]) -> Starter:
    """Return what the first picture with an object says, in its own name.

    A class that is made from another of the library has the words of that one.
    """
    if kind.starter is None:
        return _plain(kind)
    owner = next(each for each in kind.__mro__ if "starter" in vars(each))
    if owner is kind:
        return kind.starter
    old, new = _variable_of(owner), _variable_of(kind)
    more = tuple(re.sub(rf"(?<![\w.\"]){old}\b", new, line) for line in kind.starter.more)
    return kind.starter._replace(call="", more=more)


def _variable_of(kind: type[Component]) -> str:
    name = hyphenate(kind.__name__).replace("-", "_")
    return f"{name}_" if hasattr(builtins, name) or keyword.iskeyword(name) else name


def article(kind: type[Component]) -> str:
    """Return an object with its article, as in ``a catapult``."""
    noun = hyphenate(kind.__name__).replace("-", " ")
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    return f"{'an' if noun.startswith((*'aeiou', 'hour')) else 'a'} {noun}"


def _plain(kind: type[Component]) -> Starter:
    return Starter("does what everybody knows", f"Everybody knows what {article(kind)} does.")


def broken(line: str) -> Iterator[str]:
    """Yield the lines of an assignment as a formatter would break them."""
    if len(line) <= LINE:
        yield line
        return
    made_by, _, arguments = line.removesuffix(")").partition("(")
    yield f"{made_by}("
    yield f"    {arguments}"
    yield ")"


def _call(kind: type[Component], arguments: str = "", ink: Ink | None = "blue") -> str:
    """Return how an object is made, in an ink if it can be and no other is said.

    Args:
        kind: the object.
        arguments: what it is made with, or nothing for what its Example says.
        ink: the ink, or None for its own.
    """
    given = [arguments] if arguments else _arguments(kind) if ink else []
    if ink and "ink" in kind.model_fields and "ink=" not in " ".join(given).replace("_ink=", ""):
        inked = [*given, f'ink="{ink}"']
        given = inked if _shows(kind, ", ".join(inked), ink) else given
    whose = "kd." if kind.__module__.startswith("kdviz.") else ""
    return f"{whose}{kind.__name__}({', '.join(given)})"


def _shows(kind: type[Component], arguments: str, ink: Ink) -> bool:
    """Return whether an object that is made so shows an ink that it is given."""
    thing = eval(f"kind({arguments})", {"kd": kdviz, "kind": kind})
    return shows_ink(thing, ink)


def _arguments(kind: type[Component]) -> list[str]:
    """Return the arguments with which an Example makes an object, or none."""
    examples = DocTestParser().get_examples(kind.__doc__ or "")
    for source in (example.source for example in examples):
        for node in ast.walk(ast.parse(source)):
            if not isinstance(node, ast.Call) or ast.unparse(node.func) != f"kd.{kind.__name__}":
                continue
            values = [*node.args, *(word.value for word in node.keywords)]
            used = {n.id for value in values for n in ast.walk(value) if isinstance(n, ast.Name)}
            if used <= {"kd"}:
                texts = [ast.get_source_segment(source, value) or "" for value in values]
                names = [""] * len(node.args) + [f"{word.arg}=" for word in node.keywords]
                return [name + text for name, text in zip(names, texts, strict=True)]
    return []
