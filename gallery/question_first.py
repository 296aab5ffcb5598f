import kdviz as kd

way = kd.Journey(64, ink="blue")
runner = kd.Person("running", ink="red").scaled(1.5).flipped()
runner = runner.at(way.halfway.shifted(dy=-5), "bottom")

question_first = kd.Visual(
    title="Question first",
    message="Run from the question to the answer, not back.",
    concept="poor problem framing",
    verb="runs against the arrow, from the answer to the question",
    metaphor="a runner on a one-way road",
    scene=[
        way.label("question", anchor="start_foot", ink="white").label(
            "answer", anchor="goal_foot", ink="white"
        ),
        runner,
    ],
)
