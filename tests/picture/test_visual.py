"""Visuals: a message and a scene in, files out."""

import os
import pickle
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from examples import example_of, kinds, poses, shapes
from picture.refusing import refused

SVG = "{http://www.w3.org/2000/svg}"
TRICKY = [
    "<script>alert(1)</script>",
    "\"double\" and 'single' quotes",
    "R&D &amp; &lt;b&gt; &#65;",
    "]]> <!-- --> <?xml ?>",
    "a < b > c",
    "café, naïve, Ärger",
    "100 % ${HOME} {0} %s \\n",
    "e\u0301 is é",
    "a\u00a0b\u2009c",
    "soft\u00adly",
]


def picture(title="Less", message="Give people less.", scene=None, **options):
    return kd.Visual(title, message, kd.Circle(5) if scene is None else scene, **options)


def parsed(visual):
    return ElementTree.fromstring(visual.svg())


def plain(text):
    return " ".join(text.split())


# What is in it.


def test_fifteen_lines_make_a_picture():
    catapult, basket = kd.row(kd.Catapult(ink="blue"), kd.Basket(), gap=18, align="bottom")
    throw = catapult.throw(to=basket.mouth)
    drift = kd.Visual(
        title="Drift",
        message="The target moved. The aim did not.",
        scene=[kd.Ground(), throw, catapult.label("model"), basket.label("now")],
    )
    root = parsed(drift)
    assert root.find(f"{SVG}title").text == "Drift"
    names = [group.get("id") for group in root.iter(f"{SVG}g") if group.get("id")]
    assert names == ["drift-heading", "drift-catapult", "drift-basket"]


def test_title_message_and_labels_are_told_to_those_who_cannot_see():
    root = parsed(picture(scene=[kd.Circle(5).label("one"), kd.Rect(9, 9).label("two", "top")]))
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == "Less"
    assert root.find(f"{SVG}desc").text == "Give people less. In the picture: “one”, “two”."
    assert parsed(picture()).find(f"{SVG}desc").text == "Give people less."


def test_without_a_title_the_message_is_told_as_one():
    assert parsed(picture(title=" ")).find(f"{SVG}title").text == "Give people less."


@pytest.mark.parametrize("words", TRICKY, ids=range(len(TRICKY)))
def test_any_words_come_back_as_they_were(words):
    visual = picture(words, words, kd.Circle(5).label(words))
    root = parsed(visual)
    labels = [path.get("data-words") for path in root.iter(f"{SVG}path") if path.get("data-words")]
    shown = plain(words).replace("e\u0301", "é")
    assert plain(root.find(f"{SVG}title").text) == plain(words)
    assert said(root).startswith(plain(words))
    assert plain(labels[-1]) == shown
    assert {plain(label) for label in labels} == {shown}


def said(root):
    """The description of a picture; what the title says already is not said again."""
    description = root.find(f"{SVG}desc")
    return root.find(f"{SVG}title").text if description is None else description.text


latin = st.text(
    st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc"]), max_size=30
)


@given(latin, latin, latin)
def test_any_latin_words_are_drawn_and_told_or_refused_by_name(title, message, label):
    shape = kd.Circle(5).label(label) if label.strip() else kd.Circle(5)
    try:
        root = parsed(kd.Visual(title, message, shape))
    except kd.TextError as error:
        assert str(error).startswith(("No glyph for ", "The word "))  # noqa: PT017
    except kd.ParameterError:
        assert not message.strip()
    else:
        assert plain(message) in said(root)
        assert root.find(f"{SVG}title").text == (plain(title) or said(root))


def test_equal_layers_have_different_names():
    root = parsed(picture(scene=kd.row(kd.Ball(), kd.Ball(), kd.Basket())))
    names = [element.get("id") for element in root.iter() if element.get("id")]
    assert [name for name in names if not re.search("-(title|description)", name)] == [
        "less-background",
        "less-heading",
        "less-message",
        "less-ball",
        "less-ball-2",
        "less-basket",
    ]


