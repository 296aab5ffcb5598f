"""What those are told who cannot see a picture: what it says, how, and what is in it."""

import pytest

import kdviz as kd
from kdviz.picture.nouns import is_several, name_one, name_several


def told(*scene, message="Say it.", **about):
    return kd.Visual("", message, list(scene), **about).description


def things(*scene):
    return told(*scene).removeprefix("Say it. In the picture: ")


@pytest.mark.parametrize(
    ("about", "sentence"),
    [
        (
            {"concept": "drift", "verb": "misses", "metaphor": "a catapult"},
            "Drift misses, shown as a catapult.",
        ),
        ({"concept": "drift", "verb": "misses"}, "Drift misses."),
        ({"concept": "drift", "metaphor": "a catapult"}, "Drift, shown as a catapult."),
        ({"verb": "misses", "metaphor": "a catapult"}, "It misses, shown as a catapult."),
        ({"concept": "drift"}, "Drift."),
        ({"verb": "misses."}, "It misses."),
        ({"metaphor": "a\n catapult"}, "Shown as a catapult."),
        ({"concept": "A/B test", "verb": "lets  people choose"}, "A/B test lets people choose."),
    ],
)
def test_the_idea_its_verb_and_its_metaphor_are_told(about, sentence):
    ground = kd.Circle(5)
    assert told(ground, **about) == f"Say it. {sentence}"


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        ([kd.Catapult(ink="blue").label("model")], "a blue catapult (model)"),
        ([kd.Basket(dash="dotted"), kd.Airplane()], "a dotted basket, an airplane"),
        ([kd.Hourglass(), kd.Umbrella(ink="red")], "an hourglass, a red umbrella"),
        ([kd.Ball(), kd.Ball().shifted(9), kd.Ball(form="star")], "2 balls, a star"),
        ([kd.Person(), kd.Person().shifted(9)], "2 people"),
        ([kd.Bricks(), kd.Bricks().shifted(30)], "bricks"),
        ([kd.Scale().label("one", "left").label("two", "right")], "a scale (one, two)"),
        ([kd.Brain().label("Brain")], "a brain"),
        ([kd.Group(kd.Circle(3), name="Model").label("model")], "a Model"),
        ([kd.PuzzlePiece(), kd.Leash().shifted(60)], "a puzzle piece, a leash"),
        ([kd.Leash(), kd.Leash().shifted(90)], "2 leashes"),
        ([kd.Circle(5).label("raw\ndata"), kd.Text("late")], "“raw data”, “late”"),
        ([kd.Group(kd.Circle(3), kd.Rect(9, 9), name="traffic light")], "a traffic light"),
        (
            [kd.Group(kd.Circle(3).label("red"), kd.Rect(9, 9), name="light").label("stop")],
            "a light (stop, red)",
        ),
        ([kd.Group(kd.Ball(), kd.Ball(ink="red"))], "a ball, a red ball"),
        ([kd.Group(kd.Ball(), kd.Ball().shifted(9)).label("both")], "2 balls, “both”"),
        ([kd.Negative(kd.Basket().label("now"))], "a basket (now)"),
        ([kd.Network().label("model")], "a network (model)"),
        ([kd.Group(kd.Text("py"), kd.Rect(9, 9), name="PyTorch")], "a PyTorch (py)"),
        ([kd.Group(kd.Text("py"), kd.Rect(9, 9), name=" ")], "“py”"),
        ([kd.Bars([1, 2], focus=1, ink="red")], "bars in white and red"),
    ],
)
def test_each_thing_is_told_once_with_its_look_and_its_words(scene, words):
    assert things(*scene) == f"{words}."


class Bus(kd.Component):
    """An object whose name ends in an s and is one."""

    def draw(self):
        yield kd.Rect(12, 5)


class MRIScanner(kd.Component):
    """An object whose name begins with several capitals."""

    def draw(self):
        yield kd.Circle(5)


def test_an_object_of_ones_own_is_called_by_its_name():
    assert things(Bus()) == "a bus."
    assert things(Bus(), Bus().shifted(20)) == "2 buses."
    assert things(MRIScanner().label("late")) == "an MRI scanner (late)."


def test_lines_and_the_ground_are_no_news():
    assert told(kd.Ground(), kd.Line((0, 0), (9, 9)), kd.Arrow((0, 0), (9, 0))) == "Say it."


def test_what_is_seen_of_a_picture_is_told_in_its_files_and_in_a_notebook():
    picture = kd.Visual("Drift", "It missed.", kd.Catapult().label("model"))
    words = "It missed. In the picture: a catapult (model)."
    assert f">{words}</desc>" in picture.svg()
    assert words in picture._repr_mimebundle_()["text/html"]


@pytest.mark.parametrize(
    ("message", "told_as"),
    [
        ("The target moved", "The target moved."),
        ("The target moved.", "The target moved."),
        ("Is it a cat?", "Is it a cat?"),
        ("“It moved.”", "“It moved.”"),
        ("It moved —", "It moved —"),
        ("Say “more”", "Say “more”."),
    ],
)
def test_a_message_is_told_as_a_sentence(message, told_as):
    picture = kd.Visual("", message, kd.Circle(5), concept="What is drift?", metaphor="a cat")
    assert picture.description == f"{told_as} What is drift, shown as a cat."


@pytest.mark.parametrize(
    ("one", "several"),
    [
        ("a bus", "buses"),
        ("an iris", "irises"),
        ("an axis", "axes"),
        ("a lens", "lenses"),
        ("a gas", "gases"),
        ("a paper atlas", "paper atlases"),
        ("an apple", "apples"),
        ("a unicorn", "unicorns"),
        ("an unimportant box", "unimportant boxes"),
        ("a user", "users"),
        ("an hour", "hours"),
        ("a house", "houses"),
        ("a soliloquy", "soliloquies"),
        ("a city", "cities"),
        ("a key", "keys"),
        ("a watch", "watches"),
        ("a book shelf", "book shelves"),
        ("a light-bulb", "light-bulbs"),
        ("a woman", "women"),
        ("a snowman", "snowmen"),
        ("a human", "humans"),
        ("an LLM", "LLMs"),
        ("a UFO", "UFOs"),
        ("an x axis", "x axes"),
        ("an 8-bit chip", "8-bit chips"),
        ("a utensil", "utensils"),
        ("a glass of water", "glasses of water"),
        ("a box of apples", "boxes of apples"),
        ("a sheep", "sheep"),
    ],
)
def test_a_noun_has_its_article_and_its_plural(one, several):
    noun = one.partition(" ")[2]
    assert (name_one(noun), name_several(noun)) == (one, several)
    assert not is_several(noun)


@pytest.mark.parametrize("name", ["gears", "tiny steps", "pizzas", "people", "mice", "data"])
def test_some_nouns_are_several_already(name):
    assert is_several(name)
