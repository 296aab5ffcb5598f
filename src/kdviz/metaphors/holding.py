"""Holding: a thing in somebody's hand, where it hides neither a face nor legs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from kdviz.geometry.boxes import Box
from kdviz.geometry.points import Point
from kdviz.scene.group import Group
from kdviz.scene.shape import Shape

Hand = Literal["hand", "other_hand"]
"""Which hand: the nearer, from the front the right one, or the other."""

HANDS: tuple[Hand, Hand] = ("hand", "other_hand")
"""Both of them."""

HANDLES = ("grip", "handle")
"""The anchors of things that are made to be held there."""

GRIPS = ("center", "bottom", "top", "left", "right")
"""Where a thing is taken if nobody says where, the most natural first."""


def hold(holder: Shape, thing: Shape, hand: Point, by: str | None, clear: Iterable[Box]) -> Group:
    """Return a thing with who holds it, whose hand is in front of it.

    Args:
        holder: who holds it, whose anchors the group has.
        thing: what is held.
        hand: where the hand is.
        by: the anchor by which it is held, or None for the first of `GRIPS` at which it hides
            nothing that is to be clear; if there is none, it is held by its middle.
        clear: what the thing is not to come near.

    Raises:
        AnchorError: the thing has no such anchor.
    """
    if by is None:
        by = _find_grip(thing, hand, [*clear])
    held = thing.at(hand, by).replaced(lift=holder.lift)
    return Group((held, holder), lead=1)


def _find_grip(thing: Shape, hand: Point, clear: list[Box]) -> str:
    own = [grip for grip in HANDLES if grip in thing.own_anchors]
    if own:
        return own[0]
    for grip in GRIPS:
        box = thing.at(hand, grip).box
        if not any(box.meets(kept) for kept in clear):
            return grip
    return GRIPS[0]
