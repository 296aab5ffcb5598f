"""An object of one's own may take any shape, any object, or one of a few kinds."""

import pytest

import kdviz as kd
from kdviz.scene import kinds

GIVEN = kd.Catapult(ink="red", pull=0.5).label("model")


@pytest.fixture
def holder(monkeypatch):
    monkeypatch.setattr(kinds, "known", dict(kinds.known))

    class Holder(kd.Component):
        """It holds whatever it is given."""

        thing: kd.Shape
        others: tuple[kd.Shape, ...] = ()
        maybe: kd.Component | None = None

        def draw(self):
            yield self.thing

        def taking(self, thing: kd.Shape) -> kd.Group:
            return kd.Group(self, thing)

    return Holder


def test_what_is_held_comes_back_whole(holder):
    held = holder(GIVEN, others=[kd.Circle(2)], maybe=kd.Ball(3))
    assert holder.model_validate_json(held.model_dump_json()) == held
    visual = kd.Visual("a", "b", held)
    assert kd.Visual.model_validate_json(visual.model_dump_json()).scene == (held,)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda holder: holder(5),
            "Holder: thing must be a shape, such as a Circle or a Catapult, not 5.",
        ),
        (
            lambda holder: holder(GIVEN, maybe=kd.Circle(2)),
            "Holder: maybe must be a Component, not Circle(radius=2.0).",
        ),
        (
            lambda holder: holder(GIVEN).taking({}),
            "taking: thing must be a shape, such as a Circle or a Catapult, not {}.",
        ),
    ],
)
def test_what_is_no_shape_is_refused(holder, call, message):
    with pytest.raises(kd.ParameterError) as caught:
        call(holder)
    assert str(caught.value) == message


# What an author of an object would write.


def test_an_anchor_may_ask_for_another_one_and_for_the_box():
    class Lit(kd.Component):
        """Something with a flame."""

        def draw(self):
            yield kd.Circle(4)

        @kd.anchor
        def wick(self):
            return kd.Point(0, -5)

        @kd.anchor
        def flame(self):
            return self.wick.shifted(dy=-5)

        @kd.anchor
        def over(self):
            return self.top.shifted(dy=-1)

    moved = Lit().shifted(10, 20).scaled(2, about="center")
    assert moved.flame == kd.Point(10, 0)
    assert moved.over == kd.Point(10, 10)
    assert Lit().shifted(10).anchor("flame") == kd.Point(10, -10)


def test_what_an_author_remembers_is_forgotten_elsewhere():
    from functools import cached_property

    class Hub(kd.Component):
        """Something with a hub."""

        def draw(self):
            yield kd.Circle(4)

        @cached_property
        def hub(self):
            return self.top.shifted(dy=-3)

    here = Hub()
    assert here.hub == kd.Point(0, -7)
    assert here.shifted(10).hub == kd.Point(10, -7)


def test_equal_parameters_of_other_kinds_are_drawn_as_they_are():
    class Told(kd.Component):
        """A number as it is given."""

        n: bool | int | float = 0

        def draw(self):
            yield kd.Text(str(self.n))

    shown = [Told(n).parts[0].words for n in (1, True, 1.0)]
    assert shown == ["1", "True", "1.0"]


@pytest.mark.parametrize(
    ("returned", "what"),
    [(None, "None"), (5, "5"), ((1, 2, 3), "(1, 2, 3)"), ("word", "'word'")],
)
def test_an_anchor_that_is_no_point_is_told_of(returned, what):
    class Odd(kd.Component):
        """Something whose anchor is none."""

        def draw(self):
            yield kd.Circle(4)

        @kd.anchor
        def tip(self):
            return returned

    with pytest.raises(kd.DefinitionError) as caught:
        _ = Odd().tip
    assert str(caught.value) == (
        f"Odd: the anchor 'tip' must be a point (x, y) in units, not {what}."
    )


def test_a_draw_that_asks_for_its_own_box_is_told_of():
    class Endless(kd.Component):
        """Something that asks what it has to say."""

        def draw(self):
            yield kd.Circle(self.box.width)

    with pytest.raises(kd.DefinitionError) as caught:
        _ = Endless().box
    assert str(caught.value).startswith("Endless: draw comes to no end: it asks for the Endless ")


def test_verbs_of_a_base_of_ones_own_are_checked():
    from abc import abstractmethod

    class Base(kd.Component):
        """What two objects have in common."""

        @abstractmethod
        def extra(self): ...

        def turn(self, by: int) -> "Base":
            return self.rotated(by)

        def like(self, other: "Base") -> bool:
            return self == other

    class Wheel(Base):
        """Something that turns."""

        def draw(self):
            yield kd.Circle(4)

        def extra(self):
            return 1

    with pytest.raises(kd.ParameterError) as caught:
        Wheel().turn("x")
    assert str(caught.value) == "turn: by must be a whole number, not 'x'."
    assert Wheel().like(Wheel())
