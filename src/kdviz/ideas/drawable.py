"""What can be drawn: whether words can be set, and whether code makes pictures of them."""

from __future__ import annotations

from kdviz.errors import IdeaError, KdvizError, tell_error
from kdviz.picture.visual import Visual
from kdviz.primitives.round import Circle


def settable(words: str, otherwise: str) -> str:
    r"""Return words that can be set as a title and as a message: all, as many as can, or others.

    Args:
        words: some words, of anybody's, with whatever signs.
        otherwise: what to say if none of them can be set.

    Example:
        >>> settable("Why models drift", "Drift"), settable("Drift \N{ROCKET}", "Drift")
        ('Why models drift', 'Drift')
        >>> settable("\N{ROCKET}", "The whole")
        'The whole'
    """
    for told in (words, " ".join(filter(_can_be_set, words.split()))):
        if _can_be_set(told):
            return told
    return otherwise


def _can_be_set(words: str) -> bool:
    try:
        Visual(words, words, Circle(1)).composition  # noqa: B018  # it is composed, or refused
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
