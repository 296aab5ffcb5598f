import kdviz as kd

catapult, basket = kd.row(
    kd.Catapult(ink="red", broken=True),
    kd.Basket(),
    gap=12,
    align="bottom",
)
# Clear of the deck, below the edge that it rolled over.
edge = catapult.cup.shifted(-2, 6)
ball = kd.Ball(2.2).at((edge.x, catapult.bottom.y), "bottom")
fall = kd.Line(edge, ball.top, dash="dotted")

broken_model = kd.Visual(
    title="Broken model",
    message="The target is right. The throw is not.",
    concept="a failing model",
    verb="breaks and drops what it was to throw",
    metaphor="a catapult with a broken arm",
    scene=[
        kd.Ground(),
        catapult.label("model", anchor="base"),
        basket.label("target"),
        fall,
        ball,
    ],
)
