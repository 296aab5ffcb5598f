import kdviz as kd

body = kd.Rect(19, 15, 2.6, ink="red", dash="dotted").shifted(dy=-7.5)
shackle = kd.Path("M -6 -17 V -20 A 6 6 0 0 1 6 -20 V -17", ink="red", dash="dotted")
hole = kd.Path("M 0 -9 L -1 -4.4 H 1 Z", ink="red", fill="red")
bore = kd.Circle(1.7, ink="red", fill="red").shifted(dy=-8.8)

seeker = kd.Person("walking", aim=95).flipped().at((48, 0), "feet")
key = kd.Key(ink="blue").flipped().at(seeker.hand.shifted(2), "center")

solution_first = kd.Visual(
    title="Solution first",
    message="The key goes looking for a lock.",
    concept="solution-first thinking",
    verb="goes looking for a lock that may not be there",
    metaphor="somebody with a key and no lock",
    scene=[
        kd.Ground(),
        body.label("problem?"),
        shackle,
        hole,
        bore,
        seeker.label("solution", anchor="feet", ink="blue"),
        key,
    ],
)
