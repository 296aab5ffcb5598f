"""No picture has more in it than can be drawn: more is refused before it takes any time."""

import pydantic
import pytest

import kdviz as kd
from kdviz.geometry.points import MOST_POINTS
from kdviz.scene.shape import MOST_SHAPES

BALL = kd.Ball()


def test_counts_within_counts_are_refused_as_soon_as_there_are_too_many():
    dozens = kd.tally(BALL, 500)
    assert dozens.shapes_within == 500
    assert kd.tally(dozens, 500).shapes_within == 250_000 == MOST_SHAPES
    with pytest.raises(kd.ParameterError) as caught:
        kd.tally(kd.tally(dozens, 500), 2)
    assert str(caught.value) == (
        "Group: there are 500,000 shapes in it, and a picture has at most 250,000. Show fewer."
    )


def test_a_scene_has_only_so_many_shapes():
    half = kd.Group([kd.Circle(1)] * (MOST_SHAPES // 2))
    kd.Visual("", "Half and half.", half, half)
    told = r"^Visual: there are 250,001 shapes in the scene"
    with pytest.raises(kd.ParameterError, match=told):
        kd.Visual("", "One more.", [half, BALL, half])
    with pytest.raises(kd.ParameterError, match=told):
        kd.Visual("", "One more.", lambda: [half, BALL, half]).svg()


@pytest.mark.parametrize("make", [kd.Polyline, kd.Dots, kd.Polygon, kd.Curve])
def test_a_shape_has_only_so_many_points(make):
    points = [(number % 300, number // 300) for number in range(MOST_POINTS + 1)]
    assert len(make(points[:-1]).points) == MOST_POINTS
    with pytest.raises(kd.ParameterError) as caught:
        make(points)
    assert str(caught.value) == f"{make.__name__}: points takes at most 100,000 points."


class Mirror1(kd.Component):
    """An object that is drawn with itself."""

    deep: int = 0

    def draw(self):
        yield kd.Circle(3)
        yield self


class Mirror2(kd.Component):
    """An object that is drawn with a deeper one of its kind, and so on."""

    deep: int = 0

    def draw(self):
        yield kd.Group(kd.Circle(3), Mirror2(self.deep + 1))


class Mirror3(kd.Component):
    """An object whose parameter can change, drawn with itself."""

    given: list = pydantic.Field(default_factory=list)

    def draw(self):
        yield Mirror3(given=self.given)


@pytest.mark.parametrize("kind", [Mirror1, Mirror2, Mirror3])
def test_an_object_within_itself_comes_to_no_end_and_is_told(kind):
    for ask in (lambda: kind().box, lambda: kd.Visual("", "Never.", kind()).svg()):
        with pytest.raises(kd.DefinitionError, match=f"^{kind.__name__}: draw comes to no end"):
            ask()


class Nest(kd.Component):
    """An object within an object, so many times, which comes to an end."""

    deep: int = 0

    def draw(self):
        yield kd.Circle(3)
        if self.deep:
            yield Nest(self.deep - 1)


def test_an_object_may_be_within_another_of_its_kind():
    assert kd.Visual("", "Nested.", Nest(20)).svg()


@pytest.mark.parametrize("message", ["", " ", "\u200b", "\u00a0\u2009", "\u2066\u2069", "\ufeff\n"])
def test_a_message_that_nobody_sees_is_none(message):
    with pytest.raises(kd.ParameterError, match=r"^Visual: message is empty\. "):
        kd.Visual("Less", message, BALL)


def test_a_width_of_any_length_is_refused():
    with pytest.raises(kd.ParameterError, match=r"^width must make a picture of 16 to 20000 pix"):
        kd.Visual("Less", "Say less.", BALL).png(10**400)


def test_a_font_of_any_name_is_refused():
    theme = kd.Theme("long", fonts=["a" * 5000])
    with pytest.raises(kd.KdvizError, match="There is no font 'aaa") as caught:
        kd.Visual("Less", "Say less.", BALL, theme=theme).svg()
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("firing", [[], [0]])
def test_the_only_neuron_of_a_loose_layer_is_tied_to_nothing(firing):
    alone = kd.Layer(1, 2, firing=firing, loose=True)
    assert alone.box.height > 0
    assert kd.Visual("", "One brick.", alone).svg()
