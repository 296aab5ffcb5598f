"""Objects that kdviz has never seen are held to the rules by what their classes say of them."""

import ast
from pathlib import Path
from typing import ClassVar

import pytest
from pydantic import Field

import kdviz as kd
from check.plants import found, planted
from kdviz.check import rules
from kdviz.check.picture import Picture
from kdviz.scene.facts import Balance, Measure, Meter, Plane, Role, Track
from kdviz.scene.shape import AnyShape


class Zip(kd.Component):
    """A zip, which is somewhere between open and closed."""

    measure: ClassVar[Measure | None] = Track("open_end", "closed_end")

    def draw(self):
        """Yield the teeth, and the slide."""
        yield kd.Line((0, 0), (60, 0))
        yield kd.Circle(3, fill="blue").shifted(20)

    @kd.anchor
    def open_end(self):
        """Where it begins to open."""
        return kd.Point(0.0, 0.0)

    @kd.anchor
    def closed_end(self):
        """Where it is closed last."""
        return kd.Point(60.0, 0.0)


class Yoke(kd.Component):
    """Two buckets on a yoke."""

    measure: ClassVar[Measure | None] = Balance("left_hook", "right_hook", "near", "far")

    near: AnyShape | None = Field(default=None, description="what hangs on the left")
    far: AnyShape | None = Field(default=None, description="what hangs on the right")

    def draw(self):
        """Yield the yoke, and what hangs on it."""
        yield kd.Line((-25, 0), (25, 0), weight="bold")
        for load, at in ((self.near, self.left_hook), (self.far, self.right_hook)):
            if load is not None:
                yield load.at(at, "top")

    @kd.anchor
    def left_hook(self):
        """Where the left bucket hangs."""
        return kd.Point(-25.0, 2.0)

    @kd.anchor
    def right_hook(self):
        """Where the right bucket hangs."""
        return kd.Point(25.0, 2.0)


class Dial(kd.Component):
    """A dial that shows how much there is of something."""

    measure: ClassVar[Measure | None] = Meter()

    def draw(self):
        """Yield the dial and its hand."""
        yield kd.Circle(10)
        yield kd.Line((0, 0), (6, -6), ink="red")


class Clock(Dial):
    """A dial that measures nothing but time."""

    measure: ClassVar[Measure | None] = Meter("time hour hours late")


class Chessboard(kd.Component):
    """A board on which things are put by two names."""

    measure: ClassVar[Measure | None] = Plane("corner", "files", "ranks")

    file_name: str = ""

    def draw(self):
        """Yield the two edges."""
        across = kd.Line((0, 0), (60, 0))
        yield across.label(self.file_name, "right", anchor="end") if self.file_name else across
        yield kd.Line((0, 0), (0, -40))

    @kd.anchor
    def corner(self):
        """Where both edges begin."""
        return kd.Point(0.0, 0.0)

    @kd.anchor
    def files(self):
        """Where the edge across ends."""
        return kd.Point(60.0, 0.0)

    @kd.anchor
    def ranks(self):
        """Where the edge up ends."""
        return kd.Point(0.0, -40.0)


class Wave(kd.Component):
    """A course of numbers."""

    plots: ClassVar[bool] = True

    def draw(self):
        """Yield the course."""
        yield kd.Curve([(0, 0), (10, -12), (20, 0)], ink="blue")


class Pebble(kd.Component):
    """Something that stands for anything."""

    means_anything: ClassVar[bool] = True

    def draw(self):
        """Yield a pebble."""
        yield kd.Ellipse(8, 6)


class Teapot(kd.Component):
    """Something that everybody knows."""

    def draw(self):
        """Yield a pot."""
        yield kd.Circle(6)
        yield kd.Line((6, 0), (10, -4))


class MySlider(kd.Slider):
    """A slider of somebody's own."""


def told(rule, plant):
    """What a rule says of a plant: level and sentence of each finding."""
    return [finding[:2] for finding in found(rule, plant)]


@pytest.mark.parametrize(
    ("scene", "level", "what"),
    [
        (Zip(), "warning", "Nothing says what the ends of the zip mean."),
        (
            Zip().label("open", anchor="open_end"),
            "warning",
            "Nothing says what the right end of the zip 'open' means.",
        ),
        (MySlider(low="few"), "warning", "Nothing says what the right end of the my slider means."),
        (Yoke(), "warning", "Nothing says what is on the sides of the yoke."),
        (
            Yoke(near=Pebble(), far=Teapot()),
            "warning",
            "Nothing says what is on the left side of the yoke.",
        ),
        (Dial(), "hint", "Nothing beside the dial says what it measures."),
        (Clock(), "hint", "Nothing beside the clock says what it measures."),
        (
            Chessboard(file_name="size"),
            "warning",
            "One of the axes has the name 'size'; nothing says what goes up.",
        ),
        (
            [Chessboard(), Wave().at((20, -20))],
            "hint",
            "Nothing says what the axes measure, so that a line in them says nothing.",
        ),
        (
            [Chessboard(), kd.Path("M 5 -5 L 30 -20 L 50 -30")],
            "hint",
            "Nothing says what the axes measure, so that a line in them says nothing.",
        ),
    ],
)
def test_a_measure_of_anybodys_says_what_it_measures(scene, level, what):
    assert told("unlabelled-ends", scene) == [(level, what)]


