import math

import kdviz as kd

ACROSS, DOWN, DROP, CLEAR, LEAN = 5.6, 7.6, 3.6, 2.8, -24

robot = kd.Robot("happy", ink="blue").scaled(1.8, about="feet")
parasol = kd.Umbrella().scaled(1.7)
parasol = parasol.rotated(LEAN, about=parasol.grip)
umbrella, model = robot.holding(parasol)
top, hem = umbrella.anchor("spike"), umbrella.anchor("right_hem")
half, rise = umbrella.anchor("left_hem").distance(hem) / 2, 12


def is_wet(x, y):
    """Return whether it rains at a place: nothing above it is the umbrella."""
    away, turn = top.distance((x, y)), top.angle((x, y)) - LEAN
    aside, below = away * math.cos(math.radians(turn)), away * math.sin(math.radians(turn))
    share = abs(aside) / (half + CLEAR)
    return share >= 1 or below < rise * 1.7 * (1 - math.sqrt(1 - share**2)) - CLEAR


def column(number):
    """Return the data of the drops above one place, which end where the rain does."""
    x, y = top.x + number * ACROSS, top.y - 12 + DOWN / 2 * (number % 2)
    drops = []
    while y + DROP < -0.8 and is_wet(x, y + DROP):
        drops.append(f"M {x} {y} v {DROP}")
        y += DOWN
    return " ".join(drops)


drops = kd.Path(" ".join(column(number) for number in range(-5, 10)), ink="red")
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
