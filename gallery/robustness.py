import math

import kdviz as kd

ACROSS, DOWN, DROP, CLEAR = 5.2, 7.4, 3.4, 2.8

umbrella, model = (
    kd.Robot("happy", ink="blue").scaled(1.45, about="feet").holding(kd.Umbrella().scaled(1.6))
)
top, hem = umbrella.spike, umbrella.right_hem


def roof(x):
    """Return how high the umbrella is somewhere, or the ground beside it, with room above."""
    share = abs(x) / (hem.x - top.x + CLEAR)
    return top.y + (hem.y - top.y) * (1 - math.sqrt(1 - share**2)) - CLEAR if share < 1 else -0.8


def column(number):
    """Return the data of the drops above one place, which end where the rain does."""
    x, high = number * ACROSS, top.y - 14 + DOWN / 2 * (number % 2)
    starts = [high + DOWN * row for row in range(14)]
    return " ".join(f"M {top.x + x} {y} v {DROP}" for y in starts if y + DROP <= roof(x))


drops = kd.Path(" ".join(column(number) for number in range(-7, 8)), ink="red")
rain = kd.Group(drops, lead=0, name="rain shower")

robustness = kd.Visual(
    title="Robustness",
    message="Noise falls. The model stays dry.",
    concept="robustness to noise",
    verb="keeps the noise off",
    metaphor="an umbrella in the rain",
    scene=[
        kd.Ground(),
        rain.label("noise", side="top"),
        umbrella,
        model.label("model"),
    ],
)
