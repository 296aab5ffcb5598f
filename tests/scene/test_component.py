"""Components: what an author of a new one can rely on."""

from collections.abc import Iterator

import pytest
from pydantic import Field

import kdviz as kd
from kdviz.fields.numbers import Share
from kdviz.geometry.similarities import STILL
from kdviz.scene import kinds
from kdviz.scene.component import hyphenate
from kdviz.scene.marks import leaves
from kdviz.scene.measuring import nominal


@pytest.fixture
def lamp(monkeypatch):
    """A component as a newcomer would write it; it is forgotten after the test."""
    monkeypatch.setattr(kinds, "known", dict(kinds.known))

    class DeskLamp(kd.Component):
        """A lamp that is more or less on."""

        level: Share = Field(default=1.0, description="how bright it is")
        ink: kd.Ink = Field(default="white", kw_only=True, description="the ink")

        def draw(self) -> Iterator[kd.Shape]:
            yield kd.Line((0, 0), (0, -10), ink=self.ink)
            yield kd.Circle(2 + self.level, fill=self.ink).at(self.bulb)

        @kd.anchor
        def bulb(self) -> kd.Point:
            """The middle of the bulb."""
            return kd.Point(0, -10)

        @kd.anchor
        def foot(self) -> tuple[float, float]:
            """Where it stands."""
            return 0, 0

    return DeskLamp


def test_a_component_of_twenty_lines_is_a_shape_like_any_other(lamp):
    shape = lamp(0.5, ink="red").label("lamp")
    assert shape.box == (-2.5, -12.5, 2.5, 0)
    assert shape.labels[0].ink == "red"
    assert shape.own_anchors == {"bulb": (0, -10), "foot": (0, 0)}
    moved = shape.scaled(2, about="foot").shifted(5)
    assert moved.bulb == (5, -20)
    assert type(moved.foot) is kd.Point
    assert shape.at((1, 1), "bulb").foot == (1, 11)
    assert lamp.model_validate_json(shape.model_dump_json()) == shape
    assert kd.Visual("One", "Two.", shape).svg().count('id="one-desk-lamp"') == 1


def test_its_anchors_have_their_words_on_the_class(lamp):
    assert lamp.bulb.__doc__ == "The middle of the bulb."


def test_its_parts_are_drawn_once_for_equal_ones(lamp):
    drawn = []

    class Counted(lamp):
        def draw(self) -> Iterator[kd.Shape]:
            drawn.append(self)
            return super().draw()

    one = Counted(0.25)
    for shape in (one, one.shifted(3).scaled(2), Counted(0.25).label("word"), one.rotated(30)):
        assert shape.box
        shape.marks(nominal().stage)
    assert len(drawn) == 1
    assert Counted(0.75).box != one.box
    assert len(drawn) == 2


def test_it_is_one_layer_with_all_its_parts(lamp):
    layer = lamp().marks(nominal().stage)
    assert layer.name == "desk-lamp"
    assert len(layer.marks) == 2
    assert layer.box.top == pytest.approx(-13 - nominal().stage.theme.regular / 2)


def test_labels_of_its_parts_are_drawn_inside_it(lamp):
    class Named(lamp):
        def draw(self) -> Iterator[kd.Shape]:
            yield kd.Circle(1).label("inside")

    layer = Named().marks(nominal().stage, STILL)
    assert len(list(leaves(layer.marks))) == 2


def test_an_unknown_anchor_is_refused_with_its_own_first(lamp):
    with pytest.raises(kd.AnchorError) as caught:
        _ = lamp().blub
    assert str(caught.value) == (
        "DeskLamp has no 'blub'. Its anchors: bulb, foot, center, left, right, top, bottom, "
        "top_left, top_right, bottom_left, bottom_right. Did you mean 'bulb'?"
    )
    assert not hasattr(lamp(), "blub")
    with pytest.raises(kd.ParameterError) as refused:
        kd.Line(lamp(), (0, 0))
    assert str(refused.value) == (
        "Line: start must be a point, not the whole DeskLamp: name one of its anchors, "
        "such as .bulb."
    )


def test_what_goes_wrong_while_drawing_is_told_as_it_is(lamp):
    class Broken(lamp):
        def draw(self) -> Iterator[kd.Shape]:
            yield kd.Circle(-1)

    class Misspelt(lamp):
        @kd.anchor
        def tip(self) -> kd.Point:
            return kd.Point(self.lenght, 0)

    with pytest.raises(kd.ParameterError) as caught:
        _ = Broken().box
    assert str(caught.value) == "Circle: radius must be greater than 0, not -1."
    with pytest.raises(kd.AnchorError, match="Misspelt has no 'lenght'"):
        _ = Misspelt().tip


