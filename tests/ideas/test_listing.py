"""The list of ideas as text: what is read, what is changed, and that nothing else is."""

from datetime import date, timedelta

import pytest

from kdviz.errors import IdeaError
from kdviz.ideas.listed.alike import find_alike
from kdviz.ideas.listed.idea import Event, Idea, read_idea
from kdviz.ideas.listed.listing import (
    add_idea,
    drop_idea,
    keep_idea,
    list_due,
    list_ideas,
    mark_drawn,
    mark_posted,
    promote_idea,
    sort_ideas,
)
from kdviz.ideas.listed.statistics import count_ideas

DAY = date(2026, 11, 9)

BY_HAND = """\
---
tags:
- pictures
---
# Ideas

What I saw,   and *where*.

## 🌟 Short list

* [?] Loss  (seen 2026-11-02)   \n\
    - with a ball
    - [ ] not an idea, but a note

  And more of it.

## Long list (2)
- [ ] drift
-   Leakage (seen 3)
1. A number
### From talks
+ [ ] bias
```
- [ ] code
```
<!--
- [ ] hidden
-->
# Shopping
- [ ] milk
"""


def titles(text):
    return [(idea.title, idea.on) for idea in list_ideas(text)]


def days(*numbers):
    return tuple(date(2026, 11, number) for number in numbers)


# What is read


def test_ideas_are_items_below_the_headings_of_lists():
    assert titles(BY_HAND) == [
        ("Loss", "short list"),
        ("drift", "long list"),
        ("Leakage (seen 3)", "long list"),
        ("bias", "long list"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- [ ]",
        "- [x] \n",
        "- - -\n* * *\n",
        "-drift",
        "  - drift",
        "\t- drift",
        "1. drift",
        "# Food\n- drift",
        "# Ideas\n## Food\n- drift",
        "~~~\n- drift\n~~~",
        "<!-- - drift\n- drift -->",
        "- dr\x07ift",
        "- drift\r- loss",
        "- drift\rmore\n",
        "---\ntags:\n- drift\n---\n",
    ],
)
def test_what_is_no_idea_is_none(text):
    assert titles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "- drift",
        "\ufeff- drift\r\n",
        "* [/] drift \t",
        "- drift\r",
        "# Ideas\n\n- drift",
        "```\n- drift",
        "<!--\n- drift",
        "---\n- drift\n---\n",
        "```one``` line\n- drift\n```",
        "````\n```\n````\n- drift",
        "#### long  LIST: ####\n- drift",
        "## Long list\n### Talks\n#### 2026\n- drift",
    ],
)
def test_whatever_way_it_is_written_an_idea_is_read(text):
    assert titles(text) == [("drift", "long list")]


@pytest.mark.parametrize(
    ("words", "idea"),
    [
        ("a (seen 2026-11-02, 2026-11-09)", Idea("a", seen=days(2, 9))),
        ("a (seen before)", Idea("a", before=True)),
        ("a (seen before, 2026-11-09)", Idea("a", seen=days(9), before=True)),
        ("a (looked at 2026-11-09)", Idea("a", looked_at=DAY)),
        ("a (b) (dropped 2026-11-09)", Idea("a (b)", dropped=DAY)),
        (
            "a (drawn 2026-11-09: gallery/a (1).py; posted 2026-11-09)",
            Idea("a", drawn=(Event(DAY, "gallery/a (1).py"),), posted=(Event(DAY),)),
        ),
        ("a (seen 2026-11-09; of Ada)", Idea("a", seen=days(9), notes=("of Ada",))),
        ("a (seen 2026-11-31)", Idea("a (seen 2026-11-31)")),
        ("a (seen 3)", Idea("a (seen 3)")),
        ("a (seen 2026-11-09", Idea("a (seen 2026-11-09")),
        ("(seen 2026-11-09)", Idea("(seen 2026-11-09)")),
        ("[a](seen 2026-11-09)", Idea("[a](seen 2026-11-09)")),
        ("a (seen 2026-11-02) (seen 2026-11-09)", Idea("a (seen 2026-11-02)", seen=days(9))),
    ],
)
def test_facts_are_read_from_the_end_of_a_line(words, idea):
    assert read_idea(words) == idea
    assert read_idea(idea.words) == idea


# What is changed


