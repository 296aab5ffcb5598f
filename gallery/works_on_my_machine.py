import kdviz as kd

glass = kd.Path("M -7 -9.75 A 12 12 0 1 0 7 -9.75")
rim = kd.Group(kd.Ellipse(14, 2), name="rim").shifted(dy=-9.75)
bowl = kd.Group(glass, rim, name="bowl")
mine, yours = kd.row(bowl, bowl, gap=8, align="bottom")
water = kd.Path("M -10.5 -2 A 10.6 10.6 0 1 0 10.5 -2 Z", ink="blue", fill="blue")
water = water.at(mine.bottom.shifted(dy=-1.4), "bottom")

body = kd.Path(
    "M 4 0 C 2.4 -3.6 -3 -3.6 -6 0 L -8.6 -2.8 V 2.8 L -6 0 C -3 3.6 2.4 3.6 4 0 Z", fill="white"
)
eye = kd.Circle(0.55, ink="background", fill="background").shifted(1.2, -0.5)
blind = kd.Cross(1.2, ink="background", weight="regular").at(eye.center)
alive = kd.Group(body, eye, name="fish")
dead = kd.Group(body.replaced(ink="red", fill="red"), blind, lead=0, name="dead fish")
dead = dead.flipped("vertical")

works_on_my_machine = kd.Visual(
    title="Works on my machine",
    message="A notebook lives in its own water only.",
    concept="an irreproducible notebook",
    verb="lives in one bowl only",
    metaphor="a fish in water and one without",
    scene=[
        kd.Ground(),
        kd.Group(water, mine, name="bowl of water").label("my machine"),
        alive.at(mine.bottom.shifted(dy=-8)),
        yours.label("your machine", ink="red"),
        dead.at(yours.bottom.shifted(1.4, -2.6), "bottom"),
    ],
)
