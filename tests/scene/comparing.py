"""Comparing what is drawn."""

from examples import close
from kdviz.scene.marks import leaves


def same_marks(ones, others):
    ones, others = list(leaves([ones])), list(leaves([others]))
    return len(ones) == len(others) and all(
        type(one) is type(other) and close(one.box, other.box)
        for one, other in zip(ones, others, strict=True)
    )
