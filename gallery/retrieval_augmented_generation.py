import kdviz as kd

BUBBLE = (
    "M 2.4 0 H 17.6 Q 20 0 20 2.4 V 8.6 Q 20 11 17.6 11 H 6.4 L 0.6 14.6 L 2.4 11 "
    "Q 0 11 0 8.6 V 2.4 Q 0 0 2.4 0 Z"
)

robot = kd.Robot(ink="blue").scaled(1.9, about="feet")
book = kd.Book().scaled(0.84).at(robot.feet.shifted(dy=-3.2), "bottom")
found = kd.Line((0, 0), (5.4, 0), ink="red", weight="bold").at(book.right_page)
bubble = kd.Path(BUBBLE).at(robot.head.shifted(13, 2), "bottom_left")

retrieval_augmented_generation = kd.Visual(
    title="Retrieval-augmented generation",
    message="Look it up before you answer.",
    concept="retrieval-augmented generation",
    verb="looks it up before it speaks",
    metaphor="an open book",
    scene=[
        kd.Ground(),
        robot.label("model"),
        book,
        found,
        bubble.label("answer", side="top"),
        found.at(bubble.center.shifted(dy=-1.8)),
    ],
)
