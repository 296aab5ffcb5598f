"""Every kind of shape as a value: JSON, copies, keys, groups, and the names of kinds."""

import pickle
from copy import copy, deepcopy

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import kdviz as kd
from examples import close, example_of, kinds, names, poses, shapes, shapes_of
from kdviz.geometry.boxes import union
from kdviz.scene.kinds import find as kind_called
from kdviz.scene.kinds import known
from kdviz.scene.marks import MarkGroup, leaves
from kdviz.scene.measuring import nominal
from machines import COMPLETE
from scene.comparing import same_marks

every_kind = pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
FEW = settings(max_examples=10 if COMPLETE else 2)


# Values.


@every_kind
@FEW
@given(st.data())
def test_a_shape_survives_its_json(kind, data):
    shape = data.draw(shapes_of(kind)).posed(data.draw(poses()))
    text = shape.model_dump_json()
    again = kind.model_validate_json(text)
    assert again == shape
    assert hash(again) == hash(shape)
    assert again.model_dump_json() == text
    assert same_marks(again.marks(nominal().stage), shape.marks(nominal().stage))


@every_kind
@FEW
@given(st.data())
def test_json_says_which_kind_a_shape_inside_another_is(kind, data):
    group = kd.Group((data.draw(shapes_of(kind)), kd.Circle(1)))
    again = kd.Group.model_validate_json(group.model_dump_json())
    assert again == group
    assert type(next(iter(again))) is kind


@every_kind
def test_a_shape_can_be_copied_and_pickled(kind):
    shape = example_of(kind).label("word")
    assert shape.box  # what is remembered of a shape goes along
    assert copy(shape) == deepcopy(shape) == pickle.loads(pickle.dumps(shape)) == shape


@every_kind
def test_equal_shapes_are_one_key_whatever_has_been_asked_of_them(kind):
    one, other = example_of(kind), example_of(kind)
    assert one.box
    assert list(leaves([one.marks(nominal().stage)]))
    assert one == other
    assert len({one, other, one.shifted(1), one.label("word")}) == 3
    assert one != example_of(kd.Circle if kind is not kd.Circle else kd.Rect)


@every_kind
def test_no_parameter_can_be_set_or_deleted(kind):
    shape = example_of(kind)
    for name in kind.model_fields:
        message = f"{kind.__name__} cannot be changed; replaced({name}=...) returns a changed copy."
        with pytest.raises(kd.ParameterError) as caught:
            setattr(shape, name, getattr(shape, name))
        assert str(caught.value) == message
        with pytest.raises(kd.ParameterError) as caught:
            delattr(shape, name)
        assert str(caught.value) == message


def test_a_new_attribute_is_told_as_an_unknown_parameter():
    circle = kd.Circle(5)
    with pytest.raises(kd.ParameterError) as caught:
        circle.colour = "red"
    assert str(caught.value) == (
        "Circle: there is no parameter 'colour'. There are: radius, ink, fill, weight, dash, "
        "line, pose, lift, labels. Colours belong to the Theme; a shape takes an ink."
    )


@every_kind
def test_replaced_with_nothing_is_the_same(kind):
    shape = example_of(kind).shifted(3, 4).label("word")
    assert shape.replaced() == shape


def test_replaced_keeps_the_rest_and_checks_the_new():
    circle = kd.Circle(5, ink="red").shifted(3, 4).label("word")
    larger = circle.replaced(radius=7)
    assert (larger.radius, larger.ink, larger.center, larger.labels) == (
        7,
        "red",
        circle.center,
        circle.labels,
    )
    with pytest.raises(kd.ParameterError) as caught:
        circle.replaced(radius=-7)
    assert str(caught.value) == "Circle: radius must be greater than 0, not -7."


# Groups.


@FEW
@given(st.lists(shapes(), min_size=1, max_size=3), poses(), poses())
def test_a_group_draws_what_its_unpacked_shapes_draw(inner, pose, outer):
    group = kd.Group(tuple(inner)).posed(pose)
    assert len(group) == len(inner)
    apart = MarkGroup("", tuple(shape.marks(nominal().stage, outer) for shape in group))
    assert same_marks(group.marks(nominal().stage, outer), apart)
    assert [type(shape) for shape in group] == [type(shape) for shape in inner]


