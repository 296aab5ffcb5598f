"""What the rules about words say, to the letter, and where exactly they begin to say it."""

import pytest

import kdviz as kd
from check.plants import found
from check.plants.no_message import says
from check.plants.small_text import FinePrint
from check.plants.title_repeats_labels import says as labelled
from kdviz.check import wording
from kdviz.check.picture import Picture


def told(rule, plant):
    """What a rule says of a plant: level, sentence and remedy of each finding."""
    return [finding[:3] for finding in found(rule, plant)]


def with_words(number):
    """A picture of so many words: one in the title, three in the message, the rest in the scene."""
    words = " ".join(["word"] * (number - 4))
    return {"message": "Say less still.", "scene": [kd.Basket(), kd.Text(words, width=60)]}


# Counting and comparing.


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("few words", 2),
        ("a\nlabel  in lines", 4),
        ("ninety-nine", 1),
        ("1,000 of 2.5", 3),
        ("A/B test", 2),
        ("aim \u2014 miss", 2),
        ("aim\u2014miss", 2),
        ("and so \u2026 on", 3),
        ("? + = \u2192", 0),
        ("l'été est là", 3),
        ("目标移动了", 3),
        ("", 0),
    ],
)
def test_words_are_counted_as_they_are_read(text, number):
    assert wording.count_words(text) == number


def test_words_in_the_grounds_ink_on_something_filled_are_read():
    scene = [kd.Circle(12, fill="blue"), kd.Text("not", ink="background")]
    assert [text.words for text in Picture(kd.Visual("A", "Be.", scene)).labels_in_view] == ["not"]


def test_words_behind_something_filled_are_not_read():
    scene = [kd.Text("not"), kd.Circle(12, fill="blue")]
    assert Picture(kd.Visual("A", "Be.", scene)).labels_in_view == ()


# words


def test_too_many_words():
    plant = with_words(24)
    assert told("words", plant) == [
        (
            "warning",
            "The picture has 24 words (1 in the title, 3 in the message and 20 in the scene); "
            "at a glance, people read at most 20.",
            "Label only what could be taken for something else, each with one or two words.",
        )
    ]


@pytest.mark.parametrize(
    ("title", "message", "remedy"),
    [
        ("Less", "word " * 20, "Say in the message one thing only, in one short sentence."),
        ("word " * 15, "Say it in a few words only.", "Cut the title to the name of the idea."),
    ],
)
def test_what_to_cut_depends_on_where_most_words_are(title, message, remedy):
    plant = {"title": title, "message": message, "scene": kd.Ball().label("one two three")}
    assert told("words", plant)[0][2] == remedy


@pytest.mark.parametrize(
    ("number", "levels"),
    [(23, []), (24, ["warning"]), (35, ["warning"]), (36, ["error"])],
)
def test_the_number_of_words_decides_how_bad_it_is(number, levels):
    assert [finding.level for finding in found("words", with_words(number))] == levels


def test_a_long_title():
    plant = {"title": "One two three four five six seven", "scene": kd.Ball()}
    assert told("words", plant) == [
        (
            "hint",
            "The title has 7 words; one of up to 6 is read without effort.",
            "Call the picture by its idea, and leave the rest to the message.",
        )
    ]
    assert told("words", plant | {"title": "One two three four five six"}) == []


# small-text


def test_small_text():
    assert told("small-text", [kd.Ball(), FinePrint("source", 2.0).shifted(dy=20)]) == [
        (
            "error",
            "The words 'source' are 2 units high, which is 6.4 pixels in a picture 320 pixels "
            "wide; below 3 units, nobody can read them.",
            "Write them in one of the theme's sizes, such as that of a label, or leave them out.",
        )
    ]


def test_a_frame_in_which_all_text_is_small():
    plant = {"scene": kd.Basket().label("data"), "frame": kd.Frame(1600, 400)}
    assert told("small-text", plant) == [
        (
            "warning",
            "The picture is 4 times as wide as it is high, so that words are only 5.1 pixels "
            "high when it is 320 pixels wide; 9 can be read.",
            "Use a frame that is at most twice as wide as it is high.",
        )
    ]


@pytest.mark.parametrize(("units", "small"), [(2.99, True), (3.0, False)])
def test_text_is_small_below_three_units(units, small):
    assert bool(found("small-text", [kd.Ball(), FinePrint("few", units)])) == small


