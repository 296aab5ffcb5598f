import kdviz as kd

way = kd.Journey(ink="blue")

question_first = kd.Visual(
    title="Question first",
    message="Know where you start. Then choose the way.",
    concept="problem framing",
    verb="goes from the question to the answer",
    metaphor="a journey",
    scene=[
        kd.Text("question").at(way.start_foot.shifted(dy=3.5)),
        kd.Text("answer").at(way.goal_foot.shifted(dy=3.5)),
        way,
    ],
)
