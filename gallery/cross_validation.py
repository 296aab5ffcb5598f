import kdviz as kd


def slice_of(ink, crumbs):
    """Return the upper right quarter of a pizza."""
    edge = kd.Path("M 1 -1 V -12 A 11 11 0 0 1 12 -1 Z", fill=ink)
    crust = kd.Path("M 1 -9.6 A 8.6 8.6 0 0 1 9.6 -1", ink=crumbs, weight="thin")
    topping = kd.Dots([(3.4, -3.4), (3.4, -7), (7, -4)], ink=crumbs)
    return kd.Group(edge, crust, topping, lead=0, name="slice")


def pizza(turn, place, side):
    """Return a pizza from which one slice is taken."""
    rest = [slice_of("background", "white").rotated(90 * n, about=(0, 0)) for n in (1, 2, 3)]
    taken = slice_of("blue", "background").shifted(2.4, -2.4).label("test", side=side)
    return kd.Group((*rest, taken)).rotated(turn, about=(0, 0)).shifted(*place)


cross_validation = kd.Visual(
    title="Cross-validation",
    message="Every part is the test once.",
    concept="cross-validation",
    verb="takes another part out each time",
    metaphor="a pizza, slice by slice",
    scene=[
        pizza(-90, (0, 0), "left"),
        pizza(0, (40, 0), "right"),
        pizza(180, (0, 34), "left"),
        pizza(90, (40, 34), "right"),
    ],
)