@pytest.mark.parametrize(("units", "small"), [(4.9, True), (5.01, False)])
def test_text_is_small_below_nine_pixels_in_a_wide_frame(units, small):
    plant = {"scene": [kd.Ball(), FinePrint("few", units)], "frame": "slide"}
    assert bool(found("small-text", plant)) == small


@pytest.mark.parametrize("frame", ["square", "portrait", "card", "story", "slide", "page"])
@pytest.mark.parametrize("theme", ["default", "midnight", "ink", "mono"])
def test_no_frame_and_theme_of_kdviz_has_small_text(frame, theme):
    scene = [kd.Basket().label("data"), kd.Text("few", size="smallest").at((40, 0))]
    assert not found("small-text", {"scene": scene, "frame": frame, "theme": theme})


# no-message


@pytest.mark.parametrize(
    ("message", "finding"),
    [
        (
            "TODO",
            (
                "error",
                "The message 'TODO' only keeps the place for one.",
                "Write in one sentence what people are to remember.",
            ),
        ),
        (
            "Concept drift!",
            (
                "warning",
                "The message 'Concept drift!' only repeats the title 'Concept drift'.",
                "Say what happens to it, or what follows from it.",
            ),
        ),
        (
            "Model performance",
            (
                "warning",
                "The message 'Model performance' is no sentence: it names something, and says "
                "nothing about it.",
                "Say what it does, in a sentence of three words or more.",
            ),
        ),
        (
            "This diagram shows a basket.",
            (
                "hint",
                "The message 'This diagram shows a basket.' tells what the picture shows; people "
                "see that.",
                "Say instead what they are to learn from it.",
            ),
        ),
    ],
)
def test_a_message_that_says_nothing(message, finding):
    assert told("no-message", says(message)) == [finding]


@pytest.mark.parametrize(
    "message",
    [
        *("todo", "Message", "Insert text here", "[...]", "{message}", "—", "xxx"),
        *("bla bla bla", "This is a test.", "TBD: ask Ann", "A sentence goes here."),
    ],
)
def test_what_keeps_the_place_of_a_message(message):
    assert [finding.level for finding in found("no-message", says(message))] == ["error"]


@pytest.mark.parametrize("message", ["Stop.", "Drift?", "Results"])
def test_one_word_is_no_sentence(message):
    assert [finding.level for finding in found("no-message", says(message, "Aim"))] == ["warning"]


@pytest.mark.parametrize(
    "message", ["Scale matters.", "¿Quién apunta?", "Who aims?", "“Aim better.”", "It moved again"]
)
def test_a_short_sentence_is_one(message):
    assert not found("no-message", says(message))


# title-repeats-labels


def test_a_label_that_is_the_title():
    assert told("title-repeats-labels", labelled("The outlier", "It pulls.", "Outlier")) == [
        (
            "hint",
            "The label 'Outlier' says the title 'The outlier' once more.",
            "Leave the label out, or call the thing what it is only here.",
        )
    ]


def test_a_title_of_labels_words():
    plant = labelled("Prompts", "Aim well.", "vague prompt", "exact prompt")
    assert told("title-repeats-labels", plant) == [
        (
            "hint",
            "The title 'Prompts' has no word that the labels do not have.",
            "Call the picture by its idea, or shorten the labels by what the title says.",
        )
    ]


def test_a_message_of_labels_words():
    plant = labelled("Learning", "From raw data to model.", "raw data", "model")
    assert told("title-repeats-labels", plant) == [
        (
            "warning",
            "The message 'From raw data to model.' has no word that the labels do not have.",
            "Say in it what happens between the things that the labels name.",
        )
    ]


@pytest.mark.parametrize("title", ["Batch and stream", "Batch or stream", "Batch vs. stream"])
def test_a_title_that_lists_what_is_compared_repeats_nothing(title):
    plant = labelled(title, "Wait, or take each as it comes.", "batch", "stream")
    assert not found("title-repeats-labels", plant)


# unlabelled-ends


def test_a_slider_without_words():
    assert told("unlabelled-ends", kd.Slider()) == [
        (
            "warning",
            "Nothing says what the ends of the slider mean.",
            "Give both ends a word, as in kd.Slider(low='simple', high='complex').",
        )
    ]


def test_a_slider_with_one_word():
    assert [what for _, what, _ in told("unlabelled-ends", kd.Slider(low="simple"))] == [
        "Nothing says what the right end of the slider means."
    ]


