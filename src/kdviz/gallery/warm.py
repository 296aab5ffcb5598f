"""Imported by the process that workers are forked from: they start with all that drawing needs."""

import kdviz as kd
import kdviz.gallery.job  # what a worker runs

LETTERS = "abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ."
"""What almost every picture is written with."""

# Fonts are opened, letters cut and the palette computed once, for every worker.
kd.Visual("Warm", LETTERS, (kd.Circle(5),)).png(64)
