"""Cases of the thresholds for words."""

import kdviz as kd
from check.plants import found
from check.plants.no_message import says
from check.plants.small_text import FinePrint
from check.plants.title_repeats_labels import says as labelled
from check.thresholds.case import (
    TOP,
    Case,
    drawn,
    found_by,
)
from kdviz.check import wording
from kdviz.metaphors.slider import HALF_TICK

# Words.


def beside_a_gauge(gap):
    """A gauge, and words below it."""
    gauge = kd.Gauge(0.5).at((0, -20), "bottom")
    return drawn(gauge, kd.Text("xxx").shifted(0, -20 + gap - TOP))


def above_both_ends(gap):
    """A slider with a box above the tick at each end."""
    top = -10 - HALF_TICK - kd.theme("default").regular / 2
    boxes = [kd.Rect(4, 4).at((x, top - gap), "bottom") for x in (-20, 20)]
    return drawn(kd.Slider(length=40).shifted(0, -10), *boxes)


def nearer_to_an_end(share):
    """A slider with one thing at an end, and one that is nearer to the other by a share."""
    near = 40 * share / (1 + share)
    crumbs = [kd.Rect(0.1, 0.1).at((x, -10)) for x in (20, near - 20)]
    return drawn(kd.Slider(length=40).shifted(0, -10), *crumbs)


def with_words(number):
    """A picture of so many words."""
    words = " ".join(["word"] * (number - 4))
    return {"message": "Say less still.", "scene": [kd.Basket(), kd.Text(words, width=60)]}


def level_of_words(number):
    """How bad so many words are."""
    (finding,) = found("words", with_words(number))
    return finding.level


def with_title(number):
    """A picture with so many words in its title."""
    return {"title": " ".join(["word"] * number), "scene": kd.Ball()}


def message_of_labels(number):
    """A picture of so many words in the message, which are in a label as well."""
    return labelled("Less", " ".join(("Raw", "data")[:number]), "raw data")


def loses_its_s(left):
    """Whether a word loses its s where so many letters are left."""
    return wording.pick_content("o" * left + "s") == {"o" * left}


def advises_a_function(width):
    """Whether words beside a thing so wide, drawn smaller than it is, have outgrown their place."""
    words = kd.Group(kd.Text("some words"), kd.Text("more words").shifted(1))
    (finding,) = found("text-collision", [words, kd.Rect(width, 8)])
    return "as a function" in finding.remedy


WORDS = [
    Case("READ_WITHIN", found_by("unlabelled-ends", beside_a_gauge), (9.2, 0), (10.0, 1)),
    Case("SHOWN_WITHIN", found_by("unlabelled-ends", above_both_ends), (18.5, 0), (20.0, 1)),
    Case("MOST_OF_WAY", found_by("unlabelled-ends", nearer_to_an_end), (0.57, 0), (0.63, 1)),
    Case("WORDS_OVER", found_by("words", with_words), (23, 0), (24, 1)),
    Case("MOST_WORDS", found_by("words", with_words), (23, 0), (24, 1)),
    Case("MOST_BEFORE_TEXT", level_of_words, (35, "warning"), (36, "error")),
    Case("MOST_IN_TITLE", found_by("words", with_title), (6, 0), (7, 1)),
    Case(
        "LEAST_WITHOUT_STOP",
        found_by("no-message", lambda number: says(" ".join(("It", "moves", "on")[:number]))),
        (2, 1),
        (3, 0),
    ),
    Case(
        "LEAST_WITH_STOP",
        found_by("no-message", lambda number: says(" ".join(("It", "moves")[:number]) + ".")),
        (1, 1),
        (2, 0),
    ),
    Case("LEAST_IN_MESSAGE", found_by("title-repeats-labels", message_of_labels), (1, 0), (2, 1)),
    Case("LETTERS_A_WORD", lambda letters: wording.count_words("\u76ee" * letters), (2, 1), (3, 2)),
    Case("OUTGROWN", advises_a_function, (84.0, False), (86.0, True)),
    Case("LEAST_STEM", loses_its_s, (2, False), (3, True)),
    Case(
        "LEAST_TEXT_SIZE",
        found_by("small-text", lambda size: drawn(FinePrint(words="xxx", units=size))),
        (2.9, 1),
        (3.1, 0),
    ),
]
