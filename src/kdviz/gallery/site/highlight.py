"""Python source as HTML in which keywords, values and comments differ, and objects are links."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from markupsafe import Markup, escape
from pygments.lexers.python import PythonLexer
from pygments.token import Comment, Keyword, Literal, Name, Operator, String, is_token_subtype

CLASSES = (
    (Comment, "c"),
    (String.Doc, "c"),
    (Keyword.Constant, "v"),
    (Keyword, "k"),
    (Operator.Word, "k"),
    (Literal, "v"),
)
"""What is set apart, and its class in the style sheet; the first that fits counts."""

LEXER = PythonLexer(stripnl=False, ensurenl=False)
"""What splits the source, and keeps every line end."""


def highlight(source: str, link: Callable[[str], str | None] = lambda name: None) -> Markup:
    """Return source as HTML; its text alone is the source again.

    Args:
        source: Python.
        link: returns the address of what a name stands for, if it has one.

    Example:
        >>> highlight("x = 1  # <b>", {"x": "#x"}.get)
        Markup('<a href="#x">x</a> = <span class="v">1</span>  <span class="c"># &lt;b&gt;</span>')
    """
    runs = groupby(_pieces(source, link), key=lambda piece: piece[:2])
    return Markup("").join(
        _element(name, address, "".join(text for *_, text in run)) for (name, address), run in runs
    )


def _pieces(
    source: str, link: Callable[[str], str | None]
) -> Iterator[tuple[str, str | None, str]]:
    """Yield each token's class, address and text."""
    for token, text in LEXER.get_tokens(source):
        if is_token_subtype(token, Name):
            yield "", link(text), text
        else:
            yield (
                next((name for kind, name in CLASSES if is_token_subtype(token, kind)), ""),
                None,
                text,
            )


def _element(name: str, address: str | None, text: str) -> Markup:
    if address:
        return Markup('<a href="{}">{}</a>').format(address, text)
    if name:
        return Markup('<span class="{}">{}</span>').format(name, text)
    return escape(text)
