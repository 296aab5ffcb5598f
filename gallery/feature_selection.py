import kdviz as kd


def _kept(form, name):
    """Return something with room around it, in front of the mesh."""
    room = kd.Ball(2.2, form=form, ink="background")
    return kd.Group(room, kd.Ball(1.75, form=form), name=name)


sieve = kd.Sieve(hole=2.6, ink="blue")
useful = _kept("square", "square"), _kept("star", "star"), _kept("round", "ball")
sifted = sieve.sifted(*useful, *[kd.Ball(0.7)] * 15, columns=5, gap=1.8)
side = sieve.grip.shifted(-6)

feature_selection = kd.Visual(
    title="Feature selection",
    message="Keep what matters. Let the rest fall.",
    concept="feature selection",
    verb="keeps what matters",
    metaphor="a sieve",
    scene=[
        sieve,
        sifted,
        kd.Text("useful").at((side.x, sifted[0].center.y)),
        kd.Text("useless").at((side.x, sifted[8].center.y)),
    ],
)
