import kdviz as kd

BUBBLE = (
    "M 2.4 0 H 17.6 Q 20 0 20 2.4 V 8.6 Q 20 11 17.6 11 H 6.4 L 0.6 14.6 L 2.4 11 "
    "Q 0 11 0 8.6 V 2.4 Q 0 0 2.4 0 Z"
)

robot = kd.Robot(ink="blue").scaled(1.9, about="feet")
book = kd.Book().at(robot.feet.shifted(dy=-3.6), "bottom")
# The arms are behind the book; the hands hold it by its edges.
hidden = kd.Rect(34, 15.2, ink="background", fill="background").at(
    book.bottom.shifted(dy=-0.9), "bottom"
)
fist = kd.Arc(1.9, begin=-130, sweep=260, ink="blue", weight="bold")
grip = kd.Group(fist, lead=0, name="hand")
grip = grip.at(book.right.shifted(-1.2, 1.4), "origin")
hands = grip, grip.flipped(about=(0, 0))
lines = kd.column(
    *[kd.Line((0, 0), (end, 0), ink="blue", weight="bold") for end in (7.4, 7.4, 4.4)],
    gap=2,
    align="left",
)
passage = lines.replaced(lead=0, name="passage")
outline = kd.Path(BUBBLE).at(robot.head.shifted(13, 2), "bottom_left")
bubble = kd.Group(outline, passage.at(outline.center.shifted(dy=-1.8)), name="speech bubble")

retrieval_augmented_generation = kd.Visual(
    title="Retrieval-augmented generation",
    message="Look it up before you answer.",
    concept="retrieval-augmented generation",
    verb="looks it up before it speaks",
    metaphor="an open book",
    scene=[
        kd.Ground(),
        robot.label("model"),
        hidden,
        book,
        *hands,
        passage.at(book.right_page),
        bubble.label("answer", side="top"),
    ],
)
