"""What can be drawn: whether words can be set, and whether code makes pictures of them."""

from __future__ import annotations

from kdviz.errors import IdeaError, KdvizError, tell_error
from kdviz.picture.visual import Visual
from kdviz.primitives.round import Circle


def settable(words: str, otherwise: str, *, as_title: bool = False) -> str:
    r"""Return words that can be set as a message: all of them, as many as can, or others.

    Args:
        words: some words, of anybody's, with whatever signs.
        otherwise: what to say if none of them can be set.
        as_title: whether they are a title instead, which is larger.

    Example:
        >>> settable("Why models drift", "Drift"), settable("Drift \N{ROCKET}", "Drift")
        ('Why models drift', 'Drift')
        >>> settable("\N{ROCKET}", "The whole", as_title=True)
        'The whole'
    """
    single = (word for word in words.split() if _can_be_set(word, as_title))
    for told in (words, " ".join(single)):
        if _can_be_set(told, as_title):
            return told
    return otherwise


def _can_be_set(words: str, as_title: bool) -> bool:
    title, message = (words, "Less.") if as_title else ("", words)
    try:
        Visual(title, message, Circle(1)).composition  # noqa: B018  # it is composed, or refused
    except KdvizError:
        return False
    return bool(words.strip())


def draw_code(code: str) -> None:
    """Draw every picture that some code makes, and keep none.

    Args:
        code: Python that was written here.

    Raises:
        KdvizError: one of them cannot be drawn, also since somebody else's object fails.
    """
    names: dict[str, object] = {}
    try:
        exec(compile(code, "<starter>", "exec"), names)
        for each in names.values():
            if isinstance(each, Visual):
                each.svg()
    except KdvizError:
        raise
    except Exception as error:
        raise IdeaError(f"It cannot be drawn: {tell_error(error)}.") from error