def test_a_bare_picture_is_the_scene_without_its_words_above():
    visual = picture(scene=kd.Circle(5).label("one"))
    labels = [
        [path.get("data-words") for path in ElementTree.fromstring(svg).iter(f"{SVG}path")]
        for svg in (visual.svg(), visual.svg(bare=True))
    ]
    assert labels == [["Less", "Give people less.", "one"], ["one"]]


# Values.


def test_a_single_shape_is_a_scene():
    assert picture(scene=kd.Circle(5)) == picture(scene=[kd.Circle(5)])
    assert picture(scene=kd.Circle(5)).scene == (kd.Circle(5),)


@settings(max_examples=25)
@given(
    st.lists(shapes(), min_size=1, max_size=3),
    st.sampled_from(["default", "midnight", "mono", "ink"]),
    st.sampled_from(["square", "story", "card"]),
    poses(),
)
def test_a_visual_survives_its_json(scene, theme, frame, pose):
    visual = picture(
        scene=[shape.posed(pose) for shape in scene], theme=theme, frame=frame, heading="center"
    )
    text = visual.model_dump_json()
    again = kd.Visual.model_validate_json(text)
    assert again == visual
    assert hash(again) == hash(visual)
    assert again.model_dump_json() == text
    assert again.svg() == visual.svg()


def test_a_scene_of_every_kind_survives_its_json():
    everything = [example_of(kind).label(kind.__name__) for kind in kinds()]
    visual = picture(scene=kd.grid(*everything, columns=8), frame="slide")
    again = kd.Visual.model_validate_json(visual.model_dump_json())
    assert again == visual
    assert again.svg() == visual.svg()


def test_a_theme_and_a_frame_of_ones_own_survive_too():
    visual = picture(theme=kd.Theme("own", thin=0.3), frame=kd.Frame(800, 600, covered_top=0.1))
    again = kd.Visual.model_validate_json(visual.model_dump_json())
    assert (again.theme, again.frame) == (visual.theme, visual.frame)
    assert again == visual


def test_a_visual_can_be_pickled_after_it_was_drawn():
    visual = picture(scene=kd.Circle(5).label("one"))
    svg = visual.svg()
    again = pickle.loads(pickle.dumps(visual))
    assert again == visual
    assert again.svg() == svg


def test_a_visual_does_not_change():
    visual = picture()
    svg = visual.svg()
    with pytest.raises(kd.ParameterError) as caught:
        visual.title = "More"
    assert str(caught.value) == (
        "Visual cannot be changed; replaced(title=...) returns a changed copy."
    )
    assert visual.replaced(title="More").svg() != svg
    assert visual.svg() == svg
    assert repr(visual).startswith(
        "Visual(title='Less', message='Give people less.', scene=(Circle(radius=5.0),)"
    )


# The same bytes everywhere.


PROGRAM = """
import kdviz as kd, sys
scene = kd.row(kd.Catapult().label("one"), kd.Basket(dash="dotted"), kd.Ball(form="star"), gap=9)
visual = kd.Visual("Same", "The same bytes, café.", scene)
sys.stdout.buffer.write(visual.svg().encode() + visual.png(200))
"""


@pytest.mark.slow
def test_the_same_picture_is_the_same_bytes_in_any_process():
    runs = [
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed, "LC_ALL": "C"},
        ).stdout
        for seed in ("1", "2")
    ]
    exec(PROGRAM.partition("sys.stdout")[0], names := {})
    visual = names["visual"]
    assert runs[0] == runs[1] == visual.svg().encode() + visual.png(200)


# What a visual is made from.


