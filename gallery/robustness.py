import kdviz as kd

ACROSS, DOWN, DROP, CLEAR, LEAN = 5.6, 7.6, 3.6, 4.4, -15

robot = kd.Robot("happy", ink="blue").scaled(1.8, about="feet")
parasol = kd.Umbrella().scaled(1.7).flipped()
parasol = parasol.rotated(LEAN, about=parasol.anchor("grip"))
umbrella, model = robot.holding(parasol)
canopy = umbrella.anchor("spike")


def floor(x):
    """Return how far down it rains somewhere: to the umbrella, or beside it to the ground."""
    if not umbrella.left.x - CLEAR < x < umbrella.right.x + CLEAR:
        return -0.8
    ends = umbrella.left.x + 0.1, umbrella.right.x - 0.1
    near = [(min(max(x + off, ends[0]), ends[1]), canopy.y - 50) for off in (-CLEAR, 0, CLEAR)]
    return min(kd.Dots([at]).standing_on(umbrella, None).bottom.y for at in near) - CLEAR


def column(number):
    """Return the data of the drops above one place, which end where the rain does."""
    x, high = canopy.x + number * ACROSS, canopy.y - 12 + DOWN / 2 * (number % 2)
    starts = [high + DOWN * row for row in range(14)]
    return " ".join(f"M {x} {y} v {DROP}" for y in starts if y + DROP <= floor(x))


drops = kd.Path(" ".join(column(number) for number in range(-7, 9)), ink="red")
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
