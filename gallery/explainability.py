import kdviz as kd

black = kd.Crate(black=True, ink="red")
gears = kd.Gears((8, 6))
gears = gears.scaled(10.6 / gears.box.width).at(black.front)
# The question is answered: what turns inside stands where it was.
answered = kd.Rect(8.6, 11.2, fill="background", line=False).at(black.front)

explainability = kd.Visual(
    title="Explainability",
    message="Not only what it says, but why.",
    concept="explainability",
    verb="shows what turns inside",
    metaphor="a black box, and the same in the light",
    scene=kd.Split(black, kd.Group(black, answered, gears, lead=0, name="box in the light")),
)
