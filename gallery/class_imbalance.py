import kdviz as kd

one, seesaw = kd.Ball(0.36), kd.Seesaw(99, 1)
crowd = kd.tally(one, 99, columns=10, gap=0.09).flipped("vertical").at((0, 0), "bottom")
crowd = crowd.rotated(seesaw.tilt, about=(0, 0)).shifted(*seesaw.left_seat)
rare = one.replaced(ink="red").at(seesaw.right_seat, "bottom")

class_imbalance = kd.Visual(
    title="Class imbalance",
    message="Ninety-nine drown out the one.",
    concept="class imbalance",
    verb="outweighs the rare",
    metaphor="a seesaw",
    scene=[
        kd.Ground(),
        seesaw,
        crowd.label("99", side="top"),
        rare.label("1", side="top"),
    ],
)
