import kdviz as kd


def _kept(form):
    """Return something with room around it, in front of the mesh."""
    return kd.Group((kd.Ball(2.2, form=form, ink="background"), kd.Ball(1.75, form=form)))


sieve = kd.Sieve(hole=2.6, ink="blue")
forms, specks = ("square", "star", "round"), [kd.Ball(0.7)] * 15
sifted = sieve.sifted(*map(_kept, forms), *specks, columns=5, gap=1.8)
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
