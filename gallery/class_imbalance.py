import kdviz as kd

one = kd.Ball(0.34)
seesaw = kd.Seesaw(99, 1)


def riding(rider, seat):
    """Return a rider that leans as the plank does, on it and not above it."""
    stood = rider.at(seat.polar(seesaw.tilt + 90, 0.72), "bottom")
    return stood.rotated(seesaw.tilt, about=stood.bottom)


crowd = riding(kd.tally(one, 99, columns=9, gap=0.46), seesaw.left_seat)
# The heavy end reaches the ground.
low = kd.Line(seesaw.left_seat.polar(seesaw.tilt + 90, 1.2), seesaw.pivot.polar(seesaw.tilt, -19))
rare = riding(one.replaced(ink="red"), seesaw.right_seat)

class_imbalance = kd.Visual(
    title="Class imbalance",
    message="Ninety-nine outweigh the one.",
    concept="class imbalance",
    verb="outweighs the rare",
    metaphor="a seesaw",
    scene=[
        kd.Ground(),
        seesaw,
        low.replaced(weight="bold"),
        crowd.label("99", side="top"),
        rare.label("1", side="top", ink="red"),
    ],
)
