import kdviz as kd

NEAR, FAR, LENGTH = 20.0, 11.0, 46.0


def lane(across, along):
    """Return a place of the lane: across from -1 to 1, along from 0, where one stands, to 1."""
    return kd.Point(across * (NEAR + (FAR - NEAR) * along), -LENGTH * along)


outline = "C -2.4 -3 -0.7 -4.2 -0.7 -5.6 A 1 1 0 1 1 0.7 -5.6 C 0.7 -4.2 2.4 -3 1 0 Z"
pin = kd.Group(kd.Path(f"M -1 0 {outline}", ink="background", fill="white"), name="bowling pin")
racks = [
    kd.row(*[pin] * count, gap=1.2).at(lane(0, along), "bottom")
    for count, along in ((4, 1.0), (3, 0.96), (2, 0.92), (1, 0.88))
]

edges = [kd.Line(lane(x, 0), lane(x, 1), ink="blue", weight="bold") for x in (-1, 1)]
start, bounce, end = lane(-0.15, 0.1), lane(0.9, 0.42), lane(0.08, 0.86)
off = bounce.toward(start, -0.75)

guardrails = kd.Visual(
    title="Guardrails",
    message="Let it wander. Never let it off the lane.",
    concept="guardrails",
    verb="keep what wanders on the lane",
    metaphor="a bowling lane with bumpers",
    scene=[
        *(kd.Group(edge, lead=0, name="bumper") for edge in edges),
        *racks,
        kd.Polyline((start, bounce, end), dash="dotted"),
        kd.Ball(3.6).at(start).label("answer"),
        kd.Arrow(bounce.toward(off, 0.3), off, ink="red", dash="dotted"),
    ],
)
