import kdviz as kd

FISH = "M 4 0 C 2.4 -3.6 -3 -3.6 -6 0 L -8.6 -2.8 V 2.8 L -6 0 C -3 3.6 2.4 3.6 4 0 Z"
SWARM, EYE = "o   ooo  \n o ooooo \nooooooooo\n o ooooo \no   ooo  ", (6.4 * 6, 4.2)


def _fish(size, eye: kd.Ink = "background", **inks):
    """Return a fish of a size, with its eye."""
    eyed = kd.Circle(0.6, ink=eye, fill=eye).shifted(1.2, -0.5)
    return kd.Group(kd.Path(FISH, **inks), eyed, lead=0, name="fish").scaled(size)


rows = enumerate(SWARM.split("\n"))
places = [(6.4 * x, 4.2 * y) for y, row in rows for x, sign in enumerate(row) if sign == "o"]
small = [_fish(0.42, fill="blue").shifted(*at) for at in places if at != EYE]
small.append(_fish(0.42, eye="white", ink="white").shifted(*EYE))
swarm = kd.Group(*small, lead=0, name="swarm of fish")
large = _fish(1.7, eye="white", ink="white").below(swarm, gap=12)

ensemble = kd.Visual(
    title="Ensemble",
    message="Together the small ones are the bigger fish.",
    concept="an ensemble",
    verb="swims together",
    metaphor="small fish in the shape of a large one",
    scene=[
        swarm.label("many models"),
        large.label("one model"),
    ],
)
