import kdviz as kd

wall = kd.Path("M -15 0 V -42 A 15 15 0 0 1 15 -42 V 0", weight="bold")
floor = kd.Line((-15, -23), (15, -23), weight="bold")
silo = kd.Group(wall, floor, name="silo")
ball = kd.Ball(3.2, rim="background")
data = kd.column(*[kd.row(*[ball] * n, gap=0.2) for n in (2, 3, 4, 3, 4)], gap=-0.8)
robot = kd.Robot("puzzled", ink="blue").scaled(1.7)
basket = kd.Basket().scaled(0.8)
silo, basket, robot = kd.row(silo, basket, robot, gap=4, align="bottom")
lock = kd.Lock(ink="red").scaled(0.72).at(silo.bottom.shifted(dy=-1.8), "bottom")

data_silo = kd.Visual(
    title="Data silo",
    message="The data is there. Nobody gets at it.",
    concept="a data silo",
    verb="locks the data away",
    metaphor="a silo with a padlock",
    scene=[
        kd.Ground(),
        silo.label("data"),
        data.at(silo.bottom.shifted(dy=-24.4), "bottom"),
        lock,
        basket,
        robot.label("model"),
    ],
)
