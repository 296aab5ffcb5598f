"""What a user's editor sees: all of this is right, but the lines that say that they are not.

mypy and pyright check it in ``make test``; each wrong line has to be found by both, since an
unneeded silencer is an error, too.
"""

from pathlib import Path

import numpy as np

import kdviz as kd

# Values by position and by name, pairs for points, lists and arrays for tuples.
circle = kd.Circle(5, ink="red", fill="background")
line = kd.Line((0, 0), circle.right, weight="bold", dash="dotted")
polygon = kd.Polygon([(0, 0), (10, 0), (5, 8)])
cloud = kd.Dots(np.zeros((4, 2)), ink="blue")
bars = kd.Bars(np.array([3.0, 5.0]), focus=1)
matrix = kd.Matrix([[8, 1], [2, 6]])
layer = kd.Layer(4, firing=[0, 2])
network = kd.Network([3, 4, 2], firing=[(1, 0)])
tokens = kd.Tokens(["the", "cat", "sat"])
radius: float = circle.radius
start: kd.Point = line.start
corners: tuple[kd.Point, ...] = polygon.points
firing: tuple[int, ...] = layer.firing

# What is laid out keeps its kind, so that an editor knows its anchors and verbs.
catapult, basket = kd.row(kd.Catapult(ink="blue"), kd.Basket(), gap=20, align="bottom")
throw: kd.Throw = catapult.throw(to=basket.mouth)
way = throw.carrying(kd.Ball())
cup: kd.Point = catapult.shifted(dx=3).cup
flipped: kd.Catapult = catapult.flipped().scaled(2, about="bottom").label("model")
arrow: kd.Arrow = kd.connect(catapult, basket, bend=0.2)
several: list[kd.Shape] = [catapult, basket, way]
below = kd.Text("below").below(basket, gap=2)

# A picture, its files, and another one like it.
picture = kd.Visual("Drift", "The target moved.", [*several, kd.Ground()], frame="story")
single = kd.Visual("One", "A single shape will do.", circle, theme="midnight")
own = kd.Theme("dusk", red="#ff7f50")
wide = picture.replaced(theme=own, frame=kd.Frame(1600, 900))
frame: kd.Frame = picture.frame
theme: kd.Theme = wide.theme
scene: tuple[kd.Shape, ...] = picture.shapes
svg: str = picture.svg(bare=True)
png: bytes = picture.png(320)
silenced = kd.Visual("One", "Two.", circle, silenced={"words": "it is a poem"})
one_by_one = kd.Visual("One", "By one.", circle, line, frame="slide")
pair = kd.Group(circle, line)
listed = kd.row([circle, circle], gap=3)
in_order = kd.sequence([circle, circle], gap=3)
over = kd.hierarchy(circle, [circle, circle])
series: tuple[kd.Visual, ...] = kd.series(single, single.replaced(title="Two"))


@kd.varying
def growing(radius: float = 5) -> kd.Visual:
    return kd.Visual("Grow", "Bit by bit.", lambda: kd.Circle(radius))


still: kd.Visual = growing(3)
grown: tuple[kd.Visual, ...] = growing.series(radius=(1, 2))

# A picture that moves, told at once or in steps.
motion: kd.Motion = growing.motion(radius=(1, 2), seconds=2, ease="bounce", repeat="back")
steps = [kd.Tween(radius=(1, 2), ease="end"), kd.Pause(0.5)]
stepped: kd.Motion = growing.motion(kd.together(steps, kd.Tween(radius=3, seconds=2)), rate=12)
instant: kd.Visual = stepped.at(0.5)
moved: Path = motion.save("moved.gif", width=720, theme="ink")
finished: kd.Visual = stepped.replaced(hold=2).still
growing.motion(radius=(1, 2), ease="boing")  # type: ignore[arg-type]  # there is no such ease
growing("5")  # type: ignore[arg-type]


class Lamp(kd.Component):
    """An object of one's own."""

    level: kd.Share = 1.0
    ink: kd.Ink = "white"

    def draw(self) -> list[kd.Shape]:
        """Return its shapes."""
        return [kd.Circle(2 + self.level, ink=self.ink)]

    @kd.anchor
    def bulb(self) -> kd.Point:
        """The middle of the bulb."""
        return kd.Point(0, 0)


bulb: kd.Point = Lamp(0.5, ink="red").bulb

# And what is wrong.
kd.Circle("5")  # type: ignore[arg-type]
kd.Circle(5, ink="green")  # type: ignore[arg-type]
kd.Circle(5, colour="red")  # type: ignore[call-arg]
kd.Line((0, 0), 5)  # type: ignore[arg-type]
kd.Visual("One", "Two.", circle, frame="storey")  # type: ignore[call-overload]
kd.Visual("One", "Two.", circle, theme="midnigt")  # type: ignore[call-overload]
kd.row(circle, align="left")  # type: ignore[arg-type]
catapult.throw(to=basket)  # type: ignore[arg-type]
catapult.mouth  # type: ignore[attr-defined]  # noqa: B018
Lamp("bright")  # type: ignore[arg-type]
