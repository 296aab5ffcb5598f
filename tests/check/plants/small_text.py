"""Words too small to be read; beside them the smallest that can be."""

import kdviz as kd
from kdviz.geometry.boxes import Box
from kdviz.scene.extents import Extent
from kdviz.scene.marks import TextMark


class FinePrint(kd.Shape):
    """Words of a size of their own, which a shape can have that draws its marks itself."""

    words: str
    units: float = 2.0

    def _mark(self, stage, outer):
        pose = outer.after(self.pose)
        return TextMark(stage.text(self.words, self.units), kd.Point(pose.x, pose.y), "white")

    def box_under(self, outer):
        """Return a box about as large as the words."""
        pose = outer.after(self.pose)
        return Box(pose.x - 10, pose.y - 2, pose.x + 10, pose.y + 2)

    def own_extents(self, stage, outer):
        """Yield how far the words reach."""
        yield Extent(self.box_under(outer), 0, 0, 0, 0)

    def own_marks(self, stage, outer):
        """Yield the words."""
        yield self._mark(stage, outer)


FAULTS = {
    "a source in fine print": [
        kd.Bars(),
        FinePrint("source: annual report 2024, page 12").shifted(15, 6),
    ],
    "ticks' numbers in a plot": [
        kd.Axes(x_name="time", y_name="loss"),
        *[FinePrint(str(number), units=1.6).shifted(8 * number, 3) for number in range(6)],
    ],
    "words of a label's size in units, in a wide frame": {
        "scene": [kd.Robot(), FinePrint("model", units=3.2).shifted(dy=6)],
        "frame": "slide",
    },
    "a banner": {"scene": [kd.Basket().label("trained on")], "frame": kd.Frame(1584, 396)},
    "a strip for the head of a page": {
        "scene": [kd.Basket().label("trained on")],
        "frame": kd.Frame(1200, 480),
    },
}

NEAR_MISSES = {
    "the smallest size there is": [
        kd.Bars(),
        kd.Text("source: annual report", size="smallest").at((10, 6)),
    ],
    "a message of three lines, set as small as it gets": {
        "message": "What a model has learnt holds for the world that it has learnt from, and for "
        "no other; so look at what it meets now, and look again before it is too late for all.",
        "scene": [kd.Basket()],
    },
    "a label on a slide, where letters are enlarged": {
        "scene": [kd.Basket().label("trained on")],
        "frame": "slide",
    },
    "a label in a landscape": {
        "scene": [kd.Basket().label("trained on"), kd.Text("few", size="smallest").at((30, 0))],
        "frame": "card",
    },
    "a label of something very small": [
        kd.Ball(20),
        kd.Ball(0.4, ink="red").shifted(40).label("one in a million"),
    ],
    "fine print that a filled shape hides": [
        FinePrint("do not read"),
        kd.Rect(60, 20, fill="blue"),
    ],
}
