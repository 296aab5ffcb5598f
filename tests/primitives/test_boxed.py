"""Words in a box, which they never leave, whatever they are drawn in."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from kdviz.scene.marks import TextMark, leaves

FRAMES = ("square", "portrait", "card", "story", "slide", "page")
WORDS = st.sampled_from(
    ["a", "prepare", "two words", "in the\nmiddle", "ÄÖÜ gpqjy", "a rather long sentence of words"]
)
THEMES = [
    kd.theme("default"),
    kd.theme("mono"),
    kd.Theme("large", label=5, message=6, title=9),
    kd.Theme("small", label=3),
]


def parts_of(picture):
    """Return each box of a picture with its words."""
    marks = list(leaves(picture.composition.scene))
    texts = [mark for mark in marks if isinstance(mark, TextMark)]
    boxes = [marks[marks.index(text) - 1] for text in texts]
    return list(zip(boxes, texts, strict=True))


@settings(max_examples=60, deadline=None)
@given(
    WORDS,
    st.sampled_from(FRAMES),
    st.sampled_from(THEMES),
    st.floats(0.2, 8),
    st.sampled_from([None, 36, 60]),
    st.booleans(),
)
def test_words_never_leave_their_box(words, frame, theme, scale, width, as_function):
    boxed = kd.Boxed(words, width=None if " " not in words else width).scaled(scale)
    scene = [boxed, kd.Rect(120, 60)]
    picture = kd.Visual(
        "", "Here.", (lambda: scene) if as_function else scene, frame=frame, theme=theme
    )
    ((box, text), *_) = parts_of(picture)
    inner = box.box.grown(-box.width)
    assert inner.left < text.box.left
    assert text.box.right < inner.right
    assert inner.top < text.box.top
    assert text.box.bottom < inner.bottom
    middle = (text.box.left + text.box.right) / 2
    assert middle == pytest.approx((inner.left + inner.right) / 2, abs=0.5)


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("theme", THEMES[:3], ids=lambda theme: theme.name)
def test_boxes_in_a_function_stand_apart_with_arrows_between_them(frame, theme):
    def scene():
        boxes = kd.alike(kd.Boxed("fit"), kd.Boxed("prepare"))
        return kd.sequence(*boxes, gap=14, upright=False)

    picture = kd.Visual("", "Here.", scene, frame=frame, theme=theme)
    (one, _), (other, _) = parts_of(picture)
    assert one.box.width == pytest.approx(other.box.width)
    arrow = [
        mark.box
        for mark in leaves(picture.composition.scene)
        if one.box.right < mark.box.left < other.box.left
    ]
    before = min(box.left for box in arrow) - one.box.right
    after = other.box.left - max(box.right for box in arrow)
    assert 0 < before < 4
    assert before == pytest.approx(after, abs=0.8)


def test_boxes_alike_are_as_large_as_the_largest_needs():
    small, large = kd.alike(kd.Boxed("fit"), kd.Boxed("prepare\nall of it"))
    assert small.box.width == large.box.width == kd.Boxed("prepare\nall of it").box.width
    assert small.box.height == large.box.height
    (alone,) = kd.alike(kd.Boxed("fit"))
    assert alone.box == kd.Boxed("fit").box


@pytest.mark.parametrize(
    ("boxes", "message"),
    [
        ((), "alike: there are no boxes. Give at least one, as in kd.Boxed('word')."),
        (
            (kd.Boxed("a"), kd.Boxed("b", size="title")),
            "alike: the words of the boxes are of different sizes, or break at different widths. "
            "Give all the same size and width.",
        ),
        ((kd.Circle(5),), "alike: boxes[0] must be a Boxed, not Circle(radius=5.0)."),
    ],
)
def test_what_is_not_alike_is_told(boxes, message):
    with pytest.raises(kd.KdvizError) as caught:
        kd.alike(*boxes)
    assert str(caught.value) == message


def test_on_a_fill_words_have_the_background():
    texts = [
        [text.ink for _, text in parts_of(kd.Visual("", "Here.", boxed))]
        for boxed in (
            kd.Boxed("a"),
            kd.Boxed("a", ink="red"),
            kd.Boxed("a", fill="blue"),
            kd.Boxed("a", fill="background", ink="blue"),
        )
    ]
    assert texts == [["white"], ["red"], ["background"], ["blue"]]


def test_a_rectangle_that_it_is_at_least_as_large_as_scales():
    least = kd.Rect(40, 20, 2)
    boxed = kd.Boxed("a", least=least)
    assert boxed.box == least.box
    assert boxed.scaled(3).box == least.scaled(3).box
    assert boxed.scaled(0.01).box == kd.Boxed("a").box
