import kdviz as kd

FALLING = (-6, 15), (-3, 21), (-0.5, 14), (2, 19), (5, 14.5), (6.2, 22)


def _kept(form, name):
    """Return something with room around it, in front of the mesh."""
    room = kd.Ball(2.2, form=form, ink="background")
    return kd.Group(room, kd.Ball(1.75, form=form, ink="blue"), name=name)


sieve = kd.Sieve(hole=2.6)
square, ball = _kept("square", "square"), _kept("round", "ball")
useful = sieve.sifted(ball, square, ball)
grain = kd.Ball(0.9)
heap = kd.column(*[kd.row(*[grain] * count, gap=0.6) for count in (1, 4, 7)], gap=0.2)
heap = heap.at(sieve.underside.shifted(dy=19), "bottom")
falling = [grain.at(place) for place in FALLING]

feature_selection = kd.Visual(
    title="Feature selection",
    message="Keep what matters. Let the rest fall.",
    concept="feature selection",
    verb="keeps what matters",
    metaphor="a sieve",
    scene=[
        kd.Ground(heap.bottom.y),
        sieve,
        useful,
        *falling,
        heap,
    ],
)
