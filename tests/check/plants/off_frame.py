"""Shapes that draw farther than they say; beside them what reaches just as far as it may."""

from pydantic import Field

import kdviz as kd
from kdviz.geometry.boxes import box_around
from kdviz.scene.extents import Extent
from kdviz.scene.shape import AnyShape, Shape


class Loose(Shape):
    """A shape that takes room for its origin only, as one does that was written in a hurry."""

    inner_shape: AnyShape = Field(description="what it draws")

    def box_under(self, outer):
        """Return the box of what it draws."""
        return self.inner_shape.box_under(outer.after(self.pose))

    def own_extents(self, stage, outer):
        """Yield the origin alone."""
        yield Extent(box_around([outer.after(self.pose).point((0, 0))]), 0, 0, 0, 0)

    def own_marks(self, stage, outer):
        """Yield what it draws."""
        yield self.inner_shape.marks(stage, outer.after(self.pose))


def loose(shape):
    """Return a shape as one that does not say how far it draws."""
    return Loose(inner_shape=shape)


STAGE = kd.Rect(40, 30)
"""What the picture is made large for: it is drawn 84 units wide."""

FAULTS = {
    "a ray that runs out of the picture": [STAGE, loose(kd.Line((0, 0), (34, -10)))],
    "a circle half below the lower edge": [STAGE, loose(kd.Circle(9, ink="red").shifted(0, 14))],
    "a ball far away": [STAGE, loose(kd.Ball().shifted(60, 4))],
    "a halo in the margin": [STAGE, loose(kd.Ellipse(44, 20, ink="blue"))],
    "words on the edge": [STAGE, loose(kd.Text("deployed on", align="left").at((15, 0), "left"))],
    "a mast under the names of a story": {
        "frame": "story",
        "scene": [kd.Rect(40, 70), loose(kd.Line((0, 0), (0, 40)))],
    },
}

NEAR_MISSES = {
    "a ground from margin to margin": [kd.Ground(), kd.Crate().label("data")],
    "a thing with labels on all sides": [
        kd.Rect(40, 8).label("left", side="left").label("right", side="right").label("below")
    ],
    "a thick line's round ends": [loose(kd.Line((-20, 0), (20, 0), weight="bold")), STAGE],
    "what is outside is drawn with the ink of the ground": [
        STAGE,
        loose(kd.Line((0, 0), (34, 10), ink="background")),
    ],
    "what is outside is hidden": [
        loose(kd.Line((0, 0), (34, 0))),
        loose(kd.Rect(16, 6, ink="background", fill="background").at((27, 0))),
        STAGE,
    ],
    "a story that is full": {"frame": "story", "scene": [kd.Rect(40, 70).label("tall")]},
}
