import kdviz as kd

one = kd.Ball(0.22)
crowd = kd.tally(one, 99, columns=9, gap=0.78)
seesaw = kd.Seesaw(99, 1).riding(left=crowd, right=one.replaced(ink="red"))


def above(seat, rider):
    """Return the place for a word above a rider, who leans as the plank does."""
    return seat.polar(seesaw.tilt - 90, rider.box.height).shifted(dy=-3.4)


class_imbalance = kd.Visual(
    title="Class imbalance",
    message="Ninety-nine outweigh the one.",
    concept="class imbalance",
    verb="outweighs the rare",
    metaphor="a seesaw",
    scene=[
        kd.Ground(),
        seesaw,
        kd.Text("99").at(above(seesaw.left_seat, crowd)),
        kd.Text("1", ink="red").at(above(seesaw.right_seat, one)),
    ],
)