@pytest.mark.parametrize("part", ["circle", None, (0, 0), kd.Circle], ids=str)
def test_drawing_something_that_is_no_shape_is_refused(lamp, part):
    class Odd(lamp):
        def draw(self) -> Iterator[kd.Shape]:
            yield part

    with pytest.raises(kd.DefinitionError) as caught:
        _ = Odd().box
    assert str(caught.value) == f"Odd: draw must yield shapes, not {part!r}."


def test_a_scene_of_a_component_without_parts_is_refused(lamp):
    class Nothing(lamp):
        def draw(self) -> Iterator[kd.Shape]:
            yield from ()

    with pytest.raises(kd.LayoutError) as caught:
        kd.Visual("One", "Two.", Nothing()).svg()
    assert str(caught.value) == "Nothing of the scene is drawn. Give it a shape with parts."


@pytest.mark.parametrize(
    ("drawn", "message"),
    [
        (lambda _: kd.Circle(3), "Odd: draw returns a Circle. Let it yield each of its shapes."),
        (lambda _: None, "Odd: draw returns nothing. Let it yield each of its shapes."),
        (lambda _: 5, "Odd: draw must yield shapes, not return 5."),
    ],
)
def test_a_draw_that_returns_something_else_is_refused(lamp, drawn, message):
    class Odd(lamp):
        draw = drawn

    with pytest.raises(kd.DefinitionError) as caught:
        _ = Odd().box
    assert str(caught.value) == message


def test_a_list_of_shapes_will_do(lamp):
    class Listed(lamp):
        def draw(self):
            return [kd.Circle(3)]

    assert Listed().box.width == 6


def test_a_component_without_draw_is_told_of_when_it_is_drawn(lamp):
    class Idea(kd.Component):
        """Nothing yet."""

    visual = kd.Visual("Idea", "Nothing yet.", Idea())
    with pytest.raises(kd.DefinitionError) as caught:
        visual.svg()
    assert str(caught.value) == (
        "Idea has no draw. Give it a method draw(self) that yields the shapes that it is made of."
    )


def test_the_name_of_a_kind_of_the_library_is_refused(lamp):
    with pytest.raises(kd.DefinitionError) as caught:

        class Circle(kd.Component):
            """Not the library's."""

    assert str(caught.value) == (
        "Circle: there is a Circle in kdviz, and a file that names one would be read as the wrong "
        "one. Call yours something else, such as MyCircle."
    )
    assert kinds.find("Circle") is kd.Circle


def test_a_kind_of_ones_own_may_be_defined_again(lamp):
    class DeskLamp(kd.Component):
        """As a cell of a notebook that is run twice does."""

        def draw(self):
            yield kd.Circle(1)

    assert kinds.find("DeskLamp") is DeskLamp


@pytest.mark.parametrize("name", ["top", "label", "box", "replaced"])
def test_a_field_that_hides_what_every_object_has_is_refused(name, lamp):
    with pytest.raises(kd.DefinitionError) as caught:
        exec(f"class Odd(kd.Component):\n    {name}: float = 1.0", {"kd": kd})
    assert str(caught.value) == (
        f"Odd: the field {name!r} would hide the {name!r} that every Component has. "
        "Call it something else."
    )


def test_an_anchor_that_hides_one_of_the_box_is_refused(lamp):
    with pytest.raises(kd.DefinitionError) as caught:

        class Odd(lamp):
            @kd.anchor
            def top(self):
                return kd.Point(0, 0)

    assert str(caught.value).startswith("Odd: the anchor 'top' would hide the 'top' that every ")


def test_a_field_without_a_type_is_refused(lamp):
    with pytest.raises(kd.DefinitionError) as caught:

        class Odd(lamp):
            size = 5

    assert str(caught.value) == (
        "Odd: 'size' has no type. Write size: float = 5 to make it a parameter, or "
        "size: ClassVar[float] if it is the same for all."
    )


def test_a_field_of_an_unknown_type_is_told_of(lamp):
    class Odd(lamp):
        size: "Nowhere" = 5  # noqa: F821  # it is unknown on purpose

    with pytest.raises(kd.DefinitionError) as caught:
        Odd()
    assert str(caught.value) == (
        "Odd: the type of size is not known where the class is defined. "
        "Import it at the top of the file."
    )


def test_names_of_layers_are_words_with_hyphens():
    assert [hyphenate(name) for name in ("Ball", "LightBulb", "Ring2D", "ABTest")] == [
        "ball",
        "light-bulb",
        "ring2-d",
        "ab-test",
    ]


def test_an_object_of_nothing_takes_no_room_where_it_stands():
    class Unseen(kd.Component):
        def draw(self):
            return ()

    assert Unseen().shifted(3, 4).box == kd.Box(3, 4, 3, 4)
    _, circle = kd.row(Unseen(), kd.Circle(5), gap=2)
    assert circle.left.x == 2
    assert kd.Visual("", "Here.", Unseen(), kd.Circle(5)).svg().startswith("<svg")
