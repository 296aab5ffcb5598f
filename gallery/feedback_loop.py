import kdviz as kd

sheet = kd.Path("M -4 -5.4 H 2 L 4 -3.4 V 5.4 H -4 Z", ink="red")
lines = kd.Path("M -2 -1.6 H 2 M -2 0.8 H 2 M -2 3.2 H 0.6", ink="red", weight="thin")
paper = kd.Group(sheet, lines, lead=0, name="sheet")
loop = kd.Cycle(("", ""), held=(kd.Robot(ink="blue"), paper), begin=180)

feedback_loop = kd.Visual(
    title="Feedback loop",
    message="Yesterday's output is today's data.",
    concept="a feedback loop",
    verb="reads what it wrote",
    metaphor="a robot that reads what it wrote",
    scene=[
        loop,
        kd.Text("writes").at((loop.middle.x, loop.way(0).y + 2.4), "top"),
        kd.Text("reads").at((loop.middle.x, loop.way(1).y - 2.4), "bottom"),
    ],
)