@FEW
@given(st.lists(shapes(), min_size=1, max_size=3), poses())
def test_the_box_of_a_group_is_that_of_all_its_shapes(inner, pose):
    group = kd.Group(tuple(inner)).posed(pose)
    assert close(group.box, union(shape.box for shape in group))


def test_a_group_gives_its_shapes_by_place():
    group = kd.Group((kd.Circle(1), kd.Rect(2, 2).shifted(5))).shifted(10)
    assert group[1] == list(group)[1]
    assert group[-1].center == (15, 0)
    with pytest.raises(IndexError):
        group[2]


def test_groups_hold_groups():
    inner = kd.Group((kd.Circle(1).shifted(2),))
    outer = kd.Group((inner.shifted(3),)).shifted(4).scaled(2, about=(0, 0))
    ((circle,),) = outer
    assert circle.center == (18, 0)
    assert circle.box.width == 4


# Kinds.


def test_a_kind_is_found_by_its_name():
    assert kind_called("Circle") is kd.Circle
    assert kind_called("Basket") is kd.Basket


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Cirkle", " Did you mean 'Circle'?"),
        ("basket", " Did you mean 'Basket'?"),
        ("xyz", ""),
        ("", ""),
    ],
)
def test_an_unknown_kind_is_refused_with_the_nearest(name, hint):
    message = f"There is no shape {name!r}.{hint}"
    with pytest.raises(kd.ParameterError) as caught:
        kind_called(name)
    assert str(caught.value) == message
    with pytest.raises(kd.ParameterError) as caught:
        kd.Group.model_validate({"kind": "Group", "children": [{"kind": name, "radius": 1}]})
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"kind": "Rect", "radius": 1}', "Circle cannot be made from the JSON form of 'Rect'."),
        ('{"kind": 5, "radius": 1}', "Circle cannot be made from the JSON form of 5."),
        ('{"kind": "Circle"}', "Circle: radius is missing. It is the radius in units."),
        ('{"radius": "1"}', "Circle: radius must be a number, not '1'."),
        ('{"radius": 1, "radus": 1}', "Circle: there is no parameter 'radus'. There are: radius, "
            "ink, fill, weight, dash, line, pose, lift, labels. Did you mean 'radius'?"),
        ("[5]", "Circle is made from its parameters or its JSON form, not [5]."),
        ("radius", "Circle: this is not JSON: expected value at line 1 column 1."),
        ("", "Circle: this is not JSON: EOF while parsing a value at line 1 column 0."),
    ],
)  # fmt: skip
def test_json_of_another_kind_or_with_a_fault_is_refused(text, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Circle.model_validate_json(text)
    assert str(caught.value) == message


def test_what_is_no_name_of_a_parameter_is_refused():
    with pytest.raises(kd.ParameterError) as caught:
        kd.Hatch({"kind": "Circle", 5: 5})
    assert str(caught.value) == "Circle: 5 is no name of a parameter."


@pytest.mark.parametrize("name", ["Theme", "Component", "Pointed", "row"])
def test_what_is_no_kind_is_not_proposed_as_one(name):
    with pytest.raises(kd.ParameterError) as caught:
        kind_called(name)
    assert str(caught.value).startswith(f"There is no shape {name!r}.")
    assert f"Did you mean {name!r}?" not in str(caught.value)


def test_a_fault_deep_inside_is_told_of_the_shape_that_has_it():
    text = '{"kind": "Hatch", "within": {"kind": "Group", "children": [{"kind": "Circle"}]}}'
    with pytest.raises(kd.ParameterError) as caught:
        kd.Hatch.model_validate_json(text)
    assert str(caught.value) == "Circle: radius is missing. It is the radius in units."


def test_a_base_is_no_kind_and_cannot_be_made():
    for base in (kd.Shape, kd.Component):
        assert base.__name__ not in known
        with pytest.raises(TypeError, match="abstract"):
            base()
