"""An ink that nothing shows; beside it inks of which at least a part is seen."""

import kdviz as kd


class Lamp(kd.Component):
    """An object of somebody's, whose light is in its ink when it is on."""

    on: bool = False
    ink: kd.Ink = "white"

    def draw(self):
        """Yield the lamp, and its light."""
        yield kd.Rect(4, 12).at((0, 0), "bottom")
        if self.on:
            yield kd.Circle(6, ink=self.ink).at((0, -12), "bottom")


FAULTS = {
    "a red crate that is closed": kd.Crate(ink="red"),
    "a red book that is shut": [kd.Book(shut=True, ink="red"), kd.Ball().shifted(40)],
    "a blue bucket that is empty": kd.Bucket(0, ink="blue").label("data"),
    "a bulb that is not lit, in a group": kd.Group(kd.Bulb(ink="blue"), kd.Ball().shifted(20)),
    "an object of somebody's": [Lamp(ink="red"), kd.Ball().shifted(30)],
    "a brain that does nothing, askew": kd.Brain(0, ink="blue").rotated(20),
}

NEAR_MISSES = {
    "a black crate": kd.Crate(black=True, ink="red"),
    "a bucket with a little in it": kd.Bucket(0.05, ink="blue"),
    "a white one": kd.Bucket(0),
    "nothing said": kd.Crate(),
    "an object of somebody's that shows it": [Lamp(on=True, ink="red"), kd.Ball().shifted(30)],
    "a negative": kd.Negative(kd.Basket(ink="red")),
    "a line": kd.Line((0, 0), (20, 5), ink="red"),
}
