"""Imported by the process that workers are forked from: they start with all that drawing needs.

Each of them is new, so that whatever is done here is done once, and not for every file.
"""

import gc

import kdviz as kd
import kdviz.check.report
from kdviz.check.review import review
from kdviz.gallery.own_objects import find_objects
from kdviz.render.formats.registry import FORMATS

LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ."
"""What almost every picture is written with."""

# A picture with something of everything: lines, dots, fills, hatching, an arrow, words.
catapult, basket, *rest = kd.row(
    kd.Catapult(ink="blue").label("model"),
    kd.Basket(dash="dotted"),
    kd.Bucket(0.5, ink="red").label("data"),
    kd.Distribution(),
    gap=20,
)
arrow = kd.connect(catapult, basket, bend=0.2)
picture = kd.Visual(LETTERS[:26], LETTERS, [kd.Ground(), catapult, basket, *rest, arrow])
# Fonts are opened, letters cut, the palette computed and the rules loaded.
for each in FORMATS.values():
    each.write(picture.artwork(), *picture.frame.pixels(64 if each.has_pixels else None))
review(picture)
find_objects(picture)
# What is never looked at for garbage is never copied for a worker.
gc.collect()
gc.freeze()
