"""Figures far larger or smaller than others; beside them postures, and rows that grow."""

import kdviz as kd

GROUND = kd.Ground()


def standing(*figures, gap=10):
    """Return figures on the ground, side by side."""
    return [GROUND, *kd.row(*figures, gap=gap, align="bottom")]


STEPS = kd.Steps(3)
CRATE = kd.Crate()

FAULTS = {
    "a person half as tall again as another": standing(kd.Person(), kd.Person().scaled(1.55)),
    "a person beside a giant of a robot": standing(kd.Person(ink="blue"), kd.Robot().scaled(2.2)),
    "a robot beside a giant": standing(kd.Robot("puzzled"), kd.Person().scaled(1.9)),
    "two robots, one twice as large": standing(kd.Robot(), kd.Robot("happy", ink="blue").scaled(2)),
    "a doll among people": standing(
        kd.Person(), kd.Person("cheering"), kd.Person(ink="red").scaled(0.5)
    ),
    "a small sitter beside somebody who stands": [
        GROUND,
        small := kd.Crate().scaled(0.6, about="bottom"),
        kd.Person("sitting", ink="blue").scaled(0.55).sitting_on(small),
        kd.Person().shifted(22),
    ],
    "a giant who lies before people": [
        GROUND,
        *kd.row(kd.Person(), kd.Person("lying").scaled(1.9), gap=8, align="bottom"),
    ],
    "a giant who kneels before one who stands": standing(
        kd.Person(), kd.Person("kneeling", ink="blue").scaled(1.8)
    ),
    "a guide on steps who is much smaller than the climber": [
        GROUND,
        STEPS,
        kd.Person(ink="blue").scaled(0.6, about="feet").at(STEPS.platform, "feet"),
        kd.Person("walking").at(STEPS.foot.shifted(-12), "feet"),
    ],
    "a person who wears a suit beside a child of a user": standing(
        kd.Suit(), kd.Person(ink="red").scaled(0.6)
    ),
    "a tiny robot on a crate beside a person": [
        GROUND,
        CRATE,
        kd.Robot(ink="blue").scaled(0.5).standing_on(CRATE),
        kd.Person().shifted(24),
    ],
}

NEAR_MISSES = {
    "postures of one scale": standing(
        kd.Person(), kd.Person("kneeling"), kd.Person("lying"), kd.Person("cheering"), gap=6
    ),
    "somebody who sits beside somebody who stands": [
        GROUND,
        CRATE,
        kd.Person("sitting", ink="blue").sitting_on(CRATE),
        kd.Person().shifted(22),
    ],
    "a person and a robot as they come": standing(kd.Person(), kd.Robot()),
    "a crowd, all of them small": [
        GROUND,
        kd.Mountain(),
        *kd.row(*[kd.Person().scaled(0.5)] * 6, gap=4, align="bottom").at((56, 0), "bottom"),
    ],
    "a person a fifth taller than another": standing(kd.Person(), kd.Person().scaled(1.2)),
    "a robot a third larger than a person": standing(kd.Person(), kd.Robot().scaled(1.3)),
    "somebody who grows": [GROUND, *kd.growth(kd.Person(), 4, factor=1.5)],
    "a robot that grows": [GROUND, *kd.growth(kd.Robot(ink="blue"), 3, factor=1.6)],
    "a large person with nobody to compare": [
        GROUND,
        kd.Mountain(),
        kd.Person().scaled(1.6, about="feet").shifted(40),
    ],
    "a person beside a huge ball": standing(kd.Person("pushing"), kd.Ball(14, ink="red"), gap=1),
    "a walker and a leashed dog's owner": [
        GROUND,
        kd.Leash(30, ink="blue"),
        kd.Person("walking").shifted(-24),
    ],
    "a person who wears a suit, as it comes": standing(kd.Suit(), kd.Person("thinking"), gap=16),
}