@pytest.mark.parametrize(
    ("parameters", "error", "message"),
    [
        ({"message": ""}, kd.ParameterError, "Visual: message is empty. Say in a sentence what "
            "the picture is to say; without one it says nothing."),
        ({"message": " \n"}, kd.ParameterError, "Visual: message is empty. Say in a sentence what "
            "the picture is to say; without one it says nothing."),
        ({"message": None}, kd.ParameterError, "Visual: message must be text, not None."),
        ({"title": 5}, kd.ParameterError, "Visual: title must be text, not 5."),
        ({"scene": []}, kd.ParameterError, "Visual: scene needs at least 1, not ()."),
        ({"scene": ()}, kd.ParameterError, "Visual: scene needs at least 1, not ()."),
        ({"scene": "circle"}, kd.ParameterError,
            "Visual: scene must be a shape or a list of shapes, not 'circle'."),
        ({"scene": [kd.Circle(5), "circle"]}, kd.ParameterError,
            "Visual: scene[1] must be a shape, such as a Circle or a Catapult, not 'circle'."),
        ({"scene": [kd.Circle]}, kd.ParameterError, "Visual: scene[0] must be a shape, such as "
            "a Circle or a Catapult, not <class 'kdviz.primitives.round.Circle'>."),
        ({"theme": "midnigt"}, kd.ThemeError, "There is no theme 'midnigt'. "
            "There are: default, midnight, mono and ink. Did you mean 'midnight'?"),
        ({"theme": 5}, kd.ParameterError,
            "Visual: theme must be a Theme or the name of one, not 5."),
        ({"theme": kd.Theme}, kd.ParameterError, "Visual: theme must be a Theme or the name of "
            "one, not <class 'kdviz.style.theme.Theme'>."),
        ({"frame": "squere"}, kd.ParameterError, "There is no frame 'squere'. There are: square, "
            "portrait, tall, card, story, slide, page and banner, or a Frame of your own. "
            "Did you mean 'square'?"),
        ({"frame": (800, 600)}, kd.ParameterError,
            "Visual: frame must be a Frame or the name of one, not (800, 600)."),
        ({"heading": "right"}, kd.ParameterError,
            "Visual: heading takes left, center or beside, not 'right'."),
        ({"headding": "left"}, kd.ParameterError, "Visual: there is no parameter 'headding'. "
            "There are: title, message, scene, theme, frame, heading, language, concept, verb, "
            "metaphor, alt, data, silenced, fit. Did you mean 'heading'?"),
        ({"theme": {"name": "x", "red": "red"}}, kd.ParameterError, "Theme: red must be # and six "
            "hex digits, such as '#ff5a5f', not 'red'. Write '#ff0000'."),
    ],
)  # fmt: skip
def test_a_visual_of_wrong_parameters_is_refused(parameters, error, message):
    good = {"title": "Less", "message": "Give people less.", "scene": kd.Circle(5)}
    refused(error, message, kd.Visual, **good | parameters)


def test_all_faults_are_told_at_once():
    refused(
        kd.ParameterError,
        "Visual: title must be text, not 5.\n"
        "Visual: message is missing. It is what it says, in a sentence or two.\n"
        "Visual: scene is missing. It is the shapes, from the back to the front, or a function "
        "that lays them out.",
        kd.Visual,
        5,
    )
    refused(
        kd.ParameterError,
        "Visual: scene[1] must be a shape, such as a Circle or a Catapult, not 'midnight'.",
        kd.Visual,
        "a",
        "b",
        kd.Circle(5),
        "midnight",
    )


def test_json_of_a_visual_with_a_fault_is_refused():
    refused(
        kd.ParameterError,
        "There is no shape 'Cirkel'. Did you mean 'Circle'?",
        kd.Visual.model_validate_json,
        '{"title": "a", "message": "b", "scene": [{"kind": "Cirkel", "radius": 5}]}',
    )
    refused(
        kd.ParameterError,
        "Visual: this is not JSON: EOF while parsing an object at line 1 column 1.",
        kd.Visual.model_validate_json,
        "{",
    )


def test_a_folder_beside_the_test_is_not_written_to():
    assert not Path("less.svg").exists()


def test_a_title_that_shows_nothing_is_none():
    plain = kd.Visual("", "Say less.", kd.Circle(5))
    unseen = plain.replaced(title="\u200b")
    assert unseen.svg() == plain.svg()
    labelled = kd.Visual("", "Say less.", kd.Circle(5).label("\u200b")).svg()
    assert 'd=""' not in labelled


def test_what_is_told_to_those_who_cannot_see_it_can_be_given():
    shown = kd.Visual("Less", "Give people less.", kd.Circle(5))
    told = shown.replaced(alt="A white ring.")
    assert shown.description != told.description == "A white ring."
    assert "<desc" in told.svg()
    assert "A white ring." in told.svg()
    assert kd.Visual.model_validate_json(told.model_dump_json()) == told
