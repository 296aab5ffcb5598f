"""Docstrings in the form that this library has them, taken apart."""

from __future__ import annotations

import inspect
import re
from doctest import DocTestParser
from typing import NamedTuple

HEADINGS = ("Args", "Returns", "Yields", "Raises", "Attributes", "Anchors", "Example")


UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
"""What no page can show: characters that control something, or are none."""


class Docstring(NamedTuple):
    """What a docstring says.

    Attributes:
        summary: its first sentence.
        more: the paragraphs before the first section.
        sections: the text of each section by its name, dedented.
    """

    summary: str
    more: tuple[str, ...]
    sections: dict[str, str]

    def items(self, section: str) -> dict[str, str]:
        """Return what a section says of each name, in one line each; it may have no such section.

        Example:
            >>> read_docstring(read_docstring).items("Args")
            {'thing': 'a class or function.'}
        """
        found: dict[str, str] = {}
        name = ""
        for line in self.sections.get(section, "").splitlines():
            head = re.match(r"(\*{0,2}\w+): (.*)", line)
            if head:
                name, found[head[1]] = head[1], head[2]
            elif name:
                found[name] = f"{found[name]} {line.strip()}".strip()
        return found


def read_docstring(thing: object) -> Docstring:
    """Return what the docstring of something says.

    Args:
        thing: a class or function.
    """
    text = _plain(_get_text(thing))
    head, *rest = re.split(rf"^({'|'.join(HEADINGS)}):\n", text, flags=re.M)
    paragraphs = [" ".join(paragraph.split()) for paragraph in head.split("\n\n")]
    summary, *more = [paragraph for paragraph in paragraphs if paragraph] or [""]
    sections = zip(rest[::2], map(inspect.cleandoc, rest[1::2]), strict=True)
    return Docstring(summary, tuple(more), dict(sections))


def _get_text(thing: object) -> str:
    """Return a docstring; a class without one does not say what its base says of itself."""
    told = thing.__doc__ if inspect.isclass(thing) else inspect.getdoc(thing)
    text = inspect.cleandoc(told) if isinstance(told, str) else ""
    shown = text.encode("utf-8", "backslashreplace").decode()
    return UNSHOWN.sub("?", shown)


def _plain(text: str) -> str:
    """Return a text with names between single backticks, without what they are the name of."""
    return re.sub(r":\w+:`~?(?:[\w.]*\.)?(\w+)`", r"`\1`", text).replace("``", "`")


def read_example(thing: object, *, results: bool = True) -> str:
    """Return the code of a docstring's Example, without prompts.

    Args:
        thing: a class or function; of one that has no example, or a broken one, it is empty.
        results: whether what a line gives stands behind it as a comment.

    Example:
        >>> import kdviz as kd
        >>> print(read_example(kd.Throw))
        import kdviz as kd
        throw = kd.Throw((0, 0), (40, 0), rise=16)
        throw.peak  # Point(x=20.0, y=-16.0)
    """
    try:
        examples = DocTestParser().get_examples(_get_text(thing))
    except ValueError:  # it is written as Python itself would refuse it
        return ""
    lines = []
    for example in examples:
        source, gives = example.source.rstrip("\n"), example.want.strip().split("\n")
        one_line = gives[0] and len(gives) == 1 and "\n" not in source
        lines.append(f"{source}  # {gives[0]}" if results and one_line else source)
    return "\n".join(lines)