def test_a_new_list_has_a_place_for_all():
    assert add_idea("", "drift", DAY) == (
        "# Ideas\n\n## Short list\n\n## Long list\n\n- [ ] drift (seen 2026-11-09)\n\n"
        "## Drawn\n\n## Posted\n\n## Dropped\n"
    )


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("- loss", "\n- [ ] drift (seen 2026-11-09)"),
        ("- loss\n  with a ball\n", "- [ ] drift (seen 2026-11-09)\n"),
        ("- loss\r\n\r\n", "- [ ] drift (seen 2026-11-09)\r\n"),
        ("- loss\nand more\n", "- [ ] drift (seen 2026-11-09)\n"),
        ("- loss\n> more\n", "- [ ] drift (seen 2026-11-09)\n"),
        ("words", "\n\n## Long list\n\n- [ ] drift (seen 2026-11-09)"),
        ("words\n\n", "## Long list\n\n- [ ] drift (seen 2026-11-09)\n"),
        ("### Drawn\n", "\n### Long list\n\n- [ ] drift (seen 2026-11-09)\n"),
        ("## Long list", "\n\n- [ ] drift (seen 2026-11-09)"),
        ("## Long list\nwords\n# B\n", "\n- [ ] drift (seen 2026-11-09)\n\n"),
        ("## Long list\n\n# B\n", "- [ ] drift (seen 2026-11-09)\n\n"),
        ("## Long list\n\n\n# B\n", "- [ ] drift (seen 2026-11-09)\n"),
    ],
)
def test_a_new_idea_is_the_last_of_the_long_list(text, added):
    new = add_idea(text, "drift", DAY)
    assert added in new
    assert new.replace(added, "", 1) == text


def test_only_the_line_of_an_idea_changes_when_it_comes_up_again():
    assert add_idea(BY_HAND, "LOSS", DAY) == BY_HAND.replace(
        "* [?] Loss  (seen 2026-11-02)   \n", "* [?] Loss (seen 2026-11-02, 2026-11-09)   \n"
    )
    assert add_idea(BY_HAND, "drift", DAY) == BY_HAND.replace(
        "- [ ] drift\n", "- [ ] drift (seen before, 2026-11-09)\n"
    )


def test_an_idea_moves_with_its_notes():
    text = keep_idea(BY_HAND, "loss", DAY)
    assert len(text) == len(BY_HAND) - 1 + len("; looked at 2026-11-09")
    block = text[text.index("* [?] Loss") : text.index("\n## Long list")]
    drawn = mark_drawn(text, "loss", "gallery/loss.py", DAY)
    told = block.replace("2026-11-09)", "2026-11-09; drawn 2026-11-09: gallery/loss.py)")
    assert drawn == f"{text.replace(block, '')}\n## Drawn\n\n{told}"


def test_an_idea_ends_as_drawn_and_then_as_posted():
    text = add_idea("", "drift", date(2026, 11, 2))
    text = promote_idea(text, "drift", DAY)
    assert titles(text) == [("drift", "short list")]
    text = mark_drawn(text, "drift", "gallery/drift.py", DAY)
    assert titles(text) == [("drift", "drawn")]
    text = mark_posted(text, "drift", "LinkedIn", DAY)
    assert mark_posted(text, "drift", "LinkedIn", DAY) == text
    text = mark_posted(text, "drift", "a blog", DAY)
    again = mark_drawn(text, "drift", "gallery/drift.py", DAY)
    assert titles(again) == [("drift", "posted")]
    assert again == text
    assert (
        "## Posted\n\n- [x] drift (seen 2026-11-02; looked at 2026-11-09; "
        "drawn 2026-11-09: gallery/drift.py; posted 2026-11-09: LinkedIn; "
        "posted 2026-11-09: a blog)\n\n## Dropped\n"
    ) in text


def test_what_was_dropped_and_comes_up_again_is_back():
    text = drop_idea("- drift (seen 2026-11-02)\n", "drift", DAY)
    assert titles(text) == [("drift", "dropped")]
    assert list_ideas(add_idea(text, "drift", DAY)) == [
        Idea("drift", seen=days(2, 9), looked_at=DAY)
    ]


def test_moving_back_and_forth_lets_nothing_grow():
    text = add_idea("", "drift", DAY)
    text = add_idea(drop_idea(text, "drift", DAY), "drift", DAY)
    again = add_idea(drop_idea(text, "drift", DAY), "drift", DAY)
    assert len(again.splitlines()) == len(text.splitlines())


