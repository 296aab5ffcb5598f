"""Scenes on a floor, which are drawn at a size that is known, and what is said of them."""

import kdviz as kd
from check.plants import found, planted
from kdviz.check.picture import Picture

FLOOR = kd.Line((-40, 0), (40, 0))
BOX = kd.Rect(12, 12)


def told(rule, plant):
    """What a rule says of a plant: level, sentence and remedy of each finding."""
    return [finding[:3] for finding in found(rule, plant)]


def on_floor(*shapes_at):
    """A floor that keeps a scene at its size, and shapes with their lower left corners there."""
    return [FLOOR, *[shape.at((x, y), "bottom_left") for shape, x, y in shapes_at]]


def in_units(units):
    """How many of a scene's own units are so many of the frame's, in a scene with a floor."""
    return units / Picture(planted([FLOOR, BOX])).visual.composition.pose.scale
