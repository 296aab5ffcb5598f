"""A pose that is given by hand is honoured by every kind of shape, or refused."""

import math

import pytest

import kdviz as kd
from examples import close, example_of, kinds, names
from kdviz.geometry.similarities import STILL, Pose

POSE, FURTHER = Pose(5, 7, 2.0, 0.0, False), Pose(1, -3, 0.0, 3.0, True)


@pytest.mark.parametrize("kind", kinds(), ids=names(kinds()))
def test_every_kind_stands_where_it_is_put(kind):
    plain = example_of(kind)
    given = example_of(kind, pose=POSE)
    assert close(given.box, plain.posed(POSE).box)
    assert close(given.posed(FURTHER).box, plain.posed(POSE).posed(FURTHER).box)
    assert kind.model_validate_json(given.model_dump_json()) == given
    for name, point in given.anchors.items():
        assert close(point, plain.posed(POSE).anchor(name))


@pytest.mark.parametrize(
    ("pose", "message"),
    [
        (5, "Circle: pose must be a tuple or a list, not 5."),
        (None, "Circle: pose must be a tuple or a list, not None."),
        ([1, 2, "a"], "Circle: pose[2] must be a number, not 'a'."),
        (
            Pose(cos=0.0),
            "Circle: pose must keep things a size and a place that can be drawn, not "
            "Pose(x=0.0, y=0.0, cos=0.0, sin=0.0, mirrored=False).",
        ),
    ],
)
def test_what_is_no_pose_is_refused(pose, message):
    with pytest.raises(kd.ParameterError) as caught:
        kd.Circle(5, pose=pose)
    assert str(caught.value) == message


@pytest.mark.parametrize("number", [1e300, -1e10, math.inf, math.nan])
@pytest.mark.parametrize("name", ["x", "y", "cos", "sin"])
def test_no_pose_is_beyond_all_reason(name, number):
    with pytest.raises(kd.ParameterError, match="pose"):
        kd.Circle(5, pose=STILL._replace(**{name: number}))
    kd.Circle(5, pose=STILL._replace(**{name: 1e3}))


@pytest.mark.parametrize("use", ["distance", "shifted", "toward", "polar", "angle"])
def test_a_point_of_no_numbers_is_told_where_it_is_used(use):
    point = kd.Point("a", "b")
    given = {"distance": [(0, 0)], "shifted": [1], "toward": [(0, 0), 0.5], "polar": [3, 3]}
    with pytest.raises(kd.ParameterError, match="is not made of numbers"):
        getattr(point, use)(*given.get(use, [(0, 0)]))
    for make in (lambda: kd.Line(point, (2, 3)), lambda: kd.Circle(3).at(point)):
        with pytest.raises(kd.ParameterError, match=r"must be a point \(x, y\) in units"):
            make()
