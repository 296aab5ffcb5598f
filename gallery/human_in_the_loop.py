import kdviz as kd

BUBBLE = (
    "M 2.4 0 H 14.6 Q 17 0 17 2.4 V 9.6 Q 17 12 14.6 12 H 6 L 0.8 16.4 L 2.4 12 "
    "Q 0 12 0 9.6 V 2.4 Q 0 0 2.4 0 Z"
)

robot = kd.Robot("puzzled", ink="blue").scaled(1.3, about="feet").at((-24, 0), "feet")
person = kd.Person().scaled(1.38, about="feet").at((24, 0), "feet")
asks = kd.Path(BUBBLE, ink="blue").at(robot.top.shifted(3, -3), "bottom_left")
doubt = kd.Text("?", ink="red", size="title").at(asks.center.shifted(dy=-2.2))
answers = kd.Path(BUBBLE).flipped().at((person.top.x - 3, asks.bottom.y), "bottom_right")
decision = kd.Check(7, weight="bold").at(answers.center.shifted(dy=-2.2))

human_in_the_loop = kd.Visual(
    title="Human in the loop",
    message="When the model is unsure, a person decides.",
    concept="a model with a human in the loop",
    verb="asks a person when unsure",
    metaphor="a robot that asks and somebody who answers",
    scene=[
        kd.Ground(),
        robot.label("model"),
        kd.Group(asks, doubt, name="question"),
        person.looking(at=robot.head).label("person", anchor="feet"),
        kd.Group(answers, decision, name="answer"),
    ],
)
