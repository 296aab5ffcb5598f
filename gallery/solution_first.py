import kdviz as kd

body = kd.Rect(19, 17, 2.6, ink="red", dash="dotted").at((0, 0), "bottom")
shackle = kd.Path("M -6 -19 V -22 A 6 6 0 0 1 6 -22 V -19", ink="red", dash="dotted")

seeker = kd.Person("carrying").flipped().at((51, 0), "feet")
key = kd.Key(ink="blue").flipped().scaled(0.9).at(seeker.hand.shifted(1.6), "right")
bore = kd.Circle(1.7, ink="red", fill="red").at((0, key.tip.y))
hole = kd.Path("M 0 0 L -1 4.4 H 1 Z", ink="red", fill="red").shifted(*bore.center)

solution_first = kd.Visual(
    title="Solution first",
    message="The key goes looking for a lock.",
    concept="solution-first thinking",
    verb="goes looking for a lock that may not be there",
    metaphor="somebody with a key and no lock",
    scene=[
        kd.Ground(),
        body.label("problem?"),
        *(shackle, hole, bore),
        kd.Group((key, seeker)).label("solution", ink="blue"),
    ],
)
