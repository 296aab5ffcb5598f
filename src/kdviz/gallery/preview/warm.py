"""Imported by the process that each drawing is forked from: it starts with all that it needs."""

import kdviz as kd
import kdviz.gallery.warm
from kdviz.check.review import review
from kdviz.reference.catalogue import components

components()
# Scales are asked for what they measure, which other things are not.
review(kd.Visual("Warm", "Both sides are kept warm.", (kd.Scale(2, 1), kd.Ground())))
