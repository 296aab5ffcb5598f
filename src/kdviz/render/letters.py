"""Letters of a text as contours that do not overlap, not even with each other's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kdviz.geometry.boxes import Box, box_around, union
from kdviz.geometry.covering import Step
from kdviz.geometry.uniting import unite_contours
from kdviz.text.lines import Glyph
from kdviz.text.setting import Block

PlacedGlyph = tuple[Glyph, float, float]
"""A glyph and its pen position relative to the text's pin, in units."""


class Cluster(NamedTuple):
    """Glyphs that overlap, most often just one, and the box around them: in units, y up."""

    glyphs: tuple[PlacedGlyph, ...]
    box: Box


def find_clusters(block: Block) -> list[Cluster]:
    """Return the glyphs of a text that can be seen, in reading order, those that overlap together.

    Accents set on a letter overlap it, and so do letters that a font joins.
    """
    clusters: list[Cluster] = []
    for placed in block.glyphs:
        points = [point for _, points in trace([placed], block.size) for point in points]
        if not points:
            continue
        new = Cluster((placed,), box_around(points))
        for old in [cluster for cluster in clusters if cluster.box.meets(new.box)]:
            glyphs = (*old.glyphs, *new.glyphs)
            if unite_contours([*trace(glyphs, block.size)]):
                clusters.remove(old)
                new = Cluster(glyphs, union([old.box, new.box]))
        clusters.append(new)
    return clusters


def trace(glyphs: Iterable[PlacedGlyph], size: float) -> Iterator[Step]:
    """Yield the outlines of glyphs where they stand about the pin, in units, y up."""
    for glyph, x, y in glyphs:
        scale = size / glyph.font.units_per_em
        for letter, places in glyph.font.outline(glyph.id):
            yield letter, tuple([(scale * px + x, scale * py - y) for px, py in places])
