import kdviz as kd

small = kd.Group(kd.Circle(3, dash="dotted"), name="snowball")
first, second, _, place = kd.growth(small, 4, factor=1.65, gap=2.4)
ball = kd.Group(kd.Circle(13.5, ink="white", fill="red"), lead=0, name="snowball")
ball = ball.at(place.bottom, "bottom")

technical_debt = kd.Visual(
    title="Technical debt",
    message="Every shortcut makes the next step heavier.",
    concept="technical debt",
    verb="grows with every step",
    metaphor="a snowball that grows as it is rolled",
    scene=[
        kd.Ground(),
        first.label("shortcut"),
        second,
        kd.Person("pushing", ink="blue").at((ball.left.x - 0.6, -11.9), "hand"),
        ball.label("debt", ink="red"),
    ],
)
