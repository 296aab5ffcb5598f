import kdviz as kd

seeker = kd.Person("carrying").flipped().at((51, 0), "feet")
key = kd.Key(ink="blue").flipped().scaled(0.9).at(seeker.hand.shifted(1.6), "right")
lock = kd.Lock(ink="red", dash="dotted").at((0, 0), "bottom")
lock = lock.scaled(key.tip.y / lock.keyhole.y, about="bottom")

solution_first = kd.Visual(
    title="Solution first",
    message="The key goes looking for a lock.",
    concept="solution-first thinking",
    verb="goes looking for a lock that may not be there",
    metaphor="somebody with a key and no lock",
    scene=[
        kd.Ground(),
        lock.label("problem?"),
        kd.Group((key, seeker)).label("solution", ink="blue"),
    ],
)
