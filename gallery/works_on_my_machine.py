import kdviz as kd

glass = kd.Arc(12, begin=-58, sweep=296)
rim = kd.Group(kd.Ellipse(12.7, 2), name="rim").at(glass.start.toward(glass.end, 0.5))
bowl = kd.Group(glass, rim, lead=0, name="bowl")
mine, yours = kd.row(bowl, bowl, gap=3, align="bottom")
water = kd.Path("M -10.5 -2 A 10.6 10.6 0 1 0 10.5 -2 Z", ink="blue", fill="blue")
water = water.at(mine.bottom.shifted(dy=-1.4), "bottom")

body = kd.Path(
    "M 4 0 C 2.4 -3.6 -3 -3.6 -6 0 L -8.6 -2.8 V 2.8 L -6 0 C -3 3.6 2.4 3.6 4 0 Z", fill="white"
)
eye = kd.Circle(0.55, ink="background", fill="background").shifted(1.2, -0.5)
blind = kd.Cross(1.2, ink="background", weight="regular").at(eye.center)
alive = kd.Group(
    body.replaced(ink="background", fill="background"),
    eye.replaced(ink="white", fill="white"),
    name="fish",
)
dead = kd.Group(body.replaced(ink="red", fill="red"), blind, lead=0, name="dead fish")
floor = kd.Arc(12, begin=20, sweep=140).at(yours.bottom, "bottom")
dead = dead.flipped("vertical").rotated(7).standing_on(floor, at=0.52)

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
        dead,
    ],
)
