import kdviz as kd


def plate(number, words, tilt, ink: kd.Ink = "blue"):
    """Return a stick on which a plate spins, or is about to fall."""
    spins = tilt < 10
    stick = kd.Line((0, 0), (0, -30))
    dish = kd.Path("M -7 -2.6 H 7 Q 5 0 0 0 Q -5 0 -7 -2.6 Z", ink=ink, fill="background")
    spin = kd.Path("M -9 -3 q -1.4 1.6 0 3.4 M 9 -3 q 1.4 1.6 0 3.4", ink=ink, weight="thin")
    top = kd.Group((dish, spin) if spins else (dish,)).rotated(tilt, about=(0, 0))
    name = "spinning plate" if spins else "falling plate"
    whole = kd.Group(stick, top.shifted(*stick.end), lead=0, name=name).shifted(23.3 * number)
    return whole.label(words, ink=ink, anchor="start")


mlops = kd.Visual(
    title="MLOps",
    message="Launching is one spin. Keeping it up is the work.",
    concept="MLOps",
    verb="keeps models running",
    metaphor="spinning plates",
    scene=[
        kd.Ground(),
        plate(0, "data", -5),
        plate(1, "training", 4),
        plate(2, "serving", -3),
        plate(3, "monitoring", 28, "red"),
        kd.Person("reaching").scaled(1.35).at((0, 0), "bottom").at((69.3, 0), "hand", only="x"),
    ],
)
