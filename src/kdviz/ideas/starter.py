"""A starter: the first file of a new visual, which runs as it is and is then changed."""

from __future__ import annotations

import ast
import builtins
import keyword
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from doctest import DocTestParser
from functools import cache
from importlib.metadata import PackageNotFoundError, packages_distributions, requires
from pathlib import Path

from kdviz.errors import GalleryError
from kdviz.files import make_folder, write_whole
from kdviz.ideas.examples import find_example
from kdviz.reference.catalogue import find_component
from kdviz.reference.kebab import kebab
from kdviz.scene.component import Component, hyphenate
from kdviz.scene.facts import Starter

LONGEST, LINE = 40, 100
"""The most letters of a name, and of a line."""

SIMPLEST = "Scale"
"""The object of a starter if none is chosen: almost any message can be put on a scale."""


def start(
    name: str,
    metaphor: str = "",
    folder: str | os.PathLike[str] = "gallery",
    *,
    example: str = "",
) -> Path:
    """Write the first file of a new visual and return where.

    Args:
        name: what the visual is about; the file is named for it.
        metaphor: the name of an object of the library, or nothing for the plainest.
        folder: where to; it is made if it is not there.
        example: the name of an example that it is a copy of, instead of a picture of one object.

    Raises:
        GalleryError: the name is none for a file of a visual, or such a file is there, or there is
            no such example, or both an object and an example are named.
        ParameterError: there is no such object.
        SaveError: the file cannot be written there.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     start("Concept Drift", "Catapult", folder).name
        'concept_drift.py'
    """
    if metaphor and example:
        raise GalleryError(
            f"A visual begins with an object or as a copy of an example, not as both: "
            f"leave out {metaphor!r} or {example!r}."
        )
    code = (
        find_example(example).renamed(variable(name))
        if example
        else starter(name, metaphor or SIMPLEST)
    )
    path = Path(folder) / f"{variable(name)}.py"
    if os.path.lexists(path):
        raise GalleryError(
            f"{str(path)!r} is there already, and is not written over. Choose another name."
        )
    make_folder(path.parent)
    return write_whole(path, code.encode())


def starter(name: str, metaphor: str = SIMPLEST) -> str:
    """Return the code of a small visual with one object.

    Args:
        name: what the visual is about.
        metaphor: the name of an object of the library.

    Raises:
        GalleryError: the name is none for a file of a visual.
        ParameterError: there is no such object.

    Example:
        >>> print(starter("overfitting", "Suit"))
        import kdviz as kd
        <BLANKLINE>
        suit = kd.Suit(1, ink="red")
        ...
    """
    picture = variable(name)
    kind = find_component(metaphor)
    words = kind.starter or _plain(kind)
    it = _variable_of(kind)
    subject = picture.replace("_", " ").strip()
    label = "idea" if "model" in subject else "model"
    lines = [
        "import kdviz as kd",
        "",
        *_assigned(it, words.call or _call(kind)),
        "",
        # A file whose object has the name of the visual calls the visual by another.
        f"{picture if picture != it else 'picture'} = kd.Visual(",
        f'    title="{subject[0].upper()}{subject[1:]}",',
        f'    message="{words.message}",',
        f'    concept="{subject}",',
        f'    verb="{words.verb}",',
        f'    metaphor="{_article(kind)}",',
        "    scene=[",
        *(["        kd.Ground(),"] if kind.stands else []),
        f"        {it}{words.labels.format(label=label)},",
        *(f"        {line.format(label=label)}," for line in words.more),
        "    ],",
        ")",
    ]
    return "\n".join(lines) + "\n"


def variable(name: str) -> str:
    """Return the name of a file, and of a variable, for a visual about something.

    Args:
        name: in any spelling, as in ``"Concept Drift"`` or ``"concept-drift"``.

    Raises:
        GalleryError: no such name can be made of it.

    Example:
        >>> variable("ConceptDrift"), variable("on a phone!")
        ('concept_drift', 'on_a_phone')
    """
    if "/" in name or "\\" in name:
        raise GalleryError(
            f"A visual's name is a word or a few, not a path like {name!r}. "
            "--folder says where its file goes."
        )
    made_of = kebab(name.strip().removesuffix(".py")).replace("-", "_")
    allowed = "A name has letters, digits and _, and begins with a letter, as in 'concept_drift'."
    if not made_of.isidentifier():
        why = "begins with a digit" if made_of[:1].isdigit() else "has no letter or digit"
        why = why if made_of[:1].isdigit() or not made_of else "has signs that are neither"
        raise GalleryError(f"{name!r} {why}. {allowed}")
    if len(made_of) > LONGEST:
        raise GalleryError(
            f"{name!r} has {len(made_of)} letters, and a name at most {LONGEST}. "
            "Call it by one or two words."
        )
    if keyword.iskeyword(made_of) or made_of in ("kd", "kdviz"):
        whose = "kdviz" if made_of in ("kd", "kdviz") else "Python"
        raise GalleryError(
            f"{made_of!r} is a word of {whose} itself. Add to it, as in '{made_of}_picture'."
        )
    if made_of in sys.stdlib_module_names or made_of in _find_needed():
        whose = "a module of Python" if made_of in sys.stdlib_module_names else "a package"
        raise GalleryError(
            f"{made_of!r} is {whose}, which the file {made_of}.py would hide, so that it could not "
            f"be run. Add to it, as in '{made_of}_picture'."
        )
    # A variable that hides one of Python's own functions may be a trap.
    return f"{made_of}_" if hasattr(builtins, made_of) else made_of


@cache
def _find_needed() -> frozenset[str]:
    """Return the names of all modules that kdviz imports, of those that it imports, and so on."""
    from packaging.requirements import Requirement
    from packaging.utils import canonicalize_name

    needed, waiting = set(), ["kdviz"]
    while waiting:
        package = canonicalize_name(waiting.pop())
        if package in needed:
            continue
        needed.add(package)
        with suppress(PackageNotFoundError):
            for wanted in map(Requirement, requires(package) or ()):
                if not wanted.marker or wanted.marker.evaluate({"extra": ""}):
                    waiting.append(wanted.name)
    return frozenset(
        module
        for module, packages in packages_distributions().items()
        if needed.intersection(map(canonicalize_name, packages))
    )


def _variable_of(kind: type[Component]) -> str:
    name = hyphenate(kind.__name__).replace("-", "_")
    return f"{name}_" if hasattr(builtins, name) or keyword.iskeyword(name) else name


def _article(kind: type[Component]) -> str:
    """Return an object with its article, as in ``a catapult``."""
    noun = hyphenate(kind.__name__).replace("-", " ")
    if noun.endswith("s"):
        return noun
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _plain(kind: type[Component]) -> Starter:
    return Starter("does what everybody knows", f"Everybody knows what {_article(kind)} does.")


def _assigned(name: str, call: str) -> Iterator[str]:
    """Yield the lines of an assignment as a formatter would break them."""
    line = f"{name} = {call}"
    if len(line) <= LINE:
        yield line
        return
    made_by, _, arguments = call.removesuffix(")").partition("(")
    yield f"{name} = {made_by}("
    yield f"    {arguments}"
    yield ")"


def _call(kind: type[Component]) -> str:
    """Return how an object is made in its Example, in blue if it can be and nothing is said."""
    arguments = _arguments(kind)
    if "ink" in kind.model_fields and not any(one.startswith("ink=") for one in arguments):
        arguments.append('ink="blue"')
    return f"kd.{kind.__name__}({', '.join(arguments)})"


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
