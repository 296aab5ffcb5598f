"""Words nearer to another thing than to their own; beside them words that are at home."""

import kdviz as kd

FLOOR = kd.Line((-40, 0), (40, 0))
"""What keeps the scene at its size: it is drawn 83 units wide."""

PERSON, CRATE = kd.row(kd.Person(), kd.Crate(), gap=34, align="bottom").at((0, 0), "bottom")
BUSY = tuple(
    kd.row(kd.Person(), kd.Crate(), kd.Robot(ink="blue"), gap=16, align="bottom").at(
        (0, 0), "bottom"
    )
)
LOOP = kd.connect(BUSY[2], BUSY[0], leave="top", enter="top", bend=-0.3, ink="red")
AXES = kd.Axes((0, 10), (0, 10), x_name="age", y_name="income")
ODD = kd.Ball(1.6, ink="red").at(AXES.point(7, 8))
LOWER = kd.Rect(30, 12).at((0, 0), "bottom")
UPPER = kd.Rect(30, 12).at((0, -31), "bottom")
TOP = [kd.Ball(2, ink="blue"), kd.Ball(2), kd.Ball(2, ink="red")]

FAULTS = {
    "a word in the middle between two things": [
        FLOOR,
        PERSON,
        CRATE,
        kd.Text("owner").at(PERSON.right.toward(CRATE.left, 0.5)),
    ],
    "a word halfway from a thing to the one below": [
        FLOOR,
        UPPER,
        LOWER,
        kd.Text("storage").at((0, -21.5)),
    ],
    "a label on the right that reaches up to the neighbour": [
        FLOOR,
        *kd.row(kd.Person().label("user", side="right"), kd.Crate(), gap=10.4, align="bottom").at(
            (0, 0), "bottom"
        ),
    ],
    "a label on the left that reaches up to the neighbour": [
        FLOOR,
        *kd.row(kd.Basket(), kd.Robot().label("model", side="left"), gap=13.3, align="bottom").at(
            (0, 0), "bottom"
        ),
    ],
    "labels below that sit on the next in a tight column": [
        FLOOR.shifted(dy=40),
        *kd.column(
            kd.Rect(20, 6).label("data", side="bottom"),
            kd.Rect(20, 6).label("model", side="bottom"),
            kd.Rect(20, 6).label("product", side="bottom"),
            gap=6,
        ),
    ],
    "labels above that hang under the row before": [
        FLOOR,
        *kd.grid(
            *[kd.Rect(16, 10)] * 3,
            *[kd.Rect(16, 10).label(words, side="top") for words in ("ask", "try", "learn")],
            columns=3,
            gap=6.2,
        ).at((0, 0), "bottom"),
    ],
    "a word beside a crate that means the arrow high above it": [
        kd.Ground(),
        *BUSY,
        LOOP,
        kd.Text("feedback", ink="red").at(BUSY[1].top.shifted(dy=-3.6)),
    ],
    "a word that belongs to the odd point, at the end of the axis": [
        AXES,
        ODD,
        kd.Text("outlier", ink="red").at(AXES.x_end.shifted(-3, -4)),
    ],
    "a word between two arrows": [
        FLOOR,
        kd.Arrow((-30, -24), (30, -24), ink="blue"),
        kd.Arrow((30, -8), (-30, -8), ink="red"),
        kd.Text("requests").at((0, -16)),
    ],
    "a bulb's label on the head of a person": [
        FLOOR,
        (thinker := kd.Person("thinking").at((0, 0), "bottom")),
        kd.Bulb(lit=True).scaled(0.6).above(thinker, gap=5.4).label("idea", side="bottom"),
    ],
    "a hand's label at a neighbour's side": [
        FLOOR,
        *kd.row(
            kd.Robot("happy").label("gives", side="right", anchor="hand"),
            kd.Person(),
            gap=9.3,
            align="bottom",
        ).at((0, 0), "bottom"),
    ],
    "two words, both between the same two things": [
        FLOOR,
        PERSON,
        CRATE,
        kd.Text("user").at(PERSON.right.toward(CRATE.left, 0.5).shifted(dy=-3)),
        kd.Text("data").at(PERSON.right.toward(CRATE.left, 0.5).shifted(dy=3)),
    ],
}

NEAR_MISSES = {
    "labels below, in a tight row": [
        FLOOR,
        *kd.row(
            kd.Person().label("user"),
            kd.Crate().label("data"),
            kd.Robot().label("model"),
            gap=4,
            align="bottom",
        ).at((0, 0), "bottom"),
    ],
    "labels above, in a row": [
        FLOOR,
        *kd.row(
            kd.Ball(3).label("seen", side="top"),
            kd.Ball(3, ink="red").label("new", side="top"),
            gap=10,
        ).at((0, 0), "bottom"),
    ],
    "a label on the right with room behind it": [
        FLOOR,
        *kd.row(kd.Person().label("user", side="right"), kd.Crate(), gap=24, align="bottom").at(
            (0, 0), "bottom"
        ),
    ],
    "a column with labels below and room under them": kd.column(
        kd.Rect(20, 6).label("data", side="bottom"),
        kd.Rect(20, 6).label("model", side="bottom"),
        gap=14,
    ),
    "a label at the tip of a brace, between two braces": kd.Group(
        kd.Brace((-30, 0), (0, 0), depth=3).label("train", anchor="tip", side="bottom"),
        kd.Brace((2, 0), (32, 0), depth=3).label("test", anchor="tip", side="bottom"),
        kd.Line((-30, -3), (32, -3), weight="bold"),
        kd.Line((-30, 11), (32, 11), weight="thin"),
        name="split",
    ),
    "words in boxes": kd.row(kd.Boxed("ask"), kd.Boxed("try"), kd.Boxed("learn"), gap=3),
    "names of axes, and of a point": [AXES, ODD.label("outlier", side="right")],
    "a legend, ranged left": kd.column(
        *[
            ball.label(words, side="right", ink="white")
            for ball, words in zip(TOP, ("train", "validation", "test"), strict=True)
        ],
        gap=4,
        align="left",
    ),
    "a word right at its thing, though another is near": [
        FLOOR,
        PERSON,
        CRATE,
        kd.Text("owner", align="left").at(PERSON.right.shifted(2.4), "left"),
    ],
    "a word right above the arrow that it tells of": [
        kd.Ground(),
        *BUSY,
        LOOP,
        kd.Text("feedback", ink="red").at(LOOP.middle.shifted(dy=-3.6)),
    ],
    "signs between what is put together": kd.recipe(kd.Basket(), kd.Bulb(), result=kd.Plant()),
    "the words of a slider": kd.spectrum(
        kd.Ball(2), kd.Ball(4), low="few", high="many", value=0.7, gap=50
    ),
    "words on a board": [
        FLOOR,
        kd.Rect(40, 20).at((0, -6), "bottom"),
        kd.Text("what we know").at((0, -16)),
        kd.Person().shifted(32),
    ],
    "a line of words under the whole scene": [
        kd.Ground(),
        *BUSY,
        kd.Text("three who never talk to each other").at((0, 7)),
    ],
    "stations of a cycle": kd.Cycle(("data", "model", "product"), focus=1, ink="blue"),
}
