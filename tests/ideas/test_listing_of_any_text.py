"""The list of ideas as text, whatever is written in it: one idea changes, and nothing else."""

from collections import Counter
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kdviz.errors import IdeaError
from kdviz.ideas.listed.idea import Event, Idea
from kdviz.ideas.listed.listing import (
    add_idea,
    drop_idea,
    find_idea,
    keep_idea,
    list_ideas,
    mark_drawn,
    mark_posted,
    promote_idea,
)
from kdviz.ideas.listed.titles import take_place, take_title

DAY = date(2026, 11, 9)

PIECES = st.sampled_from(
    [
        *("\n", "\r\n", "\r", " ", "    ", "\t", "\ufeff", "\u2028", "\x00", "\x85", "…", "🎯"),
        *("- ", "* ", "- [ ] ", "- [x] ", "[ ]", "1. ", "> ", "#", "# ", "## ", "---\n", "| a |\n"),
        *("Ideas\n", "Short list\n", "Long list\n", "Drawn\n", "Dropped\n", "## Long list\n\n"),
        *("```\n", "~~~", "<!--", "-->", "a: b\n", "drift", "loss\n", "(seen ", "2026-11-02", ")"),
        *("- [ ] drift (seen 2026-11-02)\n", "  - a note\n", "\n\n- [ ] loss\n", ";", "words"),
    ]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40)
TITLES = st.text(max_size=30) | st.lists(PIECES, max_size=4).map("".join)


def allowed(take, words):
    """Return whether words are taken, as they are or nearly."""
    try:
        return bool(take(words))
    except IdeaError:
        return False


SOME_TITLES = TITLES.filter(lambda words: allowed(take_title, words) and "-->" not in words)
SOME_PLACES = TITLES.filter(lambda words: allowed(take_place, words))


def others(text, title):
    """Return all ideas but one."""
    left = list_ideas(text)
    found = find_idea(text, title)
    if found:
        left.remove(found)
    return left


def lines(text):
    """Return how often each line is there that is not blank, wherever it stands."""
    return Counter(filter(None, map(str.strip, text.removeprefix("\ufeff").split("\n"))))


@given(TEXTS.filter(bool), SOME_TITLES)
def test_adding_leaves_every_other_letter_as_it_was(text, title):
    known = find_idea(text, title)
    new = add_idea(text, title, DAY)
    assert others(new, title) == others(text, title)
    if known is None:
        more = len(new) - len(text)
        assert any(new[:at] + new[at + more :] == text for at in range(len(text) + 1))
    elif known.on != "dropped":
        pairs = list(zip(text.split("\n"), new.split("\n"), strict=True))
        assert [known.title in old for old, now in pairs if old != now] == [True]


@given(TEXTS, SOME_TITLES)
def test_adding_twice_counts(text, title):
    once = add_idea(text, title, DAY)
    twice = add_idea(once, title, DAY)
    assert find_idea(twice, title).times == find_idea(once, title).times + 1
    assert len(list_ideas(twice)) == len(list_ideas(once))


@given(SOME_TITLES, SOME_PLACES, SOME_PLACES)
def test_whatever_an_idea_is_called_it_is_read_again(title, file, place):
    text = mark_drawn(add_idea("", title, DAY), title, file, DAY)
    drawn, posted = Event(DAY, take_place(file)), Event(DAY, take_place(place))
    assert list_ideas(mark_posted(text, title, place, DAY)) == [
        Idea(take_title(title), "posted", (DAY,), drawn=(drawn,), posted=(posted,))
    ]


@given(TEXTS, SOME_TITLES, st.sampled_from([promote_idea, drop_idea, keep_idea]))
def test_moving_an_idea_moves_no_other(text, title, move):
    text = add_idea(text, title, DAY)
    new = move(text, title, DAY)
    assert Counter(others(new, title)) == Counter(others(text, title))
    assert find_idea(new, title).seen == find_idea(text, title).seen
    assert (lines(text) - lines(new)).total() == 1
    assert (lines(new) - lines(text)).total() in (1, 2)