# What cannot be


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("", "An idea is a few words, as in \"data drift\", not ''."),
        ("\u200b", "An idea is a few words, as in \"data drift\", not '\\u200b'."),
        (None, "An idea is words, not None."),
        ("a\nb", "An idea is one line, and 'a\\nb' has several."),
        ("a\u2028b", "An idea is one line, and 'a\\u2028b' has several."),
        (
            "a\x1bb",
            "An idea must be words, and 'a\\x1bb' has the control character U+001B at place 2.",
        ),
        (
            "a" * 201,
            f"An idea has at most 200 letters, and '{'a' * 56}... has 201.",
        ),
    ],
)
def test_what_cannot_be_an_idea_is_told(title, told):
    with pytest.raises(IdeaError) as caught:
        add_idea("", title, DAY)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("place", "told"),
    [
        (" ", "A place is a word or a few, as in \"LinkedIn\", not ''."),
        (
            "a; b",
            "A place has no semicolon and no day in parentheses, as 'a; b' has: that is how days "
            "and places are told apart.",
        ),
        (
            "a (seen 2026-11-09)",
            "A place has no semicolon and no day in parentheses, as 'a (seen 2026-11-09)' has: "
            "that is how days and places are told apart.",
        ),
    ],
)
def test_what_cannot_be_a_place_is_told(place, told):
    with pytest.raises(IdeaError) as caught:
        mark_posted("- drift\n", "drift", place, DAY)
    assert str(caught.value) == told


def test_an_idea_that_is_not_there_is_told():
    with pytest.raises(IdeaError) as caught:
        keep_idea("- data drift\n", "drift of data", DAY)
    assert str(caught.value) == (
        "There is no idea 'drift of data' on the list. Did you mean 'data drift'?"
    )


def test_an_idea_that_would_be_lost_is_refused():
    with pytest.raises(IdeaError) as caught:
        add_idea("<!-- words\n", "an arrow -->", DAY)
    assert str(caught.value) == (
        "'an arrow -->' would end a comment or code that is begun above it, and be lost in there. "
        "End that first."
    )


# What is alike


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("drift of data", "Data drift"),
        ("the drifts of the data", "data drift"),
        ("data dirft", "data drift"),
        ("over-fitting", "overfitting"),
        ("overfiting", "Overfitting"),
        ("losses", "loss"),
        ("fitting", "fit"),
        ("classes", "class"),
        ("Bias vs. variance", "bias and variance"),
        ("Drift der Daten", "Daten-Drift"),
        ("stars", "Stars (seen 2026-11-3)"),
        ("🎯", "🎯"),
        ("データ", "データ"),
    ],
)
def test_the_same_in_other_words_is_found(title, known):
    assert find_alike(title, [Idea("quasar"), Idea(known)]) == [Idea(known)]


@pytest.mark.parametrize(
    ("title", "known"),
    [
        ("concept drift", "data drift"),
        ("drift", "data drift"),
        ("gpt4", "gpt3"),
        ("top 10 errors", "top 20 errors"),
        ("unsupervised learning", "supervised learning"),
        ("train", "brain"),
        ("🎯", "🎲"),
        ("data data drift", "data drift drift"),
    ],
)
def test_what_merely_looks_alike_is_another_idea(title, known):
    assert find_alike(title, [Idea(known)]) == []


def test_the_likeliest_comes_first():
    ideas = [Idea("drift in our data"), Idea("data drifts"), Idea("data drift")]
    assert find_alike("data drift", ideas)[0].title == "data drift"


# What is due, and counted


def test_what_was_not_looked_at_for_a_week_is_due():
    week, less = DAY - timedelta(7), DAY - timedelta(6)
    due = [
        Idea("looked", "short list", seen=(week,), looked_at=week),
        Idea("hand"),
    ]
    others = [
        Idea("new", seen=(less,)),
        Idea("just looked", seen=(week,), looked_at=less),
        Idea("recurs", seen=(less, DAY)),
        Idea("done", "drawn", seen=(week,)),
        Idea("gone", "dropped"),
        Idea("HAND"),
    ]
    assert list_due([*due, *others], DAY) == due
    # To come up again is not to be looked at.
    assert len(list_due([Idea("a", seen=(week, DAY))], DAY)) == 1


def test_what_recurs_comes_first_and_then_the_latest():
    once = [Idea("a", seen=days(2)), Idea("b", seen=days(9)), Idea("c")]
    twice = Idea("d", seen=days(1, 1))
    assert [idea.title for idea in sort_ideas([*once, twice])] == ["d", "b", "a", "c"]


def test_ideas_are_counted():
    ideas = [
        Idea("a", "drawn", seen=days(2), drawn=(Event(date(2026, 11, 6)),)),
        Idea("b", "posted", seen=days(3), drawn=(Event(DAY),), posted=(Event(DAY),)),
        Idea("c", seen=days(9, 9)),
        Idea("d", seen=days(9), before=True),
        Idea("e", "posted", seen=(date(2026, 10, 31),)),
        Idea("f"),
    ]
    counted = count_ideas(ideas, DAY)
    assert list(counted.on.values()) == [0, 3, 1, 2, 0]
    assert (counted.this_week, counted.this_month) == (1, 3)
    assert (counted.drawn, counted.posted, counted.days_to_drawn) == (2, 2, 5)
    assert [idea.title for idea in counted.recurring] == ["c", "d"]
    assert count_ideas([], DAY).days_to_drawn is None
