import kdviz as kd

post = kd.Line((0, 0), (0, -30), weight="bold")
board = kd.Path("M 0 -2.6 H 11.4 L 14.4 0 L 11.4 2.6 H 0 Z", fill="background")
this_way = board.replaced(fill="white").at(post.end.shifted(-3, 4.6), "left")
other_way = board.flipped(about=(0, 0)).at(post.end.shifted(3, 12), "right")

robot = kd.Robot("puzzled", ink="blue").at((-27, 0), "bottom")
person = kd.Person(aim=0).at((23, 0), "feet")

human_in_the_loop = kd.Visual(
    title="Human in the loop",
    message="When the model is unsure, a person decides.",
    concept="a model with a human in the loop",
    verb="asks a person when unsure",
    metaphor="a robot at a signpost and somebody who shows the way",
    scene=[
        kd.Ground(),
        robot.label("model"),
        kd.Text("?", ink="red", size="title").above(robot, gap=2),
        kd.Group(post, this_way, other_way, name="signpost"),
        person.label("person", anchor="feet"),
    ],
)
