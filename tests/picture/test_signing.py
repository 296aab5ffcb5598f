"""A signature stands in a corner, outside of the scene, and changes nothing else."""

import pytest

import kdviz as kd
from kdviz.check.review import review
from kdviz.errors import ParameterError
from kdviz.scene.marks import leaves
from kdviz.style.frame import LEAST_LEGIBLE, THUMBNAIL

SIGNED = kd.Theme("signed", signature=" @kd ")
LESS = kd.Visual("Less", "Give people less.", [kd.Ground(), kd.Robot(ink="blue").label("model")])
FRAMES = ("square", "portrait", "tall", "card", "story", "slide", "page", "banner")


def signature(visual):
    """The words of a picture's signature."""
    (mark,) = leaves(visual.composition.signature)
    return mark


@pytest.mark.parametrize("frame", FRAMES)
def test_it_stands_clear_of_the_scene_where_it_is_seen_and_can_be_read(frame):
    signed = LESS.replaced(frame=frame, theme=SIGNED)
    mark, stage = signature(signed), signed.composition.stage
    seen = signed.frame.safe(0.0)
    assert mark.block.words == "@kd"
    assert mark.box.top > stage.room.bottom
    assert seen.contains(mark.box)
    assert mark.box.right <= stage.room.right + 1e-9
    if frame != "banner":
        assert mark.block.size * THUMBNAIL / signed.frame.units_wide >= LEAST_LEGIBLE - 1e-9
        assert review(signed).findings == ()


def test_without_one_not_a_byte_is_another():
    plain = kd.Theme("default", signature="")
    assert plain == kd.theme("default")
    assert LESS.replaced(theme=plain).svg() == LESS.svg()


def test_a_bare_picture_has_none(tmp_path):
    signed = LESS.replaced(theme=SIGNED)
    signed.save(tmp_path / "signed.svg", bare=True)
    LESS.save(tmp_path / "plain.svg", bare=True)
    assert (tmp_path / "signed.svg").read_bytes() == (tmp_path / "plain.svg").read_bytes()
    assert 'id="less-signature"' in signed.svg()


def test_all_of_a_series_are_signed():
    one, two = kd.series(LESS, LESS.replaced(title="More"))
    for visual in (one.replaced(theme=SIGNED), two.replaced(theme=SIGNED)):
        assert signature(visual).block.words == "@kd"


def test_a_picture_from_json_is_signed():
    signed = LESS.replaced(theme=SIGNED)
    again = kd.Visual.model_validate_json(signed.model_dump_json())
    assert again.svg() == signed.svg()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "x" * 31,
            f"Theme: signature must have at most 30 letters, as in '@name', and '{'x' * 31}' "
            "has 31.",
        ),
        (
            "@a\n@b",
            "Theme: signature must be in one line, as in '@name', and '@a\\n@b' is in several.",
        ),
    ],
)
def test_what_is_no_signature_is_refused(words, told):
    with pytest.raises(ParameterError) as caught:
        kd.Theme("signed", signature=words)
    assert str(caught.value) == told
