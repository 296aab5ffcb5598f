import kdviz as kd

gate, robot = kd.row(kd.Gate().scaled(1.3), kd.Robot("puzzled", ink="blue"), gap=8, align="bottom")
ball = kd.Ball(2.4, ink="red")
heap = kd.column(kd.row(ball, ball, gap=0.6), kd.row(*[ball] * 3, gap=0.6), gap=0)

data_silo = kd.Visual(
    title="Data silo",
    message="The data is there. Nobody gets at it.",
    concept="a data silo",
    verb="locks the data away",
    metaphor="a shut castle gate",
    scene=[
        kd.Ground(),
        heap.at(gate.passage, "bottom"),
        gate.label("data", ink="red"),
        robot.label("model"),
    ],
)
