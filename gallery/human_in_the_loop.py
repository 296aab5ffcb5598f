import kdviz as kd

wrong, robot, right, person = kd.row(
    kd.Basket(),
    kd.Robot("puzzled", ink="blue"),
    kd.Basket(),
    kd.Person(),
    gap=10,
    align="bottom",
)
ball = kd.Ball().at(robot.hand.shifted(3, 1))

human_in_the_loop = kd.Visual(
    title="Human in the loop",
    message="When the model is unsure, a person decides.",
    concept="human in the loop",
    verb="asks a person when unsure",
    metaphor="a puzzled robot and somebody who points",
    scene=[
        kd.Ground(),
        wrong,
        robot.label("model"),
        ball,
        kd.Arrow(ball.top, right.mouth.shifted(dy=-1), bend=0.5, dash="dotted"),
        right,
        person.pointing(right.mouth).label("person"),
    ],
)