@pytest.mark.parametrize(
    ("slider", "end"),
    [
        (kd.Slider(low="few").flipped(), "left"),
        (kd.Slider(high="many"), "left"),
        (kd.Slider().rotated(-90).label("few", "right", anchor="low_end"), "upper"),
        (kd.Slider().rotated(90).label("few", "right", anchor="low_end"), "lower"),
        (kd.Group((kd.Slider(low="few"),)).flipped(), "left"),
    ],
)
def test_an_end_is_called_as_the_reader_sees_it(slider, end):
    ((_, what, _),) = told("unlabelled-ends", slider)
    assert f"what the {end} end of" in what


SHORT = kd.Slider(0.8, length=14)


@pytest.mark.parametrize("frame", ["square", "portrait", "story", "page", "card"])
@pytest.mark.parametrize(
    "scene",
    [
        kd.spectrum(kd.Ball(2), kd.Ball(4), low="few", high="many"),
        kd.spectrum(kd.Ball(2), kd.Ball(4), low="", high=""),
        kd.Slider(low="few", high="many", length=20),
        [SHORT, *[kd.Text("end").at(x.shifted(dy=5)) for x in (SHORT.low_end, SHORT.high_end)]],
    ],
    ids=["words", "things", "alone", "texts"],
)
def test_what_stands_at_the_ticks_of_a_short_slider_tells_its_ends(scene, frame):
    assert not found("unlabelled-ends", {"scene": scene, "frame": frame})


def test_what_stands_at_the_knob_of_a_short_slider_does_not():
    named = kd.Text("our model", ink="blue").at(SHORT.knob.shifted(dy=-7))
    ((_, what, _),) = told("unlabelled-ends", [SHORT, named])
    assert what == "Nothing says what the ends of the slider mean."


def test_a_scale_without_words():
    scale = kd.Scale(2, 1, left_load=kd.Ball(), right_load=kd.Robot())
    assert told("unlabelled-ends", scale) == [
        (
            "warning",
            "Nothing says what is on the left side of the scale.",
            "Put a word beside what lies there, or something that everybody knows.",
        )
    ]
    assert [what for _, what, _ in told("unlabelled-ends", kd.Seesaw())] == [
        "Nothing says what is on the sides of the seesaw."
    ]


def test_a_gauge_without_words():
    assert told("unlabelled-ends", kd.Gauge()) == [
        (
            "hint",
            "Nothing beside the gauge says what it measures.",
            "Label it with what goes up and down.",
        )
    ]


def test_axes_with_one_name():
    assert told("unlabelled-ends", [kd.Axes(y_name="loss")]) == [
        (
            "warning",
            "One of the axes has the name 'loss'; nothing says what goes across.",
            "Name the other one too, with x_name.",
        )
    ]
    assert [remedy for *_, remedy in told("unlabelled-ends", [kd.Axes(x_name="time")])] == [
        "Name the other one too, with y_name."
    ]


def test_a_line_over_nameless_axes():
    axes = kd.Axes()
    assert told("unlabelled-ends", [axes, axes.plot([0, 1], [0, 1])]) == [
        (
            "hint",
            "Nothing says what the axes measure, so that a line in them says nothing.",
            "Name both with x_name and y_name, or label the line.",
        )
    ]


SCENES = [
    kd.Slider(0.2),
    kd.Slider(0.2, low="few", high="many"),
    kd.Scale(3, 1, left_load=kd.Ball(), right_load=kd.Brain()),
    kd.Scale(3, 1).label("data", anchor="left_bowl").label("model", anchor="right_bowl"),
    kd.Axes(y_name="time"),
    kd.Gauge(),
]


@pytest.mark.parametrize("scene", SCENES)
@pytest.mark.parametrize(
    "change",
    [kd.Shape.flipped, lambda shape: shape.scaled(3), lambda shape: kd.Group((shape,)).shifted(9)],
)
def test_a_measure_says_as_much_wherever_it_stands(scene, change):
    assert len(told("unlabelled-ends", change(scene))) == len(told("unlabelled-ends", scene))


@pytest.mark.parametrize("rule", ["words", "no-message", "title-repeats-labels"])
def test_the_order_of_the_scene_does_not_matter(rule):
    scene = list(kd.row(kd.Robot().label("concept"), kd.Basket().label("drift"), gap=20))
    plants = [
        {"title": "Concept drift", "message": "It is drift. " * 8, "scene": scene[::step]}
        for step in (1, -1)
    ]
    assert told(rule, plants[0]) == told(rule, plants[1]) != []