@pytest.mark.parametrize(
    "scene",
    [
        Zip().label("open", anchor="open_end").label("closed", anchor="closed_end"),
        [Zip(), Pebble().at((0, -9)), Teapot().at((60, -9))],
        [Zip(), kd.Dots([(0, -9), (2, -7)]), kd.Circle(4).at((60, -9))],
        Yoke(near=Teapot(), far=Pebble().label("a pebble")),
        Dial().label("speed"),
        {"message": "It is a late hour.", "scene": Clock()},
        [Chessboard(), Teapot().at((20, -20))],
        [Chessboard(), kd.Curve([(5, -5), (20, -30), (40, -10)], closed=True)],
    ],
)
def test_a_measure_of_anybodys_that_says_so_is_left_alone(scene):
    assert told("unlabelled-ends", scene) == []


# What a shape is in a picture.


class Redrawn(kd.Shape):
    """A shape that draws another one; its subclasses say what it is."""

    of: AnyShape = Field(description="what is drawn")

    def box_under(self, outer):
        """Return its box."""
        return self.of.box_under(outer.after(self.pose))

    def own_extents(self, stage, outer):
        """Yield how far it reaches."""
        yield from self.of.own_extents(stage, outer.after(self.pose))

    def own_marks(self, stage, outer):
        """Yield its marks."""
        yield from self.of.own_marks(stage, outer.after(self.pose))


class Rope(Redrawn):
    """A line."""

    role: ClassVar[Role] = "line"


class Bridgehead(Redrawn):
    """A way."""

    role: ClassVar[Role] = "way"


class Swarm(Redrawn):
    """A crowd."""

    role: ClassVar[Role] = "crowd"


class Sign(Redrawn):
    """Words."""

    role: ClassVar[Role] = "words"


class Lawn(Redrawn):
    """The ground."""

    role: ClassVar[Role] = "ground"


BOX = kd.Rect(16, 10)
SLANTING = kd.Line((0, 0), (30, -12))
CLOUD = kd.Dots([(0, 0), (5, 3), (9, -2)])


def roles(*shapes):
    return [thing.role for thing in Picture(planted(shapes)).things]


def test_a_line_with_an_inside_is_a_thing():
    lines = [
        SLANTING,
        kd.Path("M 0 0 H 9 V 9"),
        kd.Path("M 0 0 H 9 V 9 Z"),
        kd.Path("M 0 0 H 9 V 9", fill="blue"),
        kd.Curve([(0, 0), (5, 5), (9, 0)], closed=True),
        Rope(of=SLANTING),
        Rope(of=BOX),
    ]
    assert roles(*lines) == ["line", "line", "thing", "thing", "thing", "line", "thing"]


@pytest.mark.parametrize("kind", [Bridgehead, Swarm, Sign, Lawn])
def test_what_is_no_thing_stands_in_no_row(kind):
    def row(middle):
        return [
            kd.Line((-40, 0), (40, 0)),
            BOX.at((-20, -12), "bottom"),
            middle.at((6, -11.4), "bottom"),
        ]

    assert found("alignment", row(BOX))
    assert not found("alignment", row(kind(of=BOX)))


def test_lines_of_anybodys_are_told_apart_by_more_than_colour():
    twins = [
        Rope(of=SLANTING.replaced(ink="red")),
        Rope(of=kd.Line((0, 9), (30, 15), ink="blue")),
    ]
    assert len(found("colour-alone", twins)) == 1
    assert not found("colour-alone", [twins[0].label("loss"), twins[1]])


def test_lines_of_anybodys_that_run_together_are_no_slit():
    def pair(kind):
        return [
            kd.Line((-40, 20), (40, 20)),
            kind(of=kd.Line((-20, 0), (20, 0))),
            kind(of=kd.Line((-20, 1.1), (20, 1.1))),
        ]

    assert found("crowded", pair(Bridgehead))
    assert not found("crowded", pair(Rope))


def test_crowds_of_anybodys_are_one_class_wherever_their_members_are():
    others = kd.Dots([(60, 0), (64, 5)], ink="red")
    one = Swarm(of=CLOUD.replaced(ink="red"))
    assert not found("one-focus", [one, Swarm(of=others)])
    assert found("one-focus", [one, Lawn(of=others)])


def test_words_of_anybodys_name_what_they_stand_beside():
    twins = [kd.Basket(ink="blue"), kd.Basket(ink="red").shifted(40)]
    beside = kd.Text("test").at((40, 6))
    assert found("colour-alone", twins)
    assert not found("colour-alone", [*twins, Sign(of=beside)])


def test_ways_of_anybodys_lead_to_what_they_end_at():
    twins = [kd.Basket(ink="blue"), kd.Basket(ink="red").shifted(40)]
    here, there = twins[0].right, twins[1].left
    way = kd.Line(here.toward(there, 0.05), here.toward(there, 0.95))
    assert found("colour-alone", [*twins, Lawn(of=way)])
    assert not found("colour-alone", [*twins, Bridgehead(of=way)])


# No rule knows an object.


@pytest.mark.parametrize("path", sorted(Path(rules.__path__[0]).parent.rglob("*.py")), ids=str)
def test_the_rules_need_no_object_and_no_primitive(path):
    imported = {
        node.module
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module
    }
    for room in ("metaphors", "concepts", "primitives"):
        assert not {module for module in imported if module.startswith(f"kdviz.{room}")}
